import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

const bis = (nine: string) => nine + nissCheckDigits(nine, false)
const AWA = bis('904513996')
const AWA_NATIONAL = bis('900513998')
const MOUSSA = bis('854101997')

const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) {
    beneficiary { id niss numberKind lastName firstNames birthDate residence { status register period { from to } }
      insurance { status period { from } } household { relation beneficiary { niss } } }
    findings { rule severity message(language: EN) facts { name value } }
  }
}`
const RECORD = `mutation Record($input: [IdentityMutationInput!]!) {
  recordIdentityMutations(input: $input) {
    alreadyRecorded findings { rule path severity } mutation { id reference kind effectiveOn before after beneficiary { niss } }
  }
}`
const PERSON = `query Person($niss: Niss!) {
  beneficiary(niss: $niss) {
    id niss numbers { number kind replacedBy period { from to } } names { lastName firstNames period { from to } }
    residences { status register period { from to } } insurances { status insurer period { from to } }
    addresses { insCode municipality period { from to } } deathDate inReceptionCentre(on: "2026-03-05") birthDate gender
  }
}`
const bcss = { as: 'system:bcss:bcss' }

describe('identity: happy path', () => {
  let graph: TestSubgraph
  const run = async (query: string, variables: object, who: { as?: string; today?: string } = {}) => {
    const { data, errors } = await graph.run(query, variables as Record<string, unknown>, who)
    expect(errors).toBeUndefined()
    return data
  }
  beforeAll(async () => {
    graph = await createTestSubgraph(beneficiarySubgraph)
  })
  afterAll(() => graph.close())

  test('a person with a BIS number and no residence given is without legal stay from the birth', async () => {
    const { registerBeneficiary } = await run(REGISTER, {
      input: { niss: AWA, lastName: 'Ndiaye', firstNames: 'Awa', gender: 'FEMALE' },
    })
    expect(registerBeneficiary).toMatchObject({
      findings: [],
      beneficiary: {
        niss: AWA,
        numberKind: 'BIS',
        birthDate: '1990-05-13',
        residence: { status: 'ILLEGAL_STAY', register: 'BIS', period: { from: '1990-05-13', to: null } },
        insurance: { status: 'NOT_INSURED_NOT_INSURABLE' },
      },
    })
  })

  test('repeating a registration returns the first result; other data give a warning and change nothing', async () => {
    const again = await run(REGISTER, { input: { niss: AWA, lastName: 'Ndiaye', firstNames: 'Awa', gender: 'FEMALE' } })
    expect(again.registerBeneficiary.findings).toEqual([])
    const other = await run(REGISTER, { input: { niss: AWA, lastName: 'Ndiay', gender: 'UNKNOWN' } })
    expect(other.registerBeneficiary).toMatchObject({
      beneficiary: { lastName: 'Ndiaye' },
      findings: [{ rule: 'BEN-KNOWN', severity: 'WARNING', facts: [{ name: 'niss' }, { value: 'lastName, gender' }] }],
    })
  })

  test('a national number without a residence status is rejected', async () => {
    const { errors } = await graph.run(REGISTER, { input: { niss: AWA_NATIONAL, lastName: 'X', gender: 'MALE' } })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.residence' })
  })

  test('household members reference each other', async () => {
    const { registerBeneficiary } = await run(REGISTER, {
      input: { niss: MOUSSA, lastName: 'Ndiaye', gender: 'MALE', householdOf: AWA, relation: 'PARENT' },
    })
    expect(registerBeneficiary.beneficiary.household).toEqual([{ relation: 'CHILD', beneficiary: { niss: AWA } }])
  })

  test('a number change keeps both numbers; the new one is in use from its day', async () => {
    const { recordIdentityMutations } = await run(
      RECORD,
      {
        input: [
          { reference: 'r1', niss: AWA, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-10', newNiss: AWA_NATIONAL },
          {
            reference: 'r2',
            niss: AWA_NATIONAL,
            kind: 'NAME_CHANGE',
            effectiveOn: '2026-03-01',
            lastName: 'Ndiaye-Diop',
          },
          { reference: 'r1', niss: AWA, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-10', newNiss: AWA_NATIONAL },
          { reference: 'r3', niss: AWA, kind: 'DEATH', effectiveOn: '2026-03-10', lastName: 'X' },
          { reference: 'r4', niss: bis('904513001'), kind: 'DEATH', effectiveOn: '2026-03-10' },
        ],
      },
      bcss,
    )
    expect(recordIdentityMutations).toMatchObject([
      { alreadyRecorded: false, mutation: { before: AWA, after: AWA_NATIONAL } },
      { alreadyRecorded: false, mutation: { before: 'Ndiaye Awa', after: 'Ndiaye-Diop Awa' } },
      { alreadyRecorded: true, mutation: { reference: 'r1', kind: 'NUMBER_CHANGE' } },
      { mutation: null, findings: [{ rule: 'BEN-MUTATION-FIELDS', path: 'input.3.lastName', severity: 'ERROR' }] },
      { mutation: null, findings: [{ rule: 'BEN-UNKNOWN', path: 'input.4.niss' }] },
    ])
    const { beneficiary } = await run(PERSON, { niss: AWA })
    expect(beneficiary).toMatchObject({
      niss: AWA_NATIONAL,
      numbers: [
        { number: AWA, kind: 'BIS', replacedBy: AWA_NATIONAL, period: { from: '1990-05-13', to: '2026-03-09' } },
        { number: AWA_NATIONAL, kind: 'NISS', replacedBy: null, period: { from: '2026-03-10', to: null } },
      ],
      names: [{ period: { to: '2026-02-28' } }, { lastName: 'Ndiaye-Diop', firstNames: 'Awa' }],
    })
    const before = await run(PERSON, { niss: AWA_NATIONAL }, { today: '2026-03-09' })
    expect(before.beneficiary.niss).toBe(AWA)
  })

  test('reads and writes are in the access log, and the event is in the outbox', async () => {
    const rows = await graph.db.query('select kind, niss, operation from access order by id')
    expect(rows).toContainEqual({ kind: 'WRITE', niss: AWA, operation: 'Test' })
    const events = await graph.db.query('select topic, payload from outbox')
    expect(events).toHaveLength(2)
  })
})
