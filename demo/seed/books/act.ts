import { loadDefinitions } from '../../../runtime/subgraph-registry'
import type { Caller, RequestContext } from '../../../shared/authorization/caller'
import { collectFacts } from '../../../shared/subgraph/build-schema'
import { createContexts, type SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { SubgraphName } from '../../../shared/subgraph/subgraph-name'
import type { Day } from '../../../shared/values/day'
import { type Sources, timestamp } from '../insert/rows'

/** The context of a request that a caller makes to a subgraph on a day, to record by the use cases of the subgraph itself. */
export type Act = (name: SubgraphName, caller: Caller, on: Day, rootField: string) => SubgraphContext

/** Makes requests to the subgraphs on the seeded databases, without a server. Their rules, logs and events are those of real requests. */
export function actOn(sources: Sources): Act {
  const definitions = new Map(loadDefinitions().map((definition) => [definition.name as string, definition]))
  const contexts = new Map<string, ReturnType<typeof createContexts>>()
  const contextFor = (name: string, request: RequestContext): SubgraphContext => {
    const definition = definitions.get(name)
    const source = sources.get(name)
    if (!definition || !source) throw new Error(`The demo data has no subgraph ${name}.`)
    const known = contexts.get(name)
    if (known) return known(request)
    const created = createContexts(
      definition,
      source,
      (asked) => (owner, kind, keys) => collectFacts(definitions.get(owner)!, kind, keys, contextFor(owner, asked)),
    )
    contexts.set(name, created)
    return created(request)
  }
  let count = 0
  return (name, caller, on, rootField) =>
    contextFor(name, {
      caller,
      requestId: `demo-${++count}`,
      operation: rootField,
      rootFields: [rootField],
      limitsReads: false,
      now: timestamp(on, 1),
      today: on,
    })
}

/** A person who works for a provider, or for an organisation that invoices for providers. */
export const staffOf = (organisation: string): Caller => ({
  subject: `provider:${organisation}`,
  audience: 'PROVIDER',
  organisation,
  role: 'staff',
})
export const inspector: Caller = {
  subject: 'demo-inspector',
  audience: 'SPP_IS',
  organisation: 'sppis',
  role: 'inspector',
}
export const controller: Caller = {
  subject: 'demo-controller',
  audience: 'CAAMI',
  organisation: 'caami',
  role: 'controller',
}
