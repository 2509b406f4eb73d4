import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { CareType } from '../../../shared/values/care-types'
import type { Period } from '../../../shared/values/period'
import { InvoiceLineEntity } from './invoice-line.entity'
import { PersonAliasEntity } from './person-alias.entity'

/** SQL of what spending is grouped by. */
export const dimensions = {
  MONTH: `to_char(l.performed_on, 'YYYY-MM')`,
  CPAS: `coalesce(l.cpas, '')`,
  CARE_TYPE: `coalesce(l.care_type, '')`,
  REFUND_CODE: `coalesce(l.refund_code::text, '')`,
  PROVIDER_CATEGORY: `coalesce(l.provider_category, '')`,
} as const

/** What spending can be grouped by. */
export type SpendingDimension = keyof typeof dimensions

/** Counts and amounts, in cents, of a group of lines. */
export interface SpendingGroup {
  /** The values of the dimensions; empty text if unknown. */
  keys: string[]
  lines: number
  persons: number
  claimed: number
  state: number
  cpas: number
  patient: number
  insurer: number
}

/** The criteria of spending; null does not filter. */
export interface SpendingSearch {
  /** Days of care, inclusive. */
  period: Period
  centres: readonly string[] | null
  careType: CareType | null
}

const AMOUNTS = ['claimed', 'state', 'cpas', 'patient', 'insurer'] as const

/**
 * Counts and amounts of accepted and reduced lines by group, in one statement. It adds up the lines of each person in each group
 * first, so that persons are counted without a sort of all lines.
 */
export function spendingBy(
  manager: EntityManager,
  by: readonly SpendingDimension[],
  search: SpendingSearch,
): Promise<SpendingGroup[]> {
  const query = manager
    .createQueryBuilder()
    .select('p.keys', 'keys')
    .addSelect('sum(p.lines)::int', 'lines')
    .addSelect('count(p.person)::int', 'persons')
    .from((inner) => groupsOfPersons(inner, by, search), 'p')
  for (const amount of AMOUNTS) query.addSelect(`sum(p.${amount})::float8`, amount)
  return query.groupBy('p.keys').orderBy('p.keys').getRawMany<SpendingGroup>()
}

// The index line_spending has every column of this query.
function groupsOfPersons(
  query: SelectQueryBuilder<ObjectLiteral>,
  by: readonly SpendingDimension[],
  { period, centres, careType }: SpendingSearch,
): SelectQueryBuilder<ObjectLiteral> {
  query
    .select(`array[${by.map((dimension) => dimensions[dimension]).join(', ')}]::text[]`, 'keys')
    .addSelect('coalesce(a.canonical_id, l.person_id)', 'person')
    .addSelect('count(*)', 'lines')
    .from(InvoiceLineEntity, 'l')
    .leftJoin(PersonAliasEntity, 'a', 'a.person_id = l.person_id')
    .where(`l.outcome in ('ACCEPTED', 'REDUCED') and l.performed_on >= :from`, { from: period.from })
  for (const amount of AMOUNTS) query.addSelect(`sum(l.${amount}_cents)`, amount)
  if (period.to) query.andWhere('l.performed_on <= :to', { to: period.to })
  if (centres) query.andWhere('l.cpas = any(:centres)', { centres })
  if (careType) query.andWhere('l.care_type = :careType', { careType })
  return query.groupBy('1').addGroupBy('2')
}
