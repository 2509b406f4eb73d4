import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { type AccessEntry, accessRowsSql, accessRowsValues } from '../../../shared/audit/access-rows'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import { restrictToCentres } from './centre-scope'
import { PaymentCommitmentEntity } from './payment-commitment.entity'
import { selectColumns } from './select-columns'

const properties = [
  'personId',
  'number',
  'id',
  'niss',
  'provider',
  'careType',
  'askedFor',
  'decisionNumber',
  'decisionVersion',
  'cpas',
  'issuedAt',
  'guaranteedFrom',
  'guaranteedTo',
  'terms',
] as const satisfies readonly (keyof PaymentCommitmentEntity)[]
const COLUMNS = selectColumns('p', properties)

/** Loads the commitments with these numbers, in no order. */
export const commitmentsByNumber = (runner: Runner, numbers: readonly string[]): Promise<PaymentCommitmentEntity[]> =>
  preparedQuery<PaymentCommitmentEntity>(
    runner,
    'commitment.by-number',
    `select ${COLUMNS} from payment_commitment p where p.number = any($1)`,
    [[...numbers]],
  )

/** The natural key of a commitment: the same request gets the same commitment. */
export interface CommitmentRequest {
  provider: string
  personIds: readonly string[]
  on: Day
  careType: CareType
}

/** Loads the commitment that an earlier identical request got. Null: none. */
export async function commitmentFor(
  runner: Runner,
  { provider, personIds, on, careType }: CommitmentRequest,
): Promise<PaymentCommitmentEntity | null> {
  const rows = await preparedQuery<PaymentCommitmentEntity>(
    runner,
    'commitment.for-request',
    `select ${COLUMNS} from payment_commitment p
     where p.provider = $1 and p.person_id = any($2) and p.asked_for = $3 and p.care_type = $4
     order by p.issued_at, p.number limit 1`,
    [provider, [...personIds], on, careType],
  )
  return rows[0] ?? null
}

/** Inserts a commitment and the rows of the access log in one statement. Null: an identical request got one at the same moment. */
export async function insertCommitment(
  runner: Runner,
  commitment: Omit<PaymentCommitmentEntity, 'issuedAt'> & { issuedAt: string },
  accesses: readonly AccessEntry[],
): Promise<PaymentCommitmentEntity | null> {
  const rows = await preparedQuery<PaymentCommitmentEntity>(
    runner,
    'commitment.insert',
    `with logged as (${accessRowsSql(properties.length + 1)})
     insert into payment_commitment as p (person_id, number, id, niss, provider, care_type, asked_for, decision_number, decision_version,
       cpas, issued_at, guaranteed_from, guaranteed_to, terms)
     values (${properties.map((_, i) => `$${i + 1}`).join(', ')})
     on conflict (provider, person_id, asked_for, care_type) do nothing returning ${COLUMNS}`,
    [
      ...properties.map((property) => (property === 'terms' ? JSON.stringify(commitment.terms) : commitment[property])),
      ...accessRowsValues(accesses),
    ],
  )
  return rows[0] ?? null
}

/** Filter of a list of commitments. Null: no condition. */
export interface CommitmentSearch {
  /** Row scope of the caller. */
  scopeCpas: readonly string[] | null
  scopeProvider: string | null
  personIds: readonly string[] | null
  provider: string | null
  decisionNumber: string | null
}

/** Loads a page of commitments. */
export const commitmentPage = (
  manager: EntityManager,
  search: CommitmentSearch,
  page: ListPage,
): Promise<Ordered<PaymentCommitmentEntity>[]> => orderedRows(manager, searchCommitments(manager, search), page)

/** Counts the commitments of a list. */
export const commitmentCount = (manager: EntityManager, search: CommitmentSearch): Promise<number> =>
  searchCommitments(manager, search).getCount()

function searchCommitments(
  manager: EntityManager,
  { scopeCpas, scopeProvider, personIds, provider, decisionNumber }: CommitmentSearch,
): SelectQueryBuilder<PaymentCommitmentEntity> {
  const list = manager.createQueryBuilder(PaymentCommitmentEntity, 'p')
  if (scopeCpas !== null) restrictToCentres(list, 'p.cpas', scopeCpas)
  if (scopeProvider !== null)
    list.andWhere('p.provider = any(:scopeProviders)', { scopeProviders: providerNumberVariants(scopeProvider) })
  if (personIds !== null) list.andWhere('p.personId = any(:personIds)', { personIds })
  if (provider !== null) list.andWhere('p.provider = any(:providers)', { providers: providerNumberVariants(provider) })
  if (decisionNumber !== null) list.andWhere('p.decisionNumber = :decisionNumber', { decisionNumber })
  return list
}

// An establishment's number is stored with 8 or 11 digits, as the request gave it; the index finds the stored text only.
function providerNumberVariants(number: string): string[] {
  const key = providerKey(number)
  return key.endsWith('000') ? [key.slice(0, 8), key] : [key]
}
