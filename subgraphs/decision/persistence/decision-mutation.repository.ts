import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecisionMutationStatus } from '../domain/decision-status'
import { restrictToCentres } from './centre-scope'
import { DecisionEntity } from './decision.entity'
import { DecisionMutationEntity } from './decision-mutation.entity'
import { selectColumns } from './select-columns'

const COLUMNS = selectColumns('m', [
  'personId',
  'id',
  'mutationId',
  'number',
  'cpas',
  'kind',
  'effectiveOn',
  'since',
  'sharedWith',
  'receivedAt',
  'status',
  'processedAt',
] satisfies (keyof DecisionMutationEntity)[])

/** Adds the effect of an identity mutation to the inbox. Returns false if the decision has it already. */
export async function insertDecisionMutation(
  manager: EntityManager,
  mutation: Omit<DecisionMutationEntity, 'receivedAt' | 'processedAt'> & { receivedAt: string },
): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(DecisionMutationEntity)
    .values({ ...mutation, receivedAt: new Date(mutation.receivedAt) })
    .orIgnore()
    .updateEntity(false)
    .returning(['id'])
    .execute()
  return Array.isArray(raw) && raw.length === 1
}

/** Loads the mutations of these decisions, in the order in which they take effect. */
export const mutationsByDecision = (
  manager: EntityManager,
  numbers: readonly string[],
): Promise<DecisionMutationEntity[]> =>
  preparedQuery<DecisionMutationEntity>(
    manager,
    'decision-mutation.by-decision',
    `select ${COLUMNS} from decision_mutation m where m.number = any($1)
     order by coalesce(m.since, m.effective_on), m.effective_on, m.id`,
    [[...numbers]],
  )

/** Loads the mutations with these ids, in no order. */
export const mutationsById = (manager: EntityManager, ids: readonly string[]): Promise<DecisionMutationEntity[]> =>
  preparedQuery<DecisionMutationEntity>(
    manager,
    'decision-mutation.by-id',
    `select ${COLUMNS} from decision_mutation m where m.id = any($1)`,
    [[...ids]],
  )

/** Closes the pending ones of these mutations. Returns the closed ones. */
export const closeMutations = (
  manager: EntityManager,
  ids: readonly string[],
  status: 'PROCESSED' | 'CANCELLED',
  at: string,
): Promise<DecisionMutationEntity[]> =>
  preparedQuery<DecisionMutationEntity>(
    manager,
    'decision-mutation.close',
    `update decision_mutation m set status = $2, processed_at = $3
     where m.id = any($1) and m.status = 'PENDING' returning ${COLUMNS}`,
    [[...ids], status, at],
  )

/** Filter of the inbox. Null: no condition. */
export interface InboxSearch {
  /** Row scope of the caller: the centres whose inbox it sees. */
  scope: readonly string[] | null
  status: DecisionMutationStatus | null
  kinds: readonly IdentityMutationKind[] | null
  cpas: string | null
  /** First days of a suspension, both inclusive. */
  sinceFrom: Day | null
  sinceTo: Day | null
}

/** A row of the inbox with the number under which the person was known when the decision was recorded. */
export type InboxRow = DecisionMutationEntity & Pick<DecisionEntity, 'niss'>

/** Loads a page of the inbox. */
export const inboxPage = (manager: EntityManager, search: InboxSearch, page: ListPage): Promise<Ordered<InboxRow>[]> =>
  orderedRows<DecisionMutationEntity, Pick<InboxRow, 'niss'>>(
    manager,
    searchInbox(manager, search).innerJoin(DecisionEntity, 'd', 'd.person_id = m.person_id and d.number = m.number'),
    page,
    { more: { niss: 'd.niss' } },
  )

/** Counts the rows of the inbox. */
export const inboxCount = (manager: EntityManager, search: InboxSearch): Promise<number> =>
  searchInbox(manager, search).getCount()

function searchInbox(
  manager: EntityManager,
  { scope, status, kinds, cpas, sinceFrom, sinceTo }: InboxSearch,
): SelectQueryBuilder<DecisionMutationEntity> {
  const list = manager.createQueryBuilder(DecisionMutationEntity, 'm')
  if (scope !== null) restrictToCentres(list, 'm.cpas', scope)
  if (status !== null) list.andWhere('m.status = :status', { status })
  if (kinds !== null) list.andWhere('m.kind = any(:kinds)', { kinds })
  if (cpas !== null) list.andWhere('m.cpas = :cpas', { cpas })
  if (sinceFrom !== null) list.andWhere('m.since >= :sinceFrom', { sinceFrom })
  if (sinceTo !== null) list.andWhere('m.since <= :sinceTo', { sinceTo })
  return list
}
