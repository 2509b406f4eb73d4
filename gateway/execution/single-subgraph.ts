import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql'
import type { SelectedField } from './normalize-operation'

/** Tells which subgraph (by its name in the supergraph) answers all these fields by itself; none where several must. */
export type SingleSubgraphFinder = (fields: readonly SelectedField[]) => string | undefined

/**
 * Reads from a supergraph who gives what. Most operations are one subgraph's: such a one needs no plan and no merging.
 * What is not plainly one's own (required, provided, external, overridden fields) is left to the planner.
 */
export function findSingleSubgraph(supergraph: DocumentNode): SingleSubgraphFinder {
  const subgraphsByField = new Map<string, ReadonlySet<string>>()
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const ofType = new Set(named(type.directives, 'join__type').map(graphOf))
    for (const field of type.fields ?? []) {
      const own = named(field.directives, 'join__field')
      const isPlain = own.every((directive) => directive.arguments?.length === 1)
      const graphs = own.length === 0 ? ofType : new Set(isPlain ? own.map(graphOf) : [])
      subgraphsByField.set(`${type.name.value}.${field.name.value}`, graphs)
    }
  }
  const intersect = (fields: readonly SelectedField[], left: ReadonlySet<string> | undefined): ReadonlySet<string> => {
    let still = left
    for (const { coordinate, definition, fields: below } of fields) {
      if (definition.name.startsWith('__')) continue
      const here = subgraphsByField.get(coordinate) ?? new Set<string>()
      still = still ? new Set([...still].filter((graph) => here.has(graph))) : here
      if (below && still.size > 0) still = intersect(below, still)
      if (still.size === 0) break
    }
    return still ?? new Set<string>()
  }
  return (fields) => {
    const [one, ...others] = intersect(fields, undefined)
    return others.length === 0 ? one : undefined
  }
}

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name)

function graphOf(directive: ConstDirectiveNode): string {
  const value = directive.arguments?.find((argument) => argument.name.value === 'graph')?.value
  return value?.kind === Kind.ENUM ? value.value : ''
}
