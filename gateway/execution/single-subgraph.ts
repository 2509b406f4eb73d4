import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql'
import type { SelectedField } from './normalize-operation'

/** The name (in the supergraph) of the subgraph that can resolve all these fields alone; undefined if it takes several. */
export type SingleSubgraphFinder = (fields: readonly SelectedField[]) => string | undefined

/**
 * Indexes a supergraph by field. Most operations concern one subgraph and need neither a plan nor merging. A field with
 * @requires, @provides, @external or @override has no candidate here, so the planner handles it (docs/adr/0007).
 */
export function findSingleSubgraph(supergraph: DocumentNode): SingleSubgraphFinder {
  const subgraphsByField = new Map<string, ReadonlySet<string>>()
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const subgraphsOfType = new Set(directivesNamed(type.directives, 'join__type').map(graphOf))
    for (const field of type.fields ?? []) {
      const joins = directivesNamed(field.directives, 'join__field')
      // `graph` alone: any second argument (requires, provides, external, override) needs the planner.
      const isPlain = joins.every((directive) => directive.arguments?.length === 1)
      const subgraphs = joins.length === 0 ? subgraphsOfType : new Set(isPlain ? joins.map(graphOf) : [])
      subgraphsByField.set(`${type.name.value}.${field.name.value}`, subgraphs)
    }
  }
  const intersect = (
    fields: readonly SelectedField[],
    initial: ReadonlySet<string> | undefined,
  ): ReadonlySet<string> => {
    let candidates = initial
    for (const { coordinate, definition, fields: inner } of fields) {
      if (definition.name.startsWith('__')) continue
      const subgraphs = subgraphsByField.get(coordinate) ?? new Set<string>()
      candidates = candidates ? new Set([...candidates].filter((name) => subgraphs.has(name))) : subgraphs
      if (inner && candidates.size > 0) candidates = intersect(inner, candidates)
      if (candidates.size === 0) break
    }
    return candidates ?? new Set<string>()
  }
  return (fields) => {
    const [candidate, ...others] = intersect(fields, undefined)
    return others.length === 0 ? candidate : undefined
  }
}

const directivesNamed = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name)

function graphOf(directive: ConstDirectiveNode): string {
  const value = directive.arguments?.find((argument) => argument.name.value === 'graph')?.value
  return value?.kind === Kind.ENUM ? value.value : ''
}
