import { type DirectiveNode, Kind, print, visit } from 'graphql'
import type { SubgraphDocument } from './compose'

/**
 * Finds schema elements that the composer or the executor would handle wrongly without an error. Three are elements on
 * which @theguild/federation-composition differs from Apollo's composition (@interfaceObject, fragments in @requires,
 * a shared field of different types); abstract types are not supported by `normalizeOperation` (docs/adr/0012).
 */
export function findUnsupportedShapes(documents: SubgraphDocument[]): string[] {
  return [...documents.flatMap(unsupportedElements), ...conflictingSharedFields(documents)]
}

function unsupportedElements({ name, typeDefs }: SubgraphDocument): string[] {
  const errors: string[] = []
  visit(typeDefs, {
    Directive(node) {
      if (node.name.value === 'interfaceObject') errors.push(`${name}: @interfaceObject is not supported`)
      if (node.name.value === 'requires' && fieldsOf(node).includes('...')) {
        errors.push(`${name}: @requires(fields: "${fieldsOf(node)}") contains a fragment, which is not supported`)
      }
    },
    InterfaceTypeDefinition: (node) =>
      void errors.push(`${name}: ${node.name.value} is an interface, which is not supported`),
    UnionTypeDefinition(node) {
      if (!node.name.value.startsWith('_'))
        errors.push(`${name}: ${node.name.value} is a union, which is not supported`)
    },
  })
  return errors
}

function fieldsOf(directive: DirectiveNode): string {
  const value = directive.arguments?.find((argument) => argument.name.value === 'fields')?.value
  return value?.kind === Kind.STRING ? value.value : ''
}

function conflictingSharedFields(documents: SubgraphDocument[]): string[] {
  const firstDeclarations = new Map<string, { type: string; subgraph: string }>()
  const errors: string[] = []
  for (const { name, typeDefs } of documents) {
    for (const definition of typeDefs.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue
      for (const field of definition.fields ?? []) {
        const coordinate = `${definition.name.value}.${field.name.value}`
        const type = print(field.type)
        const first = firstDeclarations.get(coordinate)
        if (!first) firstDeclarations.set(coordinate, { type, subgraph: name })
        else if (first.type !== type) {
          errors.push(`${coordinate} is ${first.type} in ${first.subgraph} and ${type} in ${name}`)
        }
      }
    }
  }
  return errors
}
