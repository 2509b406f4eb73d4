import type { ExecutionResult } from 'graphql'
import { errorCodeOf } from '../errors/to-client-error'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { logUnanswered } from './log-unanswered-persons'

/** A root field that names objects by number or id: a decision, a line, an attestation. */
export interface NamedReference {
  /** The key of the field in the response. */
  key: string
  ids: readonly string[]
  kind: 'READ' | 'WRITE'
  /** Whether the field gave something of the objects. */
  isAnswered: boolean
}

/** The numbers of the persons whom objects of a subgraph are about, by the numbers or ids of the objects; unknown ones give none. */
export type PersonsOfObjects = (
  ids: readonly string[],
  context: Pick<SubgraphContext, 'db'>,
) => Promise<readonly string[]>

/** More ids of one field are not looked up. */
const MAX_IDS = 1_000

/** Whether a result gives something: an object, rows of a list, or a payload, or one of several, that nothing refused. */
export function isAnswer(result: unknown): boolean {
  if (Array.isArray(result)) return result.some(isAnswer)
  if (typeof result !== 'object' || result === null) return false
  const { edges, findings } = result as { edges?: unknown; findings?: unknown }
  if (Array.isArray(edges)) return edges.length > 0
  return !(Array.isArray(findings) && findings.some(({ severity }: { severity?: unknown }) => severity === 'ERROR'))
}

/**
 * Logs the persons of objects that the caller named and did not get as refused: the row is missing or not of the caller, a field of
 * it is forbidden, or a finding refuses the change. An object that does not exist has no person.
 */
export async function logRefusedReferences(
  context: SubgraphContext,
  { errors = [] }: Pick<ExecutionResult, 'errors'>,
): Promise<void> {
  const refusedKeys = new Set(
    errors
      .filter((error) => ['FORBIDDEN', 'NOT_FOUND'].includes(String(errorCodeOf(error))))
      .map(({ path }) => path?.[0]),
  )
  const refused = context.references.splice(0).filter(({ isAnswered, key }) => !isAnswered || refusedKeys.has(key))
  for (const kind of ['READ', 'WRITE'] as const) {
    const ids = refused.filter((reference) => reference.kind === kind).flatMap((reference) => reference.ids)
    await logRefusedObjects(context, ids, kind)
  }
}

/** Logs the persons of these objects as refused, unless the request got data of them. */
export async function logRefusedObjects(
  context: SubgraphContext,
  ids: readonly string[],
  kind: 'READ' | 'WRITE',
): Promise<void> {
  if (ids.length === 0 || !context.personsOfObjects) return
  const numbers = await context.personsOfObjects([...new Set(ids)].slice(0, MAX_IDS), context)
  if (numbers.length > 0) await logUnanswered(context, [...new Set(numbers)], kind, false)
}
