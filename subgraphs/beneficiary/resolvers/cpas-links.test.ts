import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

const A = 'cpas:0299990019:worker'
const B = 'cpas:0299991108:worker'
const REASON = 'Person unconscious in the emergency ward'
const IDENTITY =
  'id niss numberKind numbers { number } lastName firstNames names { lastName } gender birthDate deathDate'
const FILE_FIELDS = [
  'residence { status }',
  'residences { status }',
  'insurance { status }',
  'insurances { status }',
  'address { insCode }',
  'addresses { insCode }',
  'inReceptionCentre',
  'household { relation }',
  'mutations { totalCount }',
]

let graph: TestSubgraph
let serial = 0
const aBis = () => {
  const nine = `854${String(100 + Math.floor(serial / 900)).slice(1)}${String(10 + (serial % 90)).padStart(2, '0')}${String(++serial % 10)}0`
  const digits = nine.slice(0, 9)
  return digits + nissCheckDigits(digits, false)
}
const run = (query: string, variables: object, who: { as?: string; today?: string; emergency?: string } = {}) =>
  graph.run(query, variables as Record<string, unknown>, { as: A, ...who })
const register = async (niss: string, who: { as?: string; today?: string } = {}) => {
  const input = { niss, lastName: 'Ndiaye', firstNames: 'Awa', gender: 'FEMALE' }
  const { errors } = await run(
    'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }',
    { input },
    who,
  )
  expect(errors).toBeUndefined()
}
const aPerson = async (who: { as?: string; today?: string } = {}) => {
  const niss = aBis()
  await register(niss, who)
  return niss
}
const caseWork = (niss: string, who: { as?: string; today?: string } = {}) =>
  run(
    'query ($keys: String!) { beneficiaryFacts(question: "beneficiary.persons", keys: $keys) }',
    {
      keys: JSON.stringify([{ niss, read: 'CASE_WORK' }]),
    },
    who,
  )
const codes = (errors: readonly { extensions: Record<string, unknown> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions.code)
const address = (niss: string, who: { as?: string; today?: string; emergency?: string } = {}) =>
  run('query ($niss: Niss!) { beneficiary(niss: $niss) { niss address { insCode } } }', { niss }, who)
const listed = async (who: { as?: string; today?: string; emergency?: string }) => {
  const { data } = await run('{ beneficiaries(first: 200) { totalCount edges { node { niss } } } }', {}, who)
  const { totalCount, edges } = data.beneficiaries
  expect(totalCount).toBe(edges.length)
  return (edges as { node: { niss: string } }[]).map(({ node }) => node.niss)
}

beforeAll(async () => {
  graph = await createTestSubgraph(beneficiarySubgraph)
})
afterAll(() => graph.close())

describe('a CPAS without a link with the person', () => {
  test('a CPAS without a link does not learn by registering again whether residence, insurance, address or household are as it says', async () => {
    const niss = aBis()
    const file = {
      residence: { status: 'ILLEGAL_STAY', register: 'BIS', from: '2026-01-01' },
      insurance: 'NOT_INSURED_NOT_INSURABLE',
      insuranceFrom: '2026-01-01',
      address: { insCode: '21004', street: 'Rue de l’Essai 1', from: '2026-01-01' },
    }
    const registerAs = async (as: string, more: object) => {
      const input = { niss, lastName: 'Ndiaye', gender: 'FEMALE', ...file, ...more }
      const { data, errors } = await run(
        'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule facts { name value } } } }',
        { input },
        { as },
      )
      expect(errors).toBeUndefined()
      const finding = data.registerBeneficiary.findings.find(({ rule }: { rule: string }) => rule === 'BEN-KNOWN')
      return finding?.facts.find(({ name }: { name: string }) => name === 'differing')?.value ?? null
    }
    expect(await registerAs(A, {})).toBeNull()
    const otherwise = {
      residence: { ...file.residence, status: 'STRUCK_OFF' },
      insurance: 'INSURED',
      address: { ...file.address, street: 'Rue de l’Essai 2' },
      householdOf: await aPerson({ as: B }),
    }
    expect(await registerAs(B, otherwise)).toBeNull()
    expect(await registerAs(B, { ...otherwise, lastName: 'Diop' })).toBe('lastName')
    expect(await registerAs(A, otherwise)).toBe('residence, insurance, address, householdOf')
  })

  test('a CPAS without a link reads by number who the person is', async () => {
    const niss = await aPerson()
    const { data, errors } = await run(
      `query ($niss: Niss!) { beneficiary(niss: $niss) { ${IDENTITY} } }`,
      { niss },
      { as: B },
    )
    expect(errors).toBeUndefined()
    expect(data.beneficiary).toMatchObject({ niss, lastName: 'Ndiaye', firstNames: 'Awa', gender: 'FEMALE' })
  })

  test.each(FILE_FIELDS)('a CPAS without a link gets FORBIDDEN on %s', async (field) => {
    const niss = await aPerson()
    const { data, errors } = await run(
      `query ($niss: Niss!) { beneficiary(niss: $niss) { lastName ${field} } }`,
      { niss },
      { as: B },
    )
    expect(codes(errors)).toEqual(['FORBIDDEN'])
    expect(errors?.[0]?.path?.[1]).toBe(field.split(' ')[0])
    expect(JSON.stringify(data)).not.toContain('ILLEGAL_STAY')
  })

  test.each(FILE_FIELDS)(
    'a CPAS without a link gets FORBIDDEN on %s of a person that it registers a second time',
    async (field) => {
      const niss = await aPerson()
      const input = { niss, lastName: 'Ndiaye', firstNames: 'Awa', gender: 'FEMALE' }
      const { errors } = await run(
        `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { ${field} } } }`,
        { input },
        { as: B },
      )
      expect(codes(errors)).toEqual(['FORBIDDEN'])
    },
  )

  test('a CPAS without a link neither lists nor counts the person and its mutations', async () => {
    const niss = await aPerson()
    await run(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      { input: [{ reference: `m-${niss}`, niss, kind: 'NAME_CHANGE', effectiveOn: '2026-03-01', lastName: 'Diop' }] },
      { as: 'system:bcss:bcss' },
    )
    const query =
      'query ($niss: Niss!) { identityMutations(filter: { niss: $niss }) { totalCount edges { node { after } } } }'
    expect((await run(query, { niss })).data.identityMutations.totalCount).toBe(1)
    expect((await run(query, { niss }, { as: B })).data.identityMutations).toEqual({ totalCount: 0, edges: [] })
    expect(await listed({ as: B })).not.toContain(niss)
  })

  test.each([
    ['informationForm', 'query ($niss: Niss!) { informationForm(niss: $niss) { fileName } }'],
    ['setPhoto', 'mutation ($niss: Niss!) { setPhoto(niss: $niss, content: "iVBORw0KGgo=") { findings { rule } } }'],
    ['removePhoto', 'mutation ($niss: Niss!) { removePhoto(niss: $niss) { findings { rule } } }'],
  ])('a CPAS without a link gets FORBIDDEN from %s', async (_, query) => {
    const { errors } = await run(query, { niss: await aPerson() }, { as: B })
    expect(codes(errors)).toEqual(['FORBIDDEN'])
  })

  test('a CPAS without a link to a member of the household reads the member as any other person', async () => {
    const [niss, member] = [await aPerson(), aBis()]
    const input = { niss: member, lastName: 'Ndiaye', gender: 'MALE', householdOf: niss, relation: 'PARENT' }
    await run(
      'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }',
      { input },
      { as: B },
    )
    const { data, errors } = await run(
      'query ($niss: Niss!) { beneficiary(niss: $niss) { household { beneficiary { niss address { insCode } } } } }',
      { niss: member },
      { as: B },
    )
    expect(data.beneficiary.household).toEqual([{ beneficiary: { niss, address: null } }])
    expect(codes(errors)).toEqual(['FORBIDDEN'])
  })
})

describe('a link', () => {
  test('the link of a registration lasts 60 days', async () => {
    const niss = await aPerson({ today: '2026-01-01' })
    expect((await address(niss, { today: '2026-03-01' })).errors).toBeUndefined()
    expect(codes((await address(niss, { today: '2026-03-02' })).errors)).toEqual(['FORBIDDEN'])
  })

  test('a simulation creates a link of 60 days', async () => {
    const niss = await aPerson()
    await caseWork(niss, { as: B, today: '2026-03-12' })
    expect((await address(niss, { as: B, today: '2026-05-10' })).errors).toBeUndefined()
    expect(codes((await address(niss, { as: B, today: '2026-05-11' })).errors)).toEqual(['FORBIDDEN'])
    expect(await listed({ as: B, today: '2026-05-10' })).toContain(niss)
    expect(await listed({ as: B, today: '2026-05-11' })).not.toContain(niss)
  })

  test('a second registration creates no link', async () => {
    const niss = await aPerson()
    await register(niss, { as: B })
    expect(codes((await address(niss, { as: B })).errors)).toEqual(['FORBIDDEN'])
  })

  test('an emergency read needs no link, and raises an alert', async () => {
    const niss = await aPerson()
    const { data, errors } = await address(niss, { as: B, emergency: REASON })
    expect(errors).toBeUndefined()
    expect(data.beneficiary.niss).toBe(niss)
    const alerts = await run(
      '{ accessAlerts(filter: { organisation: "0299991108" }, first: 1) { edges { node { kind reason persons outcome actor { subject } } } } }',
      {},
      { as: 'sppis:sppis:inspector' },
    )
    expect(alerts.data.accessAlerts.edges).toEqual([
      { node: { kind: 'EMERGENCY', reason: REASON, persons: 1, outcome: null, actor: { subject: B } } },
    ])
  })
})

test('removePhoto deletes every photo of the person and can be repeated', async () => {
  const niss = await aPerson()
  await graph.db.query(
    `insert into photo (person_id, media_type, content, recorded_at, recorded_by)
     select person_id, 'image/png', '\\x00', now(), '{}' from person_number, generate_series(1, 3) where number = $1`,
    [niss],
  )
  const photos = () =>
    graph.db.query('select from photo p join person_number n on n.person_id = p.person_id where n.number = $1', [niss])
  expect(await photos()).toHaveLength(3)
  for (let time = 1; time <= 2; time++) {
    const { data, errors } = await run(
      'mutation ($niss: Niss!) { removePhoto(niss: $niss) { beneficiary { niss } findings { rule } } }',
      { niss },
    )
    expect(errors).toBeUndefined()
    expect(data.removePhoto).toEqual({ beneficiary: { niss }, findings: [] })
    expect(await photos()).toEqual([])
  }
})

test('the database refuses to change a photo, also to the owner of the table', async () => {
  await expect(graph.db.query(`update photo set content = ''`)).rejects.toThrow('permission denied')
  await expect(graph.administer(`update photo set content = ''`)).rejects.toThrow(
    'photo is append-only: update refused',
  )
})
