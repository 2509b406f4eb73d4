import { GraphQLError } from 'graphql'
import { query } from '../database/prepared-statements'
import { autocommit } from '../database/transaction'
import { errorCodeOf } from '../errors/to-client-error'
import { isUnavailable } from '../inter-service/fetch-available'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { logRefusedAccess, type RefusedAccessRecord } from './access-log-writer'
import { isGranted } from './granted-persons'

/**
 * Resolves a field that names persons, and logs as refused those of whom the caller got nothing: a permission or a scope refused
 * it, nothing was found, or nobody has the number. The rows are written before the answer leaves, also if the field fails.
 */
export async function resolveAndLogUnanswered<T>(
  context: SubgraphContext,
  numbers: readonly string[],
  kind: 'READ' | 'WRITE',
  resolve: () => T | Promise<T>,
): Promise<T> {
  let result: T
  try {
    result = await resolve()
  } catch (error) {
    // What this request has remembered may be rolled back: only the rows count.
    await logUnanswered(context, numbers, kind)
    throw error
  }
  const open = numbers.filter((number) => !isGranted(context, number))
  if (open.length > 0) await logUnanswered(context, open, kind)
  return result
}

/** Resolves a field that logs its persons itself, and logs them as refused if it is refused whole. */
export async function resolveAndLogRefusal<T>(
  context: SubgraphContext,
  numbers: readonly string[],
  kind: 'READ' | 'WRITE',
  resolve: () => T | Promise<T>,
): Promise<T> {
  try {
    return await resolve()
  } catch (error) {
    if (isRefusal(error)) await logUnanswered(context, numbers, kind)
    throw error
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof GraphQLError && ['FORBIDDEN', 'TOO_MANY_REQUESTS'].includes(String(errorCodeOf(error)))

/** Logs as refused those persons of whom the request got nothing, by the rows that it wrote. `isNamed` false: it named objects of theirs. */
export async function logUnanswered(
  context: SubgraphContext,
  numbers: readonly string[],
  kind: 'READ' | 'WRITE',
  isNamed = true,
): Promise<void> {
  const rows = await query<{ niss: string; personId: string }>(
    context.db,
    'select niss, person_id as "personId" from access where at = $2 and request_id = $1 and not refused',
    [context.requestId, context.now],
  )
  const logged = new Set(rows.flatMap(({ niss, personId }) => [niss, personId]))
  const open = numbers.filter((number) => !logged.has(number))
  if (open.length === 0) return
  const persons = await personsByNumber(context, open)
  const refused = open.flatMap((niss, index): RefusedAccessRecord[] => {
    const person = persons[index]
    if (!person) return [{ personId: null, niss }]
    // Rows of before a merge have an earlier id of the same person.
    return person.ids.some((id) => logged.has(id)) ? [] : [{ personId: person.id, niss }]
  })
  await logRefusedAccess(autocommit(context.db), context, refused, kind, isNamed)
}

// If the register of persons does not answer, the row has the number alone.
async function personsByNumber({ services }: SubgraphContext, numbers: readonly string[]) {
  try {
    return await services.fetch(
      'beneficiary.persons',
      numbers.map((niss) => ({ niss })),
    )
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return numbers.map(() => null)
  }
}
