import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { plainRows } from '../../../shared/database/plain-rows'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { isLinked } from './cpas-link.repository'
import { IdentityMutationEntity } from './identity-mutation.entity'
import { PersonEntity } from './person.entity'

/** A recorded identity mutation. */
export interface RecordedMutation
  extends Pick<
    IdentityMutationEntity,
    'id' | 'reference' | 'kind' | 'effectiveOn' | 'before' | 'after' | 'changesResidenceStatus'
  > {
  /** The canonical id of the person. */
  personId: string
  /** Instant in ISO 8601, UTC. */
  receivedAt: string
}

/** The content that was sent under a reference, and its hash. */
export type SentContent = Pick<IdentityMutationEntity, 'content' | 'inputHash'>

/** A recorded mutation with the content that was sent under its reference. */
export type SentMutation = RecordedMutation & SentContent

/** Inserts a mutation. Returns false if its reference is recorded; then nothing is written. Named: the feed runs it for every mutation. */
export async function insertMutation(runner: Runner, mutation: SentMutation, receivedFrom: Caller): Promise<boolean> {
  const rows = await preparedQuery(
    runner,
    'beneficiary.insert-mutation',
    `insert into identity_mutation (id, reference, person_id, kind, effective_on, received_at, received_from, content,
       before, after, changes_residence_status, input_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict on constraint identity_mutation_reference do nothing returning id`,
    [
      mutation.id,
      mutation.reference,
      mutation.personId,
      mutation.kind,
      mutation.effectiveOn,
      mutation.receivedAt,
      JSON.stringify(receivedFrom),
      JSON.stringify(mutation.content),
      mutation.before,
      mutation.after,
      mutation.changesResidenceStatus,
      mutation.inputHash,
    ],
  )
  return rows.length > 0
}

const mutations = (manager: EntityManager): SelectQueryBuilder<IdentityMutationEntity> =>
  manager.createQueryBuilder(IdentityMutationEntity, 'm').innerJoin(PersonEntity, 'p', 'p.id = m.personId')

type MutationRow = IdentityMutationEntity & Pick<PersonEntity, 'canonicalId'>

const readMutations = (
  manager: EntityManager,
  list: SelectQueryBuilder<IdentityMutationEntity>,
): Promise<MutationRow[]> =>
  plainRows<IdentityMutationEntity, Pick<PersonEntity, 'canonicalId'>>(manager, list, {
    more: { canonicalId: 'p.canonical_id' },
  })

/** The mutations with these references, by reference, with the content sent. */
export async function mutationsByReference(
  manager: EntityManager,
  references: readonly string[],
): Promise<Map<string, SentMutation>> {
  const rows = await readMutations(manager, mutations(manager).where('m.reference = any(:references)', { references }))
  return new Map(
    rows.map((row) => [row.reference, { ...toMutation(row), inputHash: row.inputHash, content: row.content }]),
  )
}

/** The mutations with these ids, by id. */
export async function mutationsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, RecordedMutation>> {
  const rows = await readMutations(manager, mutations(manager).where('m.id = any(:ids)', { ids }))
  return new Map(rows.map((row) => [row.id, toMutation(row)]))
}

/** The criteria of a list of mutations; null does not filter. */
export interface MutationSearch {
  /** The canonical id of the person. */
  personId: string | null
  kinds: readonly IdentityMutationKind[] | null
  /** First effective day, inclusive. */
  from: Day | null
  /** Last effective day, inclusive. */
  to: Day | null
  /** Only persons that one of these CPAS is linked with on the day. */
  linkedWith?: { centres: readonly string[]; on: Day } | null
}

function searchQuery(
  manager: EntityManager,
  { personId, kinds, from, to, linkedWith }: MutationSearch,
): SelectQueryBuilder<IdentityMutationEntity> {
  const query = mutations(manager)
  if (personId) query.andWhere('p.canonicalId = :personId', { personId })
  if (kinds) query.andWhere('m.kind = any(:kinds)', { kinds })
  if (from) query.andWhere('m.effectiveOn >= :from', { from })
  if (to) query.andWhere('m.effectiveOn <= :to', { to })
  if (linkedWith) query.andWhere(isLinked('p.canonical_id'), { centres: linkedWith.centres, linkedOn: linkedWith.on })
  return query
}

/** Mutations after a position in the list, newest first. */
export async function searchMutations(
  manager: EntityManager,
  search: MutationSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<RecordedMutation[]> {
  const query = searchQuery(manager, search)
  if (after) query.andWhere('(m.receivedAt, m.id) < (:at::timestamptz, :id::uuid)', after)
  query.orderBy('m.received_at', 'DESC').addOrderBy('m.id', 'DESC').limit(limit)
  return (await readMutations(manager, query)).map(toMutation)
}

/** The number of mutations that meet the criteria. */
export async function countMutations(manager: EntityManager, search: MutationSearch): Promise<number> {
  const row = await searchQuery(manager, search).select('count(*)', 'total').getRawOne<{ total: string }>()
  return Number(row?.total)
}

const toMutation = (row: MutationRow): RecordedMutation => ({
  id: row.id,
  reference: row.reference,
  personId: row.canonicalId,
  kind: row.kind,
  effectiveOn: row.effectiveOn,
  receivedAt: row.receivedAt.toISOString(),
  before: row.before,
  after: row.after,
  changesResidenceStatus: row.changesResidenceStatus,
})
