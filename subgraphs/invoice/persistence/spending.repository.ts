import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Period } from '../../../shared/values/period'
import { WhereBuilder } from './where-builder'

/** What figures are grouped by. */
export const dimensions = {
  MONTH: `to_char(l.performed_on, 'YYYY-MM')`,
  CPAS: `coalesce(l.cpas, '')`,
  CARE_TYPE: `coalesce(l.care_type, '')`,
  REFUND_CODE: `coalesce(l.refund_code::text, '')`,
  PROVIDER_CATEGORY: `coalesce(l.provider_category, '')`,
} as const

/** Figures of a group. */
export interface SpendingRecord {
  keys: string[]
  lines: number
  persons: number
  claimed: number
  state: number
  cpas: number
  patient: number
}

/** Sums of accepted lines by the days of care, grouped in one statement. */
export function spendingBy(
  runner: Runner,
  by: readonly (keyof typeof dimensions)[],
  period: Period,
  filter: { cpas: string | null; careType: string | null },
): Promise<SpendingRecord[]> {
  const conditions = new WhereBuilder()
    .add(`l.outcome in ('ACCEPTED', 'REDUCED')`)
    .add('l.performed_on >= ?', period.from)
    .when(period.to, 'l.performed_on <= ?')
    .when(filter.cpas, 'l.cpas = ?')
    .when(filter.careType, 'l.care_type = ?')
  const keys = `array[${by.map((dimension) => dimensions[dimension]).join(', ')}]::text[]`
  return query<SpendingRecord>(
    runner,
    `select ${keys} as keys, count(*)::int as lines, count(distinct coalesce(a.canonical_id, l.person_id))::int as persons, sum(l.claimed_cents)::float8 as claimed,
       sum(l.state_cents)::float8 as state, sum(l.cpas_cents)::float8 as cpas, sum(l.patient_cents)::float8 as patient
     from invoice_line l left join person_alias a on a.person_id = l.person_id where ${conditions.text} group by 1 order by 1`,
    conditions.values,
  )
}
