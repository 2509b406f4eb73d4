import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, type Statements } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { countPersonReads } from '../application/count-reads.service'
import type { Person } from '../domain/person'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { loadPersonsByAnyId } from '../persistence/person.repository'

/** Reads persons by any of their ids and logs the read; an unknown id is absent. */
export async function readPersons(
  statements: Statements,
  context: SubgraphContext,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const [persons] = await Promise.all([loadPersonsByAnyId(statements.manager, ids), countPersonReads(context, ids)])
  const read = [...persons.values()].map((person) => toAccessRecord(person, context.today))
  await logAccess(statements, context, read, 'READ')
  return persons
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
          const persons = await readPersons(autocommit(context.db), context, uuids)
          return ids.map((id) => persons.get(id.toLowerCase()) ?? null)
        },
        { maxBatchSize: 1000 },
      ),
  )
