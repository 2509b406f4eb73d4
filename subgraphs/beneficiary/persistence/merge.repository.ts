import type { EntityManager } from 'typeorm'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import { newId } from '../../../shared/values/id'
import { PersonEntity } from './person.entity'
import { PersonMergeEntity } from './person-merge.entity'

// Two merges that cross (A with B, B with A) would otherwise wait for each other.
const LOCK_KEY = 7_304_201

/** Serialises number changes: waits for the other ones and locks until the transaction ends. */
export async function lockNumberChanges(manager: EntityManager): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [LOCK_KEY])
}

/** Locks a person until the transaction ends: serialises writes per person. Returns the canonical id. Named: the feed of the registers runs it for every mutation. */
export async function lockPerson(runner: Runner, id: string): Promise<string> {
  const [row] = await preparedQuery<Pick<RowOf<PersonEntity>, 'canonical_id'>>(
    runner,
    'beneficiary.lock-person',
    'select canonical_id from person where id = $1 for no key update',
    [id],
  )
  if (!row) throw new Error(`the person ${id} to lock does not exist`)
  return row.canonical_id
}

/**
 * Merges two persons: both share the canonical id of the older registration from then on. Rows written under either id stay as
 * they are, and the merge itself is recorded. Returns the canonical id.
 */
export async function mergePersons(
  manager: EntityManager,
  personIds: readonly [string, string],
  mutationId: string,
  recordedAt: Date,
): Promise<string> {
  const persons = await manager
    .createQueryBuilder(PersonEntity, 'p')
    .select(['p.id'])
    .where('p.id = any(:personIds)', { personIds })
    .orderBy('p.registeredAt')
    .addOrderBy('p.id')
    .setLock('for_no_key_update')
    .getMany()
  const [kept, joined] = persons
  if (!kept || !joined) throw new Error('a person to merge does not exist')
  await manager.getRepository(PersonEntity).update({ canonicalId: joined.id }, { canonicalId: kept.id })
  const merge = { id: newId(), keptId: kept.id, joinedId: joined.id, mutationId, recordedAt }
  await manager.getRepository(PersonMergeEntity).insert(merge)
  return kept.id
}
