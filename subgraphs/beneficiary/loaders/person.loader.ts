import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { loadPersons, type Person, personsOfIds } from '../persistence/person.repository'

/** Persons by any of their ids, each of them logged as read in the transaction that reads. */
export async function readPersons(
  tx: Tx,
  context: SubgraphContext,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const canonical = await personsOfIds(tx, ids)
  const persons = await loadPersons(tx, [...canonical.values()])
  await logAccess(
    tx,
    context,
    [...persons.values()].map((person) => toAccessRecord(person, context.today)),
    'READ',
  )
  return new Map([...canonical].flatMap(([id, own]) => (persons.has(own) ? [[id, persons.get(own)!] as const] : [])))
}

/** Reads persons by any of their ids, all that a request asks for in one transaction. */
export const createPersonLoader = (context: SubgraphContext): DataLoader<string, Person | null> =>
  context.memo(
    'beneficiary.persons',
    () =>
      new DataLoader<string, Person | null>(
        async (ids) => {
          const asked = ids.filter(isUuid)
          if (asked.length === 0) return ids.map(() => null)
          const persons = await inTransaction(context.db, (tx) => readPersons(tx, context, asked))
          return ids.map((id) => persons.get(id.toLowerCase()) ?? null)
        },
        { maxBatchSize: 1000 },
      ),
  )
