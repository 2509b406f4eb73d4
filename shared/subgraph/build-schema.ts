import 'reflect-metadata'
import { buildSubgraphSchema, type GraphQLResolverMap, printSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, Kind, parse, print, visit } from 'graphql'
import { buildSchema, type ClassType, createResolversMap, type NonEmptyArray } from 'type-graphql'
import type { DataSource } from 'typeorm'
import type { PersonsOfObjects } from '../audit/refused-references'
import { type Audience, audiences } from '../authorization/caller'
import { permissions } from '../authorization/permissions'
import type { Entity, Migration } from '../database/data-source'
import { badInput } from '../errors/graphql-errors'
import type { Consumer } from '../events/consumer'
import type { Retention } from '../events/retention'
import type { AnswerOf, FactKind, KeyOf } from '../inter-service/contracts'
import type { CatalogueRule } from '../rules/define-rule'
import { canonicalPersonId } from '../schema/beneficiary-reference'
import { plainInputResolvers } from '../schema/plain-input'
import { factsFieldOf, guardFields } from './guard-fields'
import type { SubgraphContext } from './run-subgraph'
import type { SubgraphMetric } from './subgraph-metrics'
import type { SubgraphName } from './subgraph-name'

/** The functions that answer other subgraphs (`shared/inter-service/contracts`): one answer for each key, in the order of the keys. */
export type FactAnswers = {
  [Q in FactKind]?: (keys: readonly KeyOf<Q>[], context: SubgraphContext) => Promise<AnswerOf<Q>[]>
}

/** The definition of a subgraph. */
export interface SubgraphDefinition {
  name: SubgraphName
  resolvers: ClassType[]
  orphanedTypes?: ClassType[]
  /** Reference resolvers by entity: the object of a key, or null if it does not exist or the caller may not see it. Batch with `context.memo(..., () => new DataLoader(...))`. */
  references: Record<string, (reference: Record<string, unknown>, context: SubgraphContext) => Promise<object | null>>
  facts: FactAnswers
  /** Checks before a field of a type, by type: throws if the caller may not read this field of this object. */
  guards?: Readonly<Record<string, FieldGuard>>
  rules: readonly CatalogueRule[]
  entities: readonly Entity[]
  migrations: readonly Migration[]
  consumers?: readonly Consumer[]
  /** What the worker deletes when it is old. */
  retention?: Retention
  /** The persons of its objects, so that a refused object is logged with its person. */
  personsOfObjects?: PersonsOfObjects
  /** Figures for operators. */
  metrics?: readonly SubgraphMetric[]
  /** What a process that answers requests may keep of its data between requests. */
  cache?: ProcessCache
}

/** The cache of a subgraph in the memory of a process. */
export interface ProcessCache {
  /** Starts to cache what is read. */
  start(db: DataSource, onError: (error: unknown) => void): { close(): Promise<void> }
  /** Invalidates everything: after each mutation. */
  invalidate(db: DataSource): void
}

/** Throws, or rejects, if the caller may not read the field of the object. */
export type FieldGuard = (field: string, source: object, context: SubgraphContext) => void | Promise<void>

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`

/** The tag of an audience. */
const tagOf = (audience: Audience): string => audience.toLowerCase()

// Adds to each field of the permission table the tags of the audiences that may see it. Root fields must be in the table.
function tagFields(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition(type) {
      const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation'
      const fields = (type.fields ?? []).map((field) => {
        const key = `${type.name.value}.${field.name.value}`
        const permission = permissions[key]
        if (!permission) {
          if (isRoot)
            throw new Error(
              `${key} has no entry in shared/authorization/permissions.ts: add one that says who may use it`,
            )
          return field
        }
        const tags = audiences
          .filter((audience) => permission[audience])
          .map((audience) => ({
            kind: Kind.DIRECTIVE as const,
            name: { kind: Kind.NAME as const, value: 'tag' },
            arguments: [
              {
                kind: Kind.ARGUMENT as const,
                name: { kind: Kind.NAME as const, value: 'name' },
                value: { kind: Kind.STRING as const, value: tagOf(audience) },
              },
            ],
          }))
        return { ...field, directives: [...(field.directives ?? []), ...tags] }
      })
      return { ...type, fields }
    },
  })
}

/** Builds the schema of a subgraph with tags and permission checks, and its document for composition. */
export async function buildSubgraph(
  definition: SubgraphDefinition,
): Promise<{ name: SubgraphName; schema: GraphQLSchema; typeDefs: DocumentNode }> {
  const { name } = definition
  const built = await buildSchema({
    resolvers: definition.resolvers as NonEmptyArray<(typeof definition.resolvers)[number]>,
    orphanedTypes: definition.orphanedTypes ?? [],
    validate: false,
    skipCheck: true,
    authChecker: () => false,
  })
  const resolvers = createResolversMap(built) as Record<string, Record<string, unknown>>
  resolvers.Mutation = { ...resolvers.Mutation, ...plainInputResolvers(definition.resolvers) }
  for (const [type, load] of Object.entries(definition.references)) {
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (reference: Record<string, unknown>, context: SubgraphContext) => load(reference, context),
    }
  }
  // References to a person use the canonical id of today.
  if (name !== 'beneficiary' && built.getType('Beneficiary'))
    resolvers.Beneficiary = { ...resolvers.Beneficiary, id: canonicalPersonId }
  // Facts for other subgraphs: no audience schema has them, and over HTTP only a call with a service token reaches them.
  const factsField = factsFieldOf(name)
  resolvers.Query = {
    ...resolvers.Query,
    [factsField]: (_: unknown, args: { question: string; keys: string }, context: SubgraphContext) =>
      answerFacts(definition, args.question, JSON.parse(args.keys) as unknown[], context),
  }
  const schemaDocument = tagFields(parse(`${FEDERATION}\n${printSubgraphSchema(built)}`))
  const typeDefs = parse(
    `${print(schemaDocument)}\nextend type Query { ${factsField}(question: String!, keys: String!): String! @inaccessible }`,
  )
  return {
    name,
    schema: guardFields(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap }]), definition),
    typeDefs,
  }
}

async function answerFacts(
  definition: SubgraphDefinition,
  kind: string,
  keys: unknown[],
  context: SubgraphContext,
): Promise<string> {
  return JSON.stringify(await collectFacts(definition, kind, keys, context))
}

/**
 * The facts that a subgraph answers to another one.
 * @throws GraphQLError BAD_USER_INPUT if it has no facts of that kind
 */
export async function collectFacts(
  definition: SubgraphDefinition,
  kind: string,
  keys: readonly unknown[],
  context: SubgraphContext,
): Promise<unknown[]> {
  const answer = definition.facts[kind as FactKind] as
    | ((keys: readonly unknown[], context: SubgraphContext) => Promise<unknown[]>)
    | undefined
  if (!answer) throw badInput('question', `The subgraph ${definition.name} has no facts "${kind}".`)
  return answer(keys, context)
}
