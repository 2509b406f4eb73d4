import pino from 'pino'
import { type Audience, audiences } from '../../shared/policy/caller'
import { unavailable } from '../../shared/schema/errors'
import { day } from '../../shared/values/day'
import { compose } from '../compose'
import { createView, type View, type ViewContext } from '../engine/view'
import { localLink, type SubgraphLink, transportsOver } from '../transports'
import { type SmallSubgraph, smallGraph } from './small-graph'

export interface Asked {
  data: Record<string, never> | null | undefined
  errors: readonly { message: string; path?: readonly unknown[]; extensions?: Record<string, unknown> }[] | undefined
  code: unknown
  argument: unknown
}

export interface SmallViews {
  graph: { people: SmallSubgraph; cards: SmallSubgraph }
  /** Names of subgraphs that do not answer. */
  away: Set<string>
  log: Record<string, unknown>[]
  ask(query: string, variables?: Record<string, unknown>, as?: ViewContext): Promise<Asked>
  clear(): void
  close(): Promise<void>
}

/** Someone who calls in a test. */
export const someone = (audience: Audience = 'CPAS', role = 'worker', organisation = '0299990019'): ViewContext => ({
  caller: { subject: 'someone', audience, organisation, role },
  requestId: `request-of-${organisation}`,
  now: '2026-03-02T11:00:00.000Z',
  today: day('2026-03-02'),
  codes: [],
})

/** Every view of the small graph, without a door in front. */
export async function smallViews(): Promise<SmallViews> {
  const graph = smallGraph()
  const away = new Set<string>()
  const log: Record<string, unknown>[] = []
  const sink = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) })
  const breakable = (name: string, link: SubgraphLink): SubgraphLink => ({
    ...link,
    call: (call) => (away.has(name) ? { errors: [unavailable(name)] } : link.call(call)),
  })
  const links = new Map(
    [graph.people, graph.cards].map((subgraph) => [subgraph.name, breakable(subgraph.name, localLink(subgraph))]),
  )
  const views = new Map<Audience, View>()
  for (const audience of audiences) {
    views.set(
      audience,
      await createView(audience, compose([graph.people, graph.cards], audience), transportsOver(links), sink),
    )
  }
  return {
    graph,
    away,
    log,
    async ask(query, variables = {}, as = someone()) {
      const response = await views
        .get(as.caller.audience)!
        .server.executeOperation({ query, variables }, { contextValue: as })
      if (response.body.kind !== 'single') throw new Error('one answer was expected')
      const { data, errors } = response.body.singleResult
      const { code, argument } = errors?.[0]?.extensions ?? {}
      return { data: data as Asked['data'], errors: errors as Asked['errors'], code, argument }
    },
    clear() {
      away.clear()
      log.length = 0
      graph.people.seen.length = 0
      graph.cards.seen.length = 0
    },
    async close() {
      for (const view of views.values()) await view.close()
    },
  }
}
