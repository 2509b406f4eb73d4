import { type DirectiveNode, Kind, print, visit } from 'graphql'
import type { SubgraphDocument } from './compose'

/**
 * What the composer or the engine would get wrong in silence, so that it stays out of the graph: the three shapes on
 * which the open composer differs from the reference one, and abstract types, which the normal form does not know.
 */
export function findUnsupportedShapes(documents: SubgraphDocument[]): string[] {
  return [...documents.flatMap(shapes), ...sharedFields(documents)]
}

function shapes({ name, typeDefs }: SubgraphDocument): string[] {
  const errors: string[] = []
  visit(typeDefs, {
    Directive(node) {
      if (node.name.value === 'interfaceObject') errors.push(`${name}: @interfaceObject is not used here`)
      if (node.name.value === 'requires' && fieldsOf(node).includes('...')) {
        errors.push(`${name}: a fragment in @requires(fields: "${fieldsOf(node)}")`)
      }
    },
    InterfaceTypeDefinition: (node) => void errors.push(`${name}: ${node.name.value} is an interface`),
    UnionTypeDefinition(node) {
      if (!node.name.value.startsWith('_')) errors.push(`${name}: ${node.name.value} is a union`)
    },
  })
  return errors
}

function fieldsOf(directive: DirectiveNode): string {
  const value = directive.arguments?.find((argument) => argument.name.value === 'fields')?.value
  return value?.kind === Kind.STRING ? value.value : ''
}

function sharedFields(documents: SubgraphDocument[]): string[] {
  const first = new Map<string, { type: string; in: string }>()
  const errors: string[] = []
  for (const { name, typeDefs } of documents) {
    for (const definition of typeDefs.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue
      for (const field of definition.fields ?? []) {
        const coordinate = `${definition.name.value}.${field.name.value}`
        const type = print(field.type)
        const other = first.get(coordinate)
        if (!other) first.set(coordinate, { type, in: name })
        else if (other.type !== type) {
          errors.push(`${coordinate} is ${other.type} in ${other.in} and ${type} in ${name}`)
        }
      }
    }
  }
  return errors
}
