import { composeSchemaContract, composeServices, sortSDL } from '@theguild/federation-composition'
import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql'
import { type Audience, audiences } from '../../shared/authorization/caller'
import { findUnsupportedShapes } from './unsupported-shapes'

export interface SubgraphDocument {
  name: string
  /** Where it listens; a subgraph of this process has none. */
  url?: string
  typeDefs: DocumentNode
}

export interface Composition {
  /** What the planner reads: every field, with the subgraph that gives it. */
  supergraph: string
  /** What the clients of the view see. */
  api: string
}

/** The name of an audience in `@tag` and in file names. */
export function viewName(audience: Audience): string {
  return audience.toLowerCase()
}

const viewNames = new Set(audiences.map(viewName))
const HIDDEN = 'hidden'

/** The one graph, or an audience's view of it. Throws with every fault that composition found. */
export function compose(documents: SubgraphDocument[], audience?: Audience): Composition {
  const failures = findUnsupportedShapes(documents)
  if (failures.length > 0) throw new Error(`The subgraphs can't be composed:\n${failures.join('\n')}`)
  const services = documents.map(({ name, url, typeDefs }) => ({
    name,
    url: url ?? `local://${name}`,
    typeDefs: audience ? hideFromAudience(typeDefs, viewName(audience)) : typeDefs,
  }))
  const result = audience
    ? composeSchemaContract(services, { include: new Set(), exclude: new Set([HIDDEN]) }, true)
    : composeServices(services)
  if (result.errors) {
    throw new Error(`The subgraphs can't be composed:\n${result.errors.map((error) => error.message).join('\n')}`)
  }
  return {
    supergraph: `${print(sortSDL(parse(result.supergraphSdl)))}\n`,
    api: `${printSchema(lexicographicSortSchema(buildASTSchema(parse(result.publicSdl))))}\n`,
  }
}

/**
 * Untagged is everyone's; tagged is for the audiences named only. "Exclude the other audiences' tags" would take what
 * two audiences share from both, so what is not for this view gets a mark of its own, and the mark is excluded.
 */
function hideFromAudience(document: DocumentNode, view: string): DocumentNode {
  const enter = <T extends { directives?: readonly ConstDirectiveNode[] }>(node: T): T | undefined => {
    const named = (node.directives ?? []).map(tagOf).filter((tag) => tag !== undefined && viewNames.has(tag))
    if (named.length === 0 || named.includes(view)) return undefined
    return { ...node, directives: [...(node.directives ?? []), hidden] }
  }
  return visit(document, {
    ObjectTypeDefinition: enter,
    ObjectTypeExtension: enter,
    InputObjectTypeDefinition: enter,
    InputObjectTypeExtension: enter,
    EnumTypeDefinition: enter,
    EnumTypeExtension: enter,
    ScalarTypeDefinition: enter,
    FieldDefinition: enter,
    InputValueDefinition: enter,
    EnumValueDefinition: enter,
  })
}

function tagOf(directive: ConstDirectiveNode): string | undefined {
  if (directive.name.value !== 'tag') return undefined
  const value = directive.arguments?.[0]?.value
  return value?.kind === Kind.STRING ? value.value : undefined
}

const hidden: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: HIDDEN } },
  ],
}
