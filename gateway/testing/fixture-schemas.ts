import pino from 'pino'
import { type Audience, audiences } from '../../shared/authorization/caller'
import { unavailable as unavailableError } from '../../shared/errors/graphql-errors'
import { day } from '../../shared/values/day'
import { compose } from '../composition/compose'
import { type AudienceContext, type AudienceSchema, createAudienceSchema } from '../execution/audience-schema'
import { createSubgraphCaller, inProcessTransport, type SubgraphTransport } from '../execution/subgraph-transport'
import { type FixtureSubgraph, fixtureGraph } from './fixture-graph'
import { unlimitedAdmission } from './unlimited-admission'

export interface FixtureRequest {
  data: Record<string, never> | null | undefined
  errors: readonly { message: string; path?: readonly unknown[]; extensions?: Record<string, unknown> }[] | undefined
  code: unknown
  argument: unknown
}

export interface FixtureSchemas {
  graph: { people: FixtureSubgraph; cards: FixtureSubgraph }
  /** Names of the subgraphs that are unavailable. */
  unavailable: Set<string>
  log: Record<string, unknown>[]
  ask(query: string, variables?: Record<string, unknown>, as?: AudienceContext): Promise<FixtureRequest>
  clear(): void
  close(): Promise<void>
}

/** The context of a caller. */
export const fixtureCaller = (
  audience: Audience = 'CPAS',
  role = 'worker',
  organisation = '0299990019',
): AudienceContext => ({
  caller: { subject: 'someone', audience, organisation, role },
  requestId: `request-of-${organisation}`,
  now: '2026-03-02T11:00:00.000Z',
  today: day('2026-03-02'),
  codes: [],
  charge: {},
})

/** The schemas of all audiences of the fixture graph, without HTTP. */
export async function fixtureSchemas(): Promise<FixtureSchemas> {
  const graph = fixtureGraph()
  const unavailable = new Set<string>()
  const log: Record<string, unknown>[] = []
  const sink = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) })
  const breakable = (name: string, transport: SubgraphTransport): SubgraphTransport => ({
    ...transport,
    call: (call) => (unavailable.has(name) ? { errors: [unavailableError(name)] } : transport.call(call)),
  })
  const transports = new Map(
    [graph.people, graph.cards].map((subgraph) => [
      subgraph.name,
      breakable(subgraph.name, inProcessTransport(subgraph)),
    ]),
  )
  const views = new Map<Audience, AudienceSchema>()
  for (const audience of audiences) {
    views.set(
      audience,
      await createAudienceSchema(
        audience,
        compose([graph.people, graph.cards], audience),
        createSubgraphCaller(transports),
        unlimitedAdmission(),
        sink,
      ),
    )
  }
  return {
    graph,
    unavailable,
    log,
    async ask(query, variables = {}, as = fixtureCaller()) {
      const response = await views
        .get(as.caller.audience)!
        .server.executeOperation({ query, variables }, { contextValue: as })
      if (response.body.kind !== 'single') throw new Error('expected a single result')
      const { data, errors } = response.body.singleResult
      const { code, argument } = errors?.[0]?.extensions ?? {}
      return { data: data as FixtureRequest['data'], errors: errors as FixtureRequest['errors'], code, argument }
    },
    clear() {
      unavailable.clear()
      log.length = 0
      graph.people.seen.length = 0
      graph.cards.seen.length = 0
    },
    async close() {
      for (const view of views.values()) await view.close()
    },
  }
}
