import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql'

/**
 * The names of the fields that the operation selects below the resolved field, at a path of fields: ['edges', 'node'] gives those of the
 * nodes of a connection. Fields that `@skip` leaves out are among them.
 */
export function selectedFields(info: GraphQLResolveInfo, path: readonly string[]): Set<string> {
  let level: readonly SelectionNode[] = fieldsOf(info.fieldNodes, info)
  for (const name of path)
    level = fieldsOf(
      level.filter((field) => field.kind === Kind.FIELD && field.name.value === name),
      info,
    )
  return new Set(level.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : [])))
}

/** The fields that these nodes select; the fields of a fragment take its place. */
function fieldsOf(nodes: readonly SelectionNode[], info: GraphQLResolveInfo): SelectionNode[] {
  return nodes.flatMap((node) => {
    const selected =
      node.kind === Kind.FRAGMENT_SPREAD
        ? info.fragments[node.name.value]?.selectionSet.selections
        : node.selectionSet?.selections
    return (selected ?? []).flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection] : fieldsOf([selection], info),
    )
  })
}
