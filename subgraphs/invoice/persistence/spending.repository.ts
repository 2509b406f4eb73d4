import type { EntityManager } from 'typeorm'
import type { CareType } from '../../../shared/values/care-types'
import type { Period } from '../../../shared/values/period'
import { InvoiceLineEntity } from './invoice-line.entity'
import { PersonAliasEntity } from './person-alias.entity'

/** SQL of what spending is grouped by. */
const dimensions = {
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
  cpas: string | null
  careType: CareType | null
}

/** Counts and amounts of accepted and reduced lines by group, in one statement. */
export function spendingBy(
  manager: EntityManager,
  by: readonly SpendingDimension[],
  { period, cpas, careType }: SpendingSearch,
): Promise<SpendingGroup[]> {
  const query = manager
    .createQueryBuilder()
    .select(`array[${by.map((dimension) => dimensions[dimension]).join(', ')}]::text[]`, 'keys')
    .addSelect('count(*)::int', 'lines')
    .addSelect('count(distinct coalesce(a.canonical_id, l.person_id))::int', 'persons')
    .addSelect('sum(l.claimed_cents)::float8', 'claimed')
    .addSelect('sum(l.state_cents)::float8', 'state')
    .addSelect('sum(l.cpas_cents)::float8', 'cpas')
    .addSelect('sum(l.patient_cents)::float8', 'patient')
    .addSelect('sum(l.insurer_cents)::float8', 'insurer')
    .from(InvoiceLineEntity, 'l')
    .leftJoin(PersonAliasEntity, 'a', 'a.person_id = l.person_id')
    .where(`l.outcome in ('ACCEPTED', 'REDUCED') and l.performed_on >= :from`, { from: period.from })
  if (period.to) query.andWhere('l.performed_on <= :to', { to: period.to })
  if (cpas) query.andWhere('l.cpas = :cpas', { cpas })
  if (careType) query.andWhere('l.care_type = :careType', { careType })
  return query.groupBy('1').orderBy('1').getRawMany<SpendingGroup>()
}
