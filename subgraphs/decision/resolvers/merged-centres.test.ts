import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { waitUntil } from '../../../shared/testing/wait-until'
import { day } from '../../../shared/values/day'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import { CREATE, cpasList, decisionInput, GP, Scenario } from '../testing/scenario'

const OLD = 'cpas:0299990019:worker'
const NEW = 'cpas:0299991108:worker'
const BEFORE = '2026-03-31'
const FROM = '2026-04-01'
const [oldCentre, newCentre] = [cpasList[0]!, cpasList[1]!]

const scenario = new Scenario()
let graph: TestSubgraph
let number: string
let niss: string

const run = async (query: string, variables: object, as: string, today: string) => {
  const { data, errors } = await graph.run(query, { ...variables }, { as, today })
  return { data, codes: (errors ?? []).map(({ extensions }) => extensions.code) }
}
const DECISION =
  'query D($number: ID!) { decision(number: $number) { number version councilDate cpas { enterpriseNumber } } }'
const DECISIONS = 'query L { decisions { totalCount edges { node { number } } } }'
const VERSIONS = 'query V { decisionVersions { totalCount } }'
const INBOX = 'query I { mutationInbox(filter: { status: INFORMATION }) { totalCount } }'
const CHANGES = 'query C { decisionChanges { events { subject } } }'
const COMMITMENTS = 'query C { commitments { totalCount } }'
const EXTEND = `mutation E($number: ID!, $version: Int!, $to: LocalDate!) {
  extendDecision(number: $number, expectedVersion: $version, to: $to) { decision { version cpas { enterpriseNumber } } findings { rule } } }`
const COMMIT = `mutation C($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number } findings { rule } } }`
const STOP = `mutation S($number: ID!, $version: Int!) {
  stopDecision(number: $number, expectedVersion: $version, lastDay: "2026-04-20", reason: "moved to another country") { decision { version } findings { rule } } }`
const SIMULATE = `query S($number: ID!, $input: DecisionInput!) {
  simulateModification(number: $number, input: $input) { acceptable findings { rule } } }`

beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
  const person = scenario.person()
  niss = person.niss
  const { data } = await graph.run(CREATE, { input: decisionInput(niss) }, { as: OLD })
  number = data!.createDecision.decision.number
  await graph.run(
    COMMIT,
    { input: { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: '2026-03-12' } },
    { as: `provider:${GP}:prescriber` },
  )
  await inTransaction(graph.db, (tx) =>
    registerCpas(tx, [{ ...oldCentre, merger: { successor: newCentre.enterpriseNumber, from: day(FROM) } }]),
  )
})
afterAll(() => graph.close())

describe('a centre that merged into another one', () => {
  test('a merged centre names its successor and the first day of the successor', async () => {
    const query = `query C($number: EnterpriseNumber!) { cpas(enterpriseNumber: $number) { successorFrom successor { enterpriseNumber name successor { name } } } }`
    const { data } = await run(query, { number: oldCentre.enterpriseNumber }, `provider:${GP}:staff`, BEFORE)
    expect(data!.cpas).toEqual({
      successorFrom: FROM,
      successor: { enterpriseNumber: newCentre.enterpriseNumber, name: newCentre.names.FR, successor: null },
    })
  })

  test('a merged centre acts on its decisions until the day before the merger, its successor reads their head only', async () => {
    expect((await run(DECISION, { number }, OLD, BEFORE)).data!.decision).toMatchObject({ version: 1 })
    expect((await run(DECISION, { number }, NEW, BEFORE)).codes).toContain('FORBIDDEN')
    expect((await run(DECISIONS, {}, NEW, BEFORE)).data!.decisions.totalCount).toBe(0)
    const refused = await run(EXTEND, { number, version: 1, to: '2026-06-30' }, NEW, BEFORE)
    expect(refused.data!.extendDecision.findings.map((finding: { rule: string }) => finding.rule)).toContain(
      'DEC-OTHER-CPAS',
    )
  })

  test.each([
    ['decisions', DECISIONS, (data: Record<string, { totalCount: number }>) => data.decisions!.totalCount, NEW],
    ['commitments', COMMITMENTS, (data: Record<string, { totalCount: number }>) => data.commitments!.totalCount, NEW],
    [
      'versions',
      VERSIONS,
      (data: Record<string, { totalCount: number }>) => data.decisionVersions!.totalCount,
      'cpas:0299991108:supervisor',
    ],
  ])('a merged centre shows its %s to the successor from the day of the merger', async (_, query, countOf, as) => {
    expect(countOf((await run(query, {}, as, BEFORE)).data!)).toBe(0)
    expect(countOf((await run(query, {}, as, FROM)).data!)).toBe(1)
  })

  test('a merged centre shows the changes of its decisions to the successor from the day of the merger', async () => {
    expect((await run(CHANGES, {}, NEW, BEFORE)).data!.decisionChanges.events).toEqual([])
    const changed = { subject: number }
    const events = async (): Promise<{ subject: string }[]> =>
      (await run(CHANGES, {}, NEW, FROM)).data!.decisionChanges.events
    expect(await waitUntil(events, (all) => all.some(({ subject }) => subject === number))).toContainEqual(changed)
  })

  test('a merged centre shows its mutation inbox to the successor from the day of the merger', async () => {
    const count = async (today: string) => (await run(INBOX, {}, NEW, today)).data!.mutationInbox.totalCount
    expect(await count(BEFORE)).toBe(0)
    await graph.administer(
      `insert into decision_mutation (person_id, id, mutation_id, number, cpas, kind, effective_on, received_at, status)
       select person_id, gen_random_uuid(), gen_random_uuid(), number, cpas, 'NAME_CHANGE', '2026-03-20', now(), 'INFORMATION' from decision where number = '${number}'`,
    )
    expect(await count(BEFORE)).toBe(0)
    expect(await count(FROM)).toBe(1)
  })

  test('the successor simulates, extends and stops decisions of a merged centre, which stay decisions of the old centre', async () => {
    const simulated = await run(SIMULATE, { number, input: decisionInput(niss) }, NEW, FROM)
    expect(
      simulated.data!.simulateModification.findings.map((finding: { rule: string }) => finding.rule),
    ).not.toContain('DEC-OTHER-CPAS')
    const extended = await run(EXTEND, { number, version: 1, to: '2026-06-30' }, NEW, FROM)
    expect(extended.data!.extendDecision.decision).toEqual({
      version: 2,
      cpas: { enterpriseNumber: oldCentre.enterpriseNumber },
    })
    const { data } = await run(DECISION, { number }, NEW, FROM)
    expect(data!.decision).toMatchObject({ version: 2, councilDate: '2026-03-12' })
  })

  test('a merged centre records nothing more from the day of the merger, and the error says where to sign in', async () => {
    const { errors } = await graph.run(STOP, { number, version: 2 }, { as: OLD, today: FROM })
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN')
    expect(errors![0]!.message).toContain(newCentre.enterpriseNumber)
    expect((await run(CREATE, { input: decisionInput(scenario.person().niss) }, OLD, FROM)).codes).toEqual([
      'FORBIDDEN',
    ])
    expect((await run(DECISION, { number }, OLD, FROM)).data!.decision.version).toBe(2)
  })

  test('a merged centre is no other competent CPAS for the successor: DEC-OVERLAP comes without DEC-CONTINUITY', async () => {
    const { data } = await run(
      CREATE,
      { input: decisionInput(niss, { councilDate: FROM, residenceInsCode: '62063' }) },
      NEW,
      FROM,
    )
    const rules = data!.createDecision.findings.map((finding: { rule: string }) => finding.rule)
    expect(rules).toContain('DEC-OVERLAP')
    expect(rules).not.toContain('DEC-CONTINUITY')
  })
})

test('the new centre acts for a centre that merged into a merged one, from the later day', async () => {
  const third = { ...newCentre, enterpriseNumber: '0212346955' }
  await inTransaction(graph.db, (tx) =>
    registerCpas(tx, [third, { ...newCentre, merger: { successor: third.enterpriseNumber, from: day('2027-01-01') } }]),
  )
  const centres = (await graph.subgraph.definition.facts!['decision.centres']!(
    [
      { cpas: third.enterpriseNumber, on: day('2026-12-31') },
      { cpas: third.enterpriseNumber, on: day('2027-01-01') },
    ],
    graph.subgraph.contextFor(requestOf(NEW, '2027-01-01')),
  )) as string[][]
  expect(centres.map((list) => [...list].sort())).toEqual([
    [third.enterpriseNumber],
    [third.enterpriseNumber, oldCentre.enterpriseNumber, newCentre.enterpriseNumber].sort(),
  ])
})

test.each([
  [
    'a successor that nobody registered',
    { successor: '0299990909', from: day(FROM) },
    /neither in the file nor in the register/,
  ],
  ['a successor that merged into the centre', { successor: '0299990019', from: day(FROM) }, /form a circle/],
])('a merger with %s is refused and nothing is written', async (_, merger, message) => {
  await expect(inTransaction(graph.db, (tx) => registerCpas(tx, [{ ...newCentre, merger }]))).rejects.toMatchObject({
    errors: [expect.stringMatching(message)],
  })
})

test('the database refuses a circle of successors', async () => {
  await expect(
    graph.administer(
      `update cpas set successor = '0299990019', successor_from = '2026-01-01' where enterprise_number = '0212346955'`,
    ),
  ).rejects.toThrow('form a circle')
})
