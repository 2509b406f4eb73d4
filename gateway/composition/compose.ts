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
  /** Its URL; a subgraph in this process has none. */
  url?: string
  typeDefs: DocumentNode
}

export interface Composition {
  /** The supergraph SDL that the planner reads: every field, with the subgraphs that resolve it. */
  supergraph: string
  /** The API SDL that clients see. */
  api: string
}

/** The name of an audience in `@tag` and in file names. */
export function viewName(audience: Audience): string {
  return audience.toLowerCase()
}

const viewNames = new Set(audiences.map(viewName))
const HIDDEN = 'hidden'

/**
 * Composes the whole graph, or an audience's part of it.
 * @throws Error with every composition error, one a line
 */
export function compose(documents: SubgraphDocument[], audience?: Audience): Composition {
  const unsupported = findUnsupportedShapes(documents)
  if (unsupported.length > 0) throw new Error(`The subgraphs cannot be composed:\n${unsupported.join('\n')}`)
  const services = documents.map(({ name, url, typeDefs }) => ({
    name,
    url: url ?? `local://${name}`,
    typeDefs: audience ? hideFromAudience(typeDefs, viewName(audience)) : typeDefs,
  }))
  const result = audience
    ? composeSchemaContract(services, { include: new Set(), exclude: new Set([HIDDEN]) }, true)
    : composeServices(services)
  if (result.errors) {
    throw new Error(`The subgraphs cannot be composed:\n${result.errors.map((error) => error.message).join('\n')}`)
  }
  return {
    supergraph: `${print(sortSDL(parse(result.supergraphSdl)))}\n`,
    api: `${printSchema(lexicographicSortSchema(buildASTSchema(parse(result.publicSdl))))}\n`,
  }
}

/**
 * Every audience sees an untagged element; a tagged element is for the audiences that its tags name. Excluding the tags
 * of the other audiences would hide an element that two audiences share from both, so each element that this audience
 * may not see gets a tag of its own, and that tag is excluded.
 */
function hideFromAudience(document: DocumentNode, view: string): DocumentNode {
  const enter = <T extends { directives?: readonly ConstDirectiveNode[] }>(node: T): T | undefined => {
    const tags = (node.directives ?? []).map(tagOf).filter((tag) => tag !== undefined && viewNames.has(tag))
    if (tags.length === 0 || tags.includes(view)) return undefined
    return { ...node, directives: [...(node.directives ?? []), hiddenTag] }
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

const hiddenTag: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: HIDDEN } },
  ],
}
