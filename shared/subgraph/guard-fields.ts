import { type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { isGranted } from '../audit/granted-persons'
import { resolveAndLogRefusal, resolveAndLogUnanswered } from '../audit/log-unanswered-persons'
import { type NamedValuesReader, namedIdsReader, namedNumbersReader } from '../audit/named-numbers'
import { isLimitedByQuota } from '../audit/person-reads'
import { isAnswer, type NamedReference } from '../audit/refused-references'
import { isPermitted, openToMergedCentres, openToUnregistered, permissions } from '../authorization/permissions'
import { assertMayRecord, assertRegistered } from '../authorization/registration'
import { forbidden } from '../errors/graphql-errors'
import { isUnavailable } from '../inter-service/fetch-available'
import { markUnreadableInput, readableArguments } from '../schema/unreadable'
import type { SubgraphDefinition } from './build-schema'
import { freeTextWarnings } from './free-text-warnings'
import type { SubgraphContext } from './run-subgraph'
import type { SubgraphName } from './subgraph-name'

type Resolver = GraphQLFieldResolver<Record<string, unknown>, SubgraphContext>
type Field = ReturnType<GraphQLObjectType['getFields']>[string]
type AccessKind = 'READ' | 'WRITE'

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
export const factsFieldOf = (name: SubgraphName): string => `${name}Facts`

/**
 * Checks and logs the fields of a subgraph. What an audience schema hides is also refused here, for calls that bypass the gateway. A
 * field gets only the layers that it needs: a list resolves hundreds of fields.
 */
export function guardFields(schema: GraphQLSchema, definition: SubgraphDefinition): GraphQLSchema {
  markUnreadableInput(schema)
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLObjectType && !type.name.startsWith('_'))
      for (const field of Object.values(type.getFields())) guardField(type, field, definition)
  return schema
}

function guardField(type: GraphQLObjectType, field: Field, { name, guards = {}, cache }: SubgraphDefinition): void {
  const key = `${type.name}.${field.name}`
  const isMutation = type.name === 'Mutation'
  const hasArguments = field.args.length > 0 && !field.name.startsWith('_')
  if (!permissions[key] && !isMutation && !hasArguments && !guards[type.name]) return
  // Subgraphs answer each other for unregistered callers too: the field that the caller uses decides what it reads.
  const isInternal = field.name.startsWith('_') || field.name === factsFieldOf(name)
  const isRoot = (isMutation || type.name === 'Query') && !isInternal

  let resolve: Resolver = field.resolve ?? ((source) => source[field.name])
  if (hasArguments) resolve = withReadableArguments(key, resolve)
  resolve = withWarnings(freeTextWarnings(type, field), resolve)
  if (isRoot && !openToUnregistered.has(key))
    resolve = withRegistration(isMutation && !openToMergedCentres.has(key), resolve)
  else if (guards[type.name]) resolve = withGuard(guards[type.name]!, resolve)
  if (permissions[key]) resolve = withPermission(key, resolve)
  if (isMutation) resolve = withInvalidation(cache, resolve)
  const kind = isMutation ? 'WRITE' : 'READ'
  if (isRoot && !FILES_OF_PERSONS.has(key) && !NEVER_REFUSED.has(key))
    resolve = withNamedObjects(namedIdsReader(field.args), kind, resolve)
  field.resolve = NEVER_REFUSED.has(key)
    ? resolve
    : withNamedPersons(key, namedNumbersReader(field.args), kind, resolve)
}

const withPermission =
  (key: string, resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    if (!isPermitted(context.caller, key)) throw forbidden()
    return resolve(source, args, context, info)
  }

const withReadableArguments =
  (key: string, resolve: Resolver): Resolver =>
  (source, args, context, info) =>
    resolve(source, readableArguments(key, args), context, info)

function withWarnings(addWarnings: ReturnType<typeof freeTextWarnings>, resolve: Resolver): Resolver {
  if (!addWarnings) return resolve
  return (source, args, context, info) =>
    Promise.resolve(resolve(source, args, context, info)).then((done) => addWarnings(args, done, context.today))
}

/** An organisation that is not registered, or that merged into another one, gets no answer. */
function withRegistration(isRecord: boolean, resolve: Resolver): Resolver {
  const assertOrganisation = isRecord ? assertMayRecord : assertRegistered
  return (source, args, context, info) => {
    const allowed = assertOrganisation(context)
    const run = () => resolve(source, args, context, info)
    return allowed instanceof Promise ? allowed.then(run) : run()
  }
}

const withGuard =
  (guard: NonNullable<SubgraphDefinition['guards']>[string], resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const allowed = guard(info.fieldName, source, context)
    return allowed instanceof Promise
      ? allowed.then(() => resolve(source, args, context, info))
      : resolve(source, args, context, info)
  }

/** Fields that follow a mutation in the same request, and requests that follow its answer, must read what it wrote. */
const withInvalidation =
  (cache: SubgraphDefinition['cache'], resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const result: unknown = resolve(source, args, context, info)
    if (!(result instanceof Promise)) return result
    return result.finally(() => {
      context.clearMemo()
      cache?.invalidate(context.db)
    })
  }

/** Remembers the objects that the caller names, so that the persons of those that it does not get are logged. */
function withNamedObjects(namedIds: NamedValuesReader | null, kind: AccessKind, resolve: Resolver): Resolver {
  if (!namedIds) return resolve
  return (source, args, context, info) => {
    const ids = namedIds(args)
    if (ids.length === 0) return resolve(source, args, context, info)
    const named: NamedReference = { key: String(info.path.key), ids, kind, isAnswered: false }
    context.references.push(named)
    return Promise.resolve(resolve(source, args, context, info)).then((done: unknown) => {
      named.isAnswered = isAnswer(done)
      return done
    })
  }
}

/** Counts the persons whom the caller names in its quota, and logs those of whom it gets nothing. */
function withNamedPersons(
  key: string,
  namedNumbers: NamedValuesReader | null,
  kind: AccessKind,
  resolve: Resolver,
): Resolver {
  if (!namedNumbers) return resolve
  const isCountedFirst = kind === 'WRITE' && !COUNTED_BY_SERVICE.has(key)
  return (source, args, context, info) => {
    const run = () => resolve(source, args, context, info)
    const numbers = namedNumbers(args)
    if (numbers.length === 0) return run()
    if (FILES_OF_PERSONS.has(key)) return resolveAndLogRefusal(context, numbers, kind, run)
    const resolveCounted = () => assertWithinQuota(context, numbers).then(run)
    const resolveQuery = () => resolveWithinQuota(context, numbers, run)
    const resolveMutation = isCountedFirst ? resolveCounted : run
    return resolveAndLogUnanswered(context, numbers, kind, kind === 'WRITE' ? resolveMutation : resolveQuery)
  }
}
