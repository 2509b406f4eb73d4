import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

const numberOf = (nine: string) => nine + nissCheckDigits(nine, false)
let next = 0
/** A BIS number that nobody has yet. */
const aBis = () =>
  numberOf(`6041${String(10 + Math.floor(next / 900)).padStart(2, '0')}${String(100 + (next++ % 900))}`)

const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) { beneficiary { id niss } findings { rule } }
}`
const RECORD = `mutation Record($input: [IdentityMutationInput!]!) {
  recordIdentityMutations(input: $input) { alreadyRecorded mutation { id kind } findings { rule } }
}`
const PERSON = `query Person($niss: Niss!) {
  beneficiary(niss: $niss) { id niss numbers { number replacedBy period { from to } } lastName
    mutations { totalCount edges { node { reference } } } residences { status period { from to } }
    insurances { status insurer period { from to } } addresses { insCode municipality period { from to } }
    residence(on: "2026-03-09") { status } insurance(on: "1950-01-01") { status } address { insCode }
    inReceptionCentre(on: "2026-03-05") gender birthDate deathDate names { lastName } }
}`
const REFERENCE = `query Reference($of: [_Any!]!) { _entities(representations: $of) {
  ... on Beneficiary { id niss } ... on IdentityMutation { id reference before } } }`
const bcss = { as: 'system:bcss:bcss' }

describe('merges and concurrent calls', () => {
  let graph: TestSubgraph
  const register = async (niss: string, more: object = {}, today = '2026-03-12') => {
    const input = { niss, lastName: 'Sow', gender: 'FEMALE', ...more }
    const { data, errors } = await graph.run(REGISTER, { input }, { today })
    expect(errors).toBeUndefined()
    return data.registerBeneficiary.beneficiary.id as string
  }
  const record = async (...input: object[]) => {
    const { data, errors } = await graph.run(RECORD, { input }, bcss)
    expect(errors).toBeUndefined()
    return data.recordIdentityMutations
  }
  const person = async (niss: string, today?: string) => {
    const { data, errors } = await graph.run(PERSON, { niss }, today ? { today } : {})
    expect(errors).toBeUndefined()
    return data.beneficiary
  }
  const change = (reference: string, niss: string, newNiss: string, effectiveOn: string) => ({
    reference,
    niss,
    newNiss,
    effectiveOn,
    kind: 'NUMBER_CHANGE',
  })
  beforeAll(async () => {
    graph = await createTestSubgraph(beneficiarySubgraph)
  })
  afterAll(() => graph.close())

  test('after a merge, both numbers and both ids lead to the older registration', async () => {
    const [younger, older] = [aBis(), aBis()]
    const olderId = await register(older, {}, '2026-01-01')
    const youngerId = await register(younger, { lastName: 'Sowe' }, '2026-02-01')
    await record(change('u1', younger, older, '2026-03-10'))
    for (const number of [younger, older])
      expect(await person(number)).toMatchObject({
        id: olderId,
        niss: older,
        numbers: [
          { number: younger, replacedBy: older, period: { to: '2026-03-09' } },
          { number: older, replacedBy: null, period: { from: '2026-03-10', to: null } },
        ],
        mutations: { totalCount: 1 },
      })
    const of = [olderId, youngerId].map((id) => ({ __typename: 'Beneficiary', id }))
    const { data } = await graph.run(REFERENCE, { of })
    expect(data._entities).toEqual([
      { id: olderId, niss: older },
      { id: youngerId, niss: older },
    ])
    const [facts] = await graph.subgraph.definition.facts['beneficiary.persons']!(
      [{ niss: younger }],
      graph.subgraph.contextFor({
        caller: { subject: 's', audience: 'CPAS', organisation: '0299990019', role: 'worker' },
        requestId: 'q',
        operation: 'o',
        rootFields: [],
        now: '2026-03-12T11:00:00.000Z',
        today: day('2026-03-12'),
      }),
    )
    expect(facts).toMatchObject({ id: olderId, ids: [olderId, youngerId], niss: older })
  })

  test('a merge rewrites no recorded row', async () => {
    const before = await graph.db.query('select * from identity_fact order by seq')
    const [a, b] = [aBis(), aBis()]
    await register(a)
    await register(b)
    await record(change('u2', a, b, '2026-03-10'))
    const after = await graph.db.query('select * from identity_fact order by seq')
    expect(after.slice(0, before.length)).toEqual(before)
    await expect(graph.db.query('update identity_fact set kind = kind')).rejects.toThrow()
    await expect(graph.db.query('delete from identity_mutation')).rejects.toThrow()
  })

  test('chains and circles of number changes end in one person', async () => {
    const [a, b, c] = [aBis(), aBis(), aBis()]
    const first = await register(a)
    await register(b)
    await register(c)
    await record(change('c1', a, b, '2026-01-10'), change('c2', b, c, '2026-02-10'), change('c3', c, a, '2026-03-10'))
    for (const number of [a, b, c]) expect((await person(number)).id).toBe(first)
    expect((await person(b)).numbers.map((n: { number: string }) => n.number)).toEqual([a, b, c, a])
    expect((await person(c, '2026-02-15')).niss).toBe(c)
  })

  test('the order of arrival does not change the result', async () => {
    const kinds = (niss: string, key: string) => [
      { reference: `${key}1`, niss, kind: 'NAME_CHANGE', effectiveOn: '2026-02-01', lastName: 'Sow-Ba' },
      { reference: `${key}2`, niss, kind: 'NAME_CHANGE', effectiveOn: '2026-03-01', firstNames: 'Fatou' },
      {
        reference: `${key}3`,
        niss,
        kind: 'RESIDENCE_CHANGE',
        effectiveOn: '2026-02-15',
        residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-02-15' },
      },
      { reference: `${key}4`, niss, kind: 'INSURANCE_AFFILIATION', effectiveOn: '2026-02-20', insurer: '600' },
      { reference: `${key}5`, niss, kind: 'INSURANCE_END', effectiveOn: '2026-03-02' },
      { reference: `${key}6`, niss, kind: 'STRUCK_OFF', effectiveOn: '2026-03-05' },
      { reference: `${key}7`, niss, kind: 'RECEPTION_CENTRE_ARRIVAL', effectiveOn: '2026-03-01' },
      { reference: `${key}8`, niss, kind: 'RECEPTION_CENTRE_DEPARTURE', effectiveOn: '2026-03-06' },
      {
        reference: `${key}9`,
        niss,
        kind: 'ADDRESS_CHANGE',
        effectiveOn: '2026-03-03',
        address: { insCode: '62063', from: '2026-03-03' },
      },
    ]
    const [a, b] = [aBis(), aBis()]
    await register(a)
    await register(b)
    await record(...kinds(a, 'x'))
    await record(...kinds(b, 'y').reverse())
    const plain = ({
      id: _id,
      niss: _niss,
      numbers: _numbers,
      mutations: _mutations,
      ...rest
    }: Record<string, unknown>) => rest
    const one = plain(await person(a))
    expect(plain(await person(b))).toEqual(one)
    expect(one).toMatchObject({
      lastName: 'Sow-Ba',
      inReceptionCentre: true,
      residences: [{ status: 'ILLEGAL_STAY' }, { status: 'LEGAL_STAY' }, { status: 'STRUCK_OFF' }],
      insurances: [
        { status: 'NOT_INSURED_NOT_INSURABLE', period: { to: '2026-02-14' } },
        { status: 'INSURABLE', period: { from: '2026-02-15', to: '2026-02-19' } },
        { status: 'INSURED', insurer: '600', period: { from: '2026-02-20', to: '2026-03-01' } },
        { status: 'INSURABLE', insurer: null, period: { from: '2026-03-02', to: null } },
      ],
      addresses: [{ insCode: '62063', municipality: 'Liège' }],
    })
  })

  test('an item may name a number that a later item of the call brings', async () => {
    const [a, b, c, nobody] = [aBis(), aBis(), aBis(), aBis()]
    await register(a)
    const answers = await record(
      { reference: 'o1', niss: c, kind: 'NAME_CHANGE', effectiveOn: '2026-03-11', lastName: 'Dernier' },
      change('o2', b, c, '2026-03-10'),
      { reference: 'o3', niss: nobody, kind: 'DEATH', effectiveOn: '2026-03-01' },
      { reference: 'o4', niss: b, kind: 'NAME_CHANGE', effectiveOn: '2026-03-05', lastName: 'Avant' },
      change('o5', a, b, '2026-03-01'),
    )
    expect(answers.map(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule))).toEqual([
      [],
      [],
      ['BEN-UNKNOWN'],
      [],
      [],
    ])
    expect(await person(a)).toMatchObject({
      niss: c,
      lastName: 'Dernier',
      numbers: [
        { number: a, period: { to: '2026-02-28' } },
        { number: b, period: { from: '2026-03-01', to: '2026-03-09' } },
        { number: c, period: { from: '2026-03-10', to: null } },
      ],
      names: [{ lastName: 'Sow' }, { lastName: 'Avant' }, { lastName: 'Dernier' }],
      mutations: { totalCount: 4 },
    })
  })

  test('two concurrent calls with the same references have one effect', async () => {
    const persons = Array.from({ length: 40 }, () => [aBis(), aBis()] as const)
    for (const [niss] of persons) await register(niss)
    const mutations = Array.from({ length: 400 }, (_, i) => {
      const [niss, newNiss] = persons[i % 40]!
      return i % 5 === 3 && i < 200
        ? change(`d${i}`, niss, newNiss, '2026-02-01')
        : { reference: `d${i}`, niss, kind: 'NAME_CHANGE', effectiveOn: '2026-03-01', lastName: `D${i}` }
    })
    const calls = await Promise.all([record(...mutations), record(...[...mutations].reverse())])
    type Payload = { alreadyRecorded: boolean; mutation: { id: string } }
    const [one, two] = [calls[0], [...calls[1]].reverse()] as [Payload[], Payload[]]
    for (const [i, { mutation, alreadyRecorded }] of one.entries()) {
      expect(two[i]!.mutation.id).toBe(mutation.id)
      expect(two[i]!.alreadyRecorded).toBe(!alreadyRecorded)
    }
    const [rows] = await graph.db.query(
      `select (select count(*)::int from identity_mutation where reference ~ '^d[0-9]') as mutations,
         (select count(*)::int from identity_fact f join identity_mutation m on m.id = f.mutation_id where reference ~ '^d[0-9]') as facts,
         (select count(*)::int from outbox o join identity_mutation m on m.id::text = o.payload ->> 'mutationId' where reference ~ '^d[0-9]') as events`,
    )
    expect(rows).toEqual({ mutations: 400, facts: 400, events: 400 })
  }, 60_000)

  test('20 concurrent calls with the same reference record one mutation and one event', async () => {
    const niss = aBis()
    await register(niss)
    const death = { reference: 'race', niss, kind: 'DEATH', effectiveOn: '2026-03-10' }
    const answers = (await Promise.all(Array.from({ length: 20 }, () => record(death)))).flat()
    expect(answers.filter((answer) => !answer.alreadyRecorded)).toHaveLength(1)
    expect(new Set(answers.map((answer) => answer.mutation.id)).size).toBe(1)
    const id = answers[0].mutation.id
    const rows = await graph.db.query(
      `select (select count(*)::int from outbox where payload ->> 'mutationId' = $1) as events,
              (select count(*)::int from identity_fact where mutation_id = $1::uuid) as facts`,
      [id],
    )
    expect(rows).toEqual([{ events: 1, facts: 1 }])
  })

  test('20 concurrent registrations of a person give one person', async () => {
    const niss = aBis()
    const ids = await Promise.all(Array.from({ length: 20 }, () => register(niss)))
    expect(new Set(ids).size).toBe(1)
    expect(await graph.db.query('select count(*)::int as n from person where id = $1', [ids[0]])).toEqual([{ n: 1 }])
  })

  test('a registration and a number change of the same number, concurrently, end in one person', async () => {
    for (let i = 0; i < 15; i++) {
      const [a, b] = [aBis(), aBis()]
      await register(a)
      const [answers] = await Promise.all([record(change(`m${i}`, a, b, '2026-03-10')), register(b)])
      expect(answers[0].findings).toEqual([])
      expect((await person(a)).id).toBe((await person(b)).id)
    }
  })

  test('crossing merges end in one person', async () => {
    for (let i = 0; i < 10; i++) {
      const [a, b, c] = [aBis(), aBis(), aBis()]
      for (const number of [a, b, c]) await register(number)
      await Promise.all([
        record(change(`k${i}`, a, b, '2026-01-10')),
        record(change(`l${i}`, b, c, '2026-02-10')),
        record(change(`n${i}`, c, a, '2026-03-10')),
      ])
      const ids = await Promise.all([a, b, c].map(async (number) => (await person(number)).id))
      expect(new Set(ids).size).toBe(1)
    }
  })

  test('a call accepts 1,000 mutations and rejects 1,001', async () => {
    const persons = Array.from({ length: 200 }, aBis)
    await Promise.all(persons.map((niss) => register(niss)))
    const names = Array.from({ length: 1001 }, (_, i) => ({
      reference: `t${i}`,
      niss: persons[i % 200],
      kind: 'NAME_CHANGE',
      effectiveOn: '2026-03-01',
      lastName: `N${i}`,
    }))
    const { errors } = await graph.run(RECORD, { input: names }, bcss)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input' })
    const answers = await record(...names.slice(0, 1000))
    expect(answers.every((answer: { findings: unknown[] }) => answer.findings.length === 0)).toBe(true)
    expect((await person(persons[199]!)).lastName).toBe('N999')
    const again = await record(...names.slice(0, 1000))
    expect(again.every((answer: { alreadyRecorded: boolean }) => answer.alreadyRecorded)).toBe(true)
  }, 30_000)

  test('an analyst may read anonymised figures only', async () => {
    const id = await register(aBis())
    const { data, errors } = await graph.run(
      REFERENCE,
      { of: [{ __typename: 'Beneficiary', id }] },
      { as: 'sppis:sppis:analyst' },
    )
    expect(errors).toBeUndefined()
    expect(data._entities).toEqual([null])
  })

  test('the texts of a residence change are hidden from callers who may not see residences', async () => {
    const niss = aBis()
    await register(niss)
    const [{ mutation }] = await record({ reference: 'hidden', niss, kind: 'STRUCK_OFF', effectiveOn: '2026-03-10' })
    const of = [{ __typename: 'IdentityMutation', id: mutation.id }]
    const as = async (who: string) => (await graph.run(REFERENCE, { of }, { as: who })).data._entities[0].before
    expect(await as('cpas:0299990019:worker')).toBe('ILLEGAL_STAY')
    expect(await as('caami:caami:agent')).toBeNull()
  })
})
