import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, type Statements } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { countPersonReads } from '../application/count-reads.service'
import type { Person } from '../domain/person'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { loadPersonsByAnyId } from '../persistence/person.repository'

/**
 * Persons by any of their ids; an unknown id is absent. Each is loaded once in a request, for the answers to other subgraphs too:
 * the caller that shows a person logs the read.
 */
export async function loadStoredPersons(
  context: SubgraphContext,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  const loader = context.memo(
    'beneficiary.stored-persons',
    () =>
      new DataLoader<string, Person | null>(
        async (keys) => {
          const persons = await loadPersonsByAnyId(context.db, keys)
          return keys.map((key) => persons.get(key) ?? null)
        },
        { maxBatchSize: 1000 },
      ),
  )
  const keys = ids.map((id) => id.toLowerCase())
  const persons = await Promise.all(keys.map((key) => loader.load(key)))
  return new Map(persons.flatMap((person, i) => (person ? [[keys[i]!, person] as const] : [])))
}

/** Reads persons by any of their ids and logs the read; an unknown id is absent. */
export async function readPersons(
  statements: Statements,
  context: SubgraphContext,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const [persons] = await Promise.all([loadPersonsByAnyId(statements.manager, ids), countPersonReads(context, ids)])
  await logReads(statements, context, persons)
  return persons
}

function logReads(
  statements: Statements,
  context: SubgraphContext,
  persons: ReadonlyMap<string, Person>,
): Promise<void> {
  const read = [...persons.values()].map((person) => toAccessRecord(person, context.today))
  return logAccess(statements, context, read, 'READ')
}

/** Loads persons by any of their ids and logs them as read, batch by batch. */
export const personLoader = (context: SubgraphContext): DataLoader<string, Person | null> =>
  context.memo(
    'beneficiary.persons',
    () =>
      new DataLoader<string, Person | null>(
        async (ids) => {
          const uuids = ids.filter(isUuid)
          if (uuids.length === 0) return ids.map(() => null)
          const [persons] = await Promise.all([loadStoredPersons(context, uuids), countPersonReads(context, uuids)])
          await logReads(autocommit(context.db), context, persons)
          return ids.map((id) => persons.get(id.toLowerCase()) ?? null)
        },
        { maxBatchSize: 1000 },
      ),
  )
