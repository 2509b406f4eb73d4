import 'reflect-metadata'
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, GraphQLObjectType, type GraphQLSchema, Kind, parse, print, visit } from 'graphql'
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql'
import { type Audience, audiences } from '../authorization/caller'
import { isPermitted, permissions } from '../authorization/permissions'
import type { Entity, Migration } from '../database/data-source'
import { badInput, forbidden } from '../errors/graphql-errors'
import type { Consumer } from '../events/consumer'
import type { AnswerOf, FactKind, KeyOf } from '../inter-service/contracts'
import type { CatalogueRule } from '../rules/define-rule'
import { canonicalPersonId } from '../schema/beneficiary-reference'
import { markUnreadableInput, readableArguments } from '../schema/unreadable'
import type { SubgraphContext } from './run-subgraph'
import type { SubgraphName } from './subgraph-name'

/** Answers to the questions that other subgraphs ask this one (`shared/inter-service/contracts`): for so many keys, so many answers, in their order. */
export type FactAnswers = {
  [Q in FactKind]?: (keys: readonly KeyOf<Q>[], context: SubgraphContext) => Promise<AnswerOf<Q>[]>
}

/** What a subgraph is made of. */
export interface SubgraphDefinition {
  name: SubgraphName
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class.
  resolvers: Function[]
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of an object class.
  orphanedTypes?: Function[]
  /** By entity: the object for a key, or null for "not there" and "not yours" alike. Batch with `context.memo(..., () => new DataLoader(...))`. */
  references: Record<string, (reference: Record<string, unknown>, context: SubgraphContext) => Promise<object | null>>
  facts: FactAnswers
  rules: readonly CatalogueRule[]
  entities: readonly Entity[]
  migrations: readonly Migration[]
  consumers?: readonly Consumer[]
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`

/** The tag of an audience. */
const tagOf = (audience: Audience): string => audience.toLowerCase()

// Adds to each field of the table the tags of the audiences that may see it; roots must stand in the table.
function tagged(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition(type) {
      const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation'
      const fields = (type.fields ?? []).map((field) => {
        const key = `${type.name.value}.${field.name.value}`
        const right = permissions[key]
        if (!right) {
          if (isRoot) throw new Error(`${key} has no row in shared/authorization/permissions.ts: say who may use it`)
          return field
        }
        const tags = audiences
          .filter((audience) => right[audience])
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

// The second lock: what a view hides is refused here too, so that a call that got round the gateway gets no further.
function guarded(schema: GraphQLSchema): GraphQLSchema {
  markUnreadableInput(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('_')) continue
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`
      const isMutation = type.name === 'Mutation'
      const hasArguments = field.args.length > 0 && !field.name.startsWith('_')
      if (!permissions[key] && !isMutation && !hasArguments) continue
      const inner = field.resolve ?? ((source: Record<string, unknown>) => source[field.name])
      field.resolve = (source, args, context: SubgraphContext, info) => {
        if (!isPermitted(context.caller, key)) throw forbidden()
        const answer = inner(source, hasArguments ? readableArguments(key, args) : args, context, info)
        // What a mutation wrote must be read again by whatever follows it in the same request.
        return isMutation && answer instanceof Promise ? answer.finally(() => context.clearMemo()) : answer
      }
    }
  }
  return schema
}

/** The schema of a subgraph with its tags and guards, and its documents for composition. */
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
  for (const [type, load] of Object.entries(definition.references)) {
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (reference: Record<string, unknown>, context: SubgraphContext) => load(reference, context),
    }
  }
  // Who refers to a person refers to the one whom the id leads to today.
  if (name !== 'beneficiary' && built.getType('Beneficiary'))
    resolvers.Beneficiary = { ...resolvers.Beneficiary, id: canonicalPersonId }
  // Facts for other subgraphs: no view shows them, and over HTTP only a signed internal call reaches them.
  const factsField = `${name}Facts`
  resolvers.Query = {
    ...resolvers.Query,
    [factsField]: (_: unknown, args: { question: string; keys: string }, context: SubgraphContext) =>
      answerFacts(definition, args.question, JSON.parse(args.keys) as unknown[], context),
  }
  const own = tagged(parse(`${FEDERATION}\n${printSubgraphSchema(built)}`))
  const typeDefs = parse(
    `${print(own)}\nextend type Query { ${factsField}(question: String!, keys: String!): String! @inaccessible }`,
  )
  return { name, schema: guarded(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }])), typeDefs }
}

async function answerFacts(
  definition: SubgraphDefinition,
  question: string,
  keys: unknown[],
  context: SubgraphContext,
): Promise<string> {
  return JSON.stringify(await collectFacts(definition, question, keys, context))
}

/** What a subgraph answers to a question of another. */
export async function collectFacts(
  definition: SubgraphDefinition,
  question: string,
  keys: readonly unknown[],
  context: SubgraphContext,
): Promise<unknown[]> {
  const answer = definition.facts[question as FactKind] as
    | ((keys: readonly unknown[], context: SubgraphContext) => Promise<unknown[]>)
    | undefined
  if (!answer) throw badInput('question', `The subgraph ${definition.name} does not answer "${question}".`)
  return answer(keys, context)
}
