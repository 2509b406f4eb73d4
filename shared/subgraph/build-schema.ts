import 'reflect-metadata'
import { buildSubgraphSchema, type GraphQLResolverMap, printSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, GraphQLObjectType, type GraphQLSchema, Kind, parse, print, visit } from 'graphql'
import { buildSchema, type ClassType, createResolversMap, type NonEmptyArray } from 'type-graphql'
import type { DataSource } from 'typeorm'
import { isGranted } from '../audit/granted-persons'
import { resolveAndLogRefusal, resolveAndLogUnanswered } from '../audit/log-unanswered-persons'
import { namedIdsReader, namedNumbersReader } from '../audit/named-numbers'
import { isLimitedByQuota } from '../audit/person-reads'
import { isAnswer, type NamedReference, type PersonsOfObjects } from '../audit/refused-references'
import { type Audience, audiences } from '../authorization/caller'
import { isPermitted, openToMergedCentres, openToUnregistered, permissions } from '../authorization/permissions'
import { assertMayRecord, assertRegistered } from '../authorization/registration'
import type { Entity, Migration } from '../database/data-source'
import { badInput, forbidden } from '../errors/graphql-errors'
import type { Consumer } from '../events/consumer'
import type { Retention } from '../events/retention'
import type { AnswerOf, FactKind, KeyOf } from '../inter-service/contracts'
import { isUnavailable } from '../inter-service/fetch-available'
import type { CatalogueRule } from '../rules/define-rule'
import { canonicalPersonId } from '../schema/beneficiary-reference'
import { plainInputResolvers } from '../schema/plain-input'
import { markUnreadableInput, readableArguments } from '../schema/unreadable'
import { freeTextWarnings } from './free-text-warnings'
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

/** The registers report what they know of a person already: nobody is refused. */
const NEVER_REFUSED = new Set(['Mutation.recordIdentityMutations'])
/** A file counts its persons itself, and the check of its lines logs them, also later: only a refused file logs them here. */
const FILES_OF_PERSONS = new Set(['Mutation.submitInvoices'])
/** Changes that count whom they name themselves: a number that nobody had, registered for the first time, is no read. */
const COUNTED_BY_SERVICE = new Set([...FILES_OF_PERSONS, 'Mutation.registerBeneficiary'])

// A change that the quota refuses must not be recorded, so its persons are counted first. Without the owner of the persons the count
// is missing, and what does not need the owner is done.
async function assertWithinQuota(context: SubgraphContext, numbers: readonly string[]): Promise<void> {
  const uncounted = context.reads.uncounted(numbers)
  try {
    if (uncounted.length > 0) await context.countReads(uncounted)
  } catch (cause) {
    if (!isUnavailable(cause)) throw cause
  }
}

// Of a number that a query names, nothing is answered before it is counted, no error either. Most services count it themselves, beside
// what they load.
async function resolveWithinQuota<T>(
  context: SubgraphContext,
  numbers: readonly string[],
  resolve: () => T | Promise<T>,
): Promise<T> {
  let result: T
  try {
    result = await resolve()
  } catch (error) {
    await countNumbers(context, numbers)
    throw error
  }
  await countNumbers(
    context,
    numbers.filter((number) => !isGranted(context, number)),
  )
  return result
}

async function countNumbers(context: SubgraphContext, numbers: readonly string[]): Promise<void> {
  const { reads, countReads } = context
  if (!isLimitedByQuota(context)) return reads.addNumbers(numbers, countReads)
  try {
    await reads.countNumbers(numbers, countReads)
  } catch (cause) {
    if (!isUnavailable(cause)) throw cause
  }
}

/** The field by which a subgraph answers the others. */
const factsFieldOf = (name: SubgraphName): string => `${name}Facts`

// Defence in depth: what an audience schema hides is also refused here, for calls that bypass the gateway.
function guardFields(schema: GraphQLSchema, { name, guards = {}, cache }: SubgraphDefinition): GraphQLSchema {
  markUnreadableInput(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('_')) continue
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`
      const isMutation = type.name === 'Mutation'
      // Subgraphs answer each other for unregistered callers too: the field that the caller uses decides what it reads.
      const isInternal = field.name.startsWith('_') || field.name === factsFieldOf(name)
      const isRoot = (isMutation || type.name === 'Query') && !isInternal
      const hasArguments = field.args.length > 0 && !field.name.startsWith('_')
      const guard = guards[type.name]
      const addWarnings = freeTextWarnings(type, field)
      const requiresRegistration = isRoot && !openToUnregistered.has(key)
      const assertOrganisation = isMutation && !openToMergedCentres.has(key) ? assertMayRecord : assertRegistered
      if (!permissions[key] && !isMutation && !hasArguments && !guard) continue
      const resolve = field.resolve ?? ((source: Record<string, unknown>) => source[field.name])
      const namedNumbers = NEVER_REFUSED.has(key) ? null : namedNumbersReader(field.args)
      const isFile = FILES_OF_PERSONS.has(key)
      const countsFirst = isMutation && !COUNTED_BY_SERVICE.has(key)
      const namedIds = isRoot && !isFile && !NEVER_REFUSED.has(key) ? namedIdsReader(field.args) : null
      const accessKind = isMutation ? 'WRITE' : 'READ'
      const guarded: typeof resolve = (source, args, context: SubgraphContext, info) => {
        if (!isPermitted(context.caller, key)) throw forbidden()
        const run = () => {
          const result = resolve(source, hasArguments ? readableArguments(key, args) : args, context, info)
          return addWarnings ? Promise.resolve(result).then((done) => addWarnings(args, done, context.today)) : result
        }
        const allowed = requiresRegistration ? assertOrganisation(context) : guard?.(field.name, source, context)
        const result = allowed instanceof Promise ? allowed.then(run) : run()
        // Fields that follow a mutation in the same request, and requests that follow its answer, must read what it wrote.
        const invalidate = () => {
          context.clearMemo()
          cache?.invalidate(context.db)
        }
        return isMutation && result instanceof Promise ? result.finally(invalidate) : result
      }
      const noting: typeof resolve = (source, args, context: SubgraphContext, info) => {
        const ids = namedIds?.(args) ?? []
        if (ids.length === 0) return guarded(source, args, context, info)
        const noted: NamedReference = { key: String(info.path.key), ids, kind: accessKind, isAnswered: false }
        context.references.push(noted)
        const result = guarded(source, args, context, info)
        return Promise.resolve(result).then((done: unknown) => {
          noted.isAnswered = isAnswer(done)
          return done
        })
      }
      field.resolve = (source, args, context: SubgraphContext, info) => {
        const resolveField = () => noting(source, args, context, info)
        const numbers = namedNumbers?.(args) ?? []
        if (numbers.length === 0) return resolveField()
        if (isFile) return resolveAndLogRefusal(context, numbers, accessKind, resolveField)
        const resolveCounted = () => assertWithinQuota(context, numbers).then(resolveField)
        const resolveQuery = () => resolveWithinQuota(context, numbers, resolveField)
        const resolveMutation = countsFirst ? resolveCounted : resolveField
        return resolveAndLogUnanswered(context, numbers, accessKind, isMutation ? resolveMutation : resolveQuery)
      }
    }
  }
  return schema
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
