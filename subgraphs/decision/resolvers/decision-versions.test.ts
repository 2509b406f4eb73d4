import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { suspendDecisions } from '../events/identity-mutated.consumer'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import { CREATE, cpasList, decisionInput, EXTEND, MODIFY, Scenario, threeCoverages } from '../testing/scenario'

const scenario = new Scenario()
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

const worker = 'cpas:0299990019:worker'
const supervisor = 'cpas:0299990019:supervisor'
interface CallOptions {
  as?: string
  today?: string
}
// biome-ignore lint/suspicious/noExplicitAny: the shape of the data depends on the query.
async function ask(query: string, variables: Record<string, unknown>, options: CallOptions): Promise<any> {
  const { data, errors } = await graph.run(query, variables, options)
  expect(errors).toBeUndefined()
  return Object.values(data!)[0]
}
async function write(query: string, variables: Record<string, unknown>, today: string) {
  const { decision, findings } = await ask(query, variables, { as: worker, today })
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'ERROR')).toEqual([])
  return decision as { number: string }
}

const VERSIONS = `query ($filter: DecisionVersionFilter, $first: Int, $after: String) {
  decisionVersions(filter: $filter, first: $first, after: $after) {
    edges { node { id action decision { number } } } pageInfo { hasNextPage endCursor } totalCount } }`
const idsOf = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id)
const versions = (filter: object = {}, page: object = {}) =>
  ask(VERSIONS, { filter, ...page }, { as: supervisor, today: '2026-03-20' })

describe('decisionVersions', () => {
  let first: string
  let second: string
  const person = scenario.person()
  beforeAll(async () => {
    // Taken on 12 March from the 1st on; then only its last day changes; then it gets a coverage for past days.
    const input = decisionInput(person.niss)
    first = (await write(CREATE, { input }, '2026-03-12')).number
    await write(EXTEND, { number: first, expectedVersion: 1, to: '2026-06-30' }, '2026-03-13')
    const validity = { from: '2026-03-01', to: '2026-06-30' }
    const more = { careType: 'PARAMEDICAL', period: { from: '2026-03-02', to: '2026-06-30' } }
    const coverages = [...threeCoverages('2026-03-01', '2026-06-30'), more]
    await write(MODIFY, { number: first, expectedVersion: 2, input: { ...input, validity, coverages } }, '2026-03-16')
    // From today on, under a court ruling.
    const other = decisionInput(scenario.person().niss, {
      validity: { from: '2026-03-16', to: '2026-05-31' },
      coverages: threeCoverages('2026-03-16', '2026-05-31'),
      judicialDecision: true,
    })
    second = (await write(CREATE, { input: other }, '2026-03-14')).number
  })

  test('decisionVersions lists every version of the CPAS, last recorded first, in pages', async () => {
    const all = [`${first}-3`, `${second}-1`, `${first}-2`, `${first}-1`]
    const page = await versions({}, { first: 2 })
    expect([idsOf(page), page.totalCount]).toEqual([all.slice(0, 2), 4])
    const rest = await versions({}, { first: 2, after: page.pageInfo.endCursor })
    expect([idsOf(rest), rest.pageInfo.hasNextPage]).toEqual([all.slice(2), false])
  })

  test.each([
    ['an action', () => ({ action: 'EXTEND' }), () => [`${first}-2`]],
    [
      'days of recording',
      () => ({ recorded: { from: '2026-03-13', to: '2026-03-14' } }),
      () => [`${second}-1`, `${first}-2`],
    ],
    ['a court ruling', () => ({ judicial: true }), () => [`${second}-1`]],
    ['a person', () => ({ niss: person.niss, action: 'CREATE' }), () => [`${first}-1`]],
    ['an unknown worker', () => ({ worker: 'nobody at all' }), () => []],
    ['retroactive rights', () => ({ retroactive: true }), () => [`${first}-3`, `${first}-1`]],
    ['no retroactive rights', () => ({ retroactive: false }), () => [`${second}-1`, `${first}-2`]],
  ])('decisionVersions can be filtered by %s', async (_, filter, expected) => {
    expect(idsOf(await versions(filter()))).toEqual(expected())
  })

  test('decisionVersions shows nothing of another CPAS and is forbidden for a worker', async () => {
    const elsewhere = await ask(VERSIONS, {}, { as: 'cpas:0299991108:supervisor', today: '2026-03-20' })
    expect(idsOf(elsewhere)).toEqual([])
    const { errors } = await graph.run(VERSIONS, {}, { as: worker })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

describe('deadlines of a worker', () => {
  const decisions = (filter: object) =>
    ask(
      'query ($filter: DecisionFilter) { decisions(filter: $filter) { edges { node { id: number } } } }',
      { filter },
      { as: worker, today: '2026-03-20' },
    )
  const inbox = (filter: object) =>
    ask(
      'query ($filter: MutationInboxFilter) { mutationInbox(filter: $filter) { edges { node { id decideBy decision { number } } } } }',
      { filter },
      { as: worker, today: '2026-03-20' },
    )

  test('coverEndsIn finds a coverage that ends before its decision', async () => {
    const early = { careType: 'PARAMEDICAL', period: { from: '2026-03-12', to: '2026-04-02' } }
    const coverages = [...threeCoverages('2026-03-01', '2026-05-31'), early]
    const { number } = await write(
      CREATE,
      { input: decisionInput(scenario.person().niss, { coverages }) },
      '2026-03-12',
    )
    expect(idsOf(await decisions({ coverEndsIn: { from: '2026-03-20', to: '2026-04-02' } }))).toEqual([number])
    expect(idsOf(await decisions({ coverEndsIn: { from: '2026-03-20', to: '2026-04-01' } }))).toEqual([])
    expect(idsOf(await decisions({ coverEndsIn: { from: '2026-05-01', to: '2026-05-31' } }))).toEqual([])
  })

  test('insuranceDueIn finds an insurable person by the end of the three months', async () => {
    const insurable = scenario.person({
      residences: [
        {
          status: 'LEGAL_STAY',
          register: 'FOREIGNERS',
          allocationInsCode: null,
          period: { from: day('2026-01-10'), to: null },
        },
      ],
      insurances: [{ status: 'INSURABLE', insurer: null, period: { from: day('2026-01-10'), to: null } }],
    })
    const { number } = await write(CREATE, { input: decisionInput(insurable.niss) }, '2026-03-12')
    expect(idsOf(await decisions({ insuranceDueIn: { from: '2026-03-20', to: '2026-04-30' } }))).toEqual([number])
    expect(idsOf(await decisions({ insuranceDueIn: { from: '2026-01-01', to: '2026-03-20' } }))).toEqual([])
  })

  test('decideBy is the sixtieth day of a suspension', async () => {
    const person = scenario.person()
    await write(CREATE, { input: decisionInput(person.niss) }, '2026-03-12')
    const mutation = scenario.mutation(person, 'RESIDENCE_CHANGE', '2026-03-15')
    const context = graph.subgraph.contextFor(requestOf('system:decision:worker', '2026-03-16'))
    const payload = {
      mutationId: mutation.id,
      personId: person.id,
      kind: mutation.kind,
      effectiveOn: mutation.effectiveOn,
    }
    const event = {
      eventId: newId(),
      topic: 'beneficiary.identity-mutated' as const,
      key: person.id,
      payload,
      at: '2026-03-16T10:00:00.000Z',
    }
    await inTransaction(graph.db, (tx) => suspendDecisions.handle(tx, event, context))
    const near = await inbox({ decideBy: { from: '2026-05-14', to: '2026-05-14' } })
    expect(near.edges).toMatchObject([{ node: { decideBy: '2026-05-14' } }])
    expect((await inbox({ decideBy: { from: '2026-05-15', to: '2026-06-30' } })).edges).toEqual([])
  })
})
