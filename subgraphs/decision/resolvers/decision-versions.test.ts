import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { newId } from '../../../shared/values/id'
import { suspendDecisions } from '../events/identity-mutated.consumer'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import { CREATE, cpasList, decisionInput, EXTEND, MODIFY, Scenario, threeCoverages } from '../testing/scenario'

const world = new Scenario()
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: world.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

const worker = 'cpas:0299990019:worker'
const supervisor = 'cpas:0299990019:supervisor'
interface Who {
  as?: string
  today?: string
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its query asked for.
async function ask(query: string, variables: Record<string, unknown>, who: Who): Promise<any> {
  const { data, errors } = await graph.run(query, variables, who)
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

describe('the supervisor’s list', () => {
  let first: string
  let second: string
  const one = world.person()
  beforeAll(async () => {
    // Taken on 12 March for days since the 1st; then only its last day moves; then a coverage is given for days gone by.
    const input = decisionInput(one.niss)
    first = (await write(CREATE, { input }, '2026-03-12')).number
    await write(EXTEND, { number: first, expectedVersion: 1, to: '2026-06-30' }, '2026-03-13')
    const validity = { from: '2026-03-01', to: '2026-06-30' }
    const more = { careType: 'PARAMEDICAL', period: { from: '2026-03-02', to: '2026-06-30' } }
    const coverages = [...threeCoverages('2026-03-01', '2026-06-30'), more]
    await write(MODIFY, { number: first, expectedVersion: 2, input: { ...input, validity, coverages } }, '2026-03-16')
    // For days to come, by a judge.
    const other = decisionInput(world.person().niss, {
      validity: { from: '2026-03-16', to: '2026-05-31' },
      coverages: threeCoverages('2026-03-16', '2026-05-31'),
      judicialDecision: true,
    })
    second = (await write(CREATE, { input: other }, '2026-03-14')).number
  })

  test('has every version of the centre, the last recorded first, page by page', async () => {
    const all = [`${first}-3`, `${second}-1`, `${first}-2`, `${first}-1`]
    const page = await versions({}, { first: 2 })
    expect([idsOf(page), page.totalCount]).toEqual([all.slice(0, 2), 4])
    const rest = await versions({}, { first: 2, after: page.pageInfo.endCursor })
    expect([idsOf(rest), rest.pageInfo.hasNextPage]).toEqual([all.slice(2), false])
  })

  test.each([
    ['an act', () => ({ action: 'EXTEND' }), () => [`${first}-2`]],
    ['days', () => ({ recorded: { from: '2026-03-13', to: '2026-03-14' } }), () => [`${second}-1`, `${first}-2`]],
    ['a judge', () => ({ judicial: true }), () => [`${second}-1`]],
    ['a person', () => ({ niss: one.niss, action: 'CREATE' }), () => [`${first}-1`]],
    ['somebody else', () => ({ worker: 'nobody at all' }), () => []],
    ['rights for days gone by', () => ({ retroactive: true }), () => [`${first}-3`, `${first}-1`]],
    ['rights for days to come', () => ({ retroactive: false }), () => [`${second}-1`, `${first}-2`]],
  ])('is narrowed to %s', async (_, filter, expected) => {
    expect(idsOf(await versions(filter()))).toEqual(expected())
  })

  test('shows nothing of another centre, and nothing to a worker', async () => {
    const elsewhere = await ask(VERSIONS, {}, { as: 'cpas:0299991108:supervisor', today: '2026-03-20' })
    expect(idsOf(elsewhere)).toEqual([])
    const { errors } = await graph.run(VERSIONS, {}, { as: worker })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

describe('what waits for a worker', () => {
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

  test('a coverage that ends before its decision', async () => {
    const early = { careType: 'PARAMEDICAL', period: { from: '2026-03-12', to: '2026-04-02' } }
    const coverages = [...threeCoverages('2026-03-01', '2026-05-31'), early]
    const { number } = await write(CREATE, { input: decisionInput(world.person().niss, { coverages }) }, '2026-03-12')
    expect(idsOf(await decisions({ coverEndsIn: { from: '2026-03-20', to: '2026-04-02' } }))).toEqual([number])
    expect(idsOf(await decisions({ coverEndsIn: { from: '2026-03-20', to: '2026-04-01' } }))).toEqual([])
    expect(idsOf(await decisions({ coverEndsIn: { from: '2026-05-01', to: '2026-05-31' } }))).toEqual([])
  })

  test('an insurable person whose three months come near', async () => {
    const insurable = world.person({
      residences: [
        {
          status: 'LEGAL_STAY',
          register: 'FOREIGNERS',
          allocationInsCode: null,
          period: { from: '2026-01-10' as never, to: null },
        },
      ],
      insurances: [{ status: 'INSURABLE', insurer: null, period: { from: '2026-01-10' as never, to: null } }],
    })
    const { number } = await write(CREATE, { input: decisionInput(insurable.niss) }, '2026-03-12')
    expect(idsOf(await decisions({ insuranceDueIn: { from: '2026-03-20', to: '2026-04-30' } }))).toEqual([number])
    expect(idsOf(await decisions({ insuranceDueIn: { from: '2026-01-01', to: '2026-03-20' } }))).toEqual([])
  })

  test('a suspension that can be followed without a gap until its sixtieth day', async () => {
    const person = world.person()
    await write(CREATE, { input: decisionInput(person.niss) }, '2026-03-12')
    const mutation = world.mutation(person, 'RESIDENCE_CHANGE', '2026-03-15')
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
