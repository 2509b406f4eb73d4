import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecisionKind } from '../domain/decision-content'
import { CURRENT, DECISION_COLUMNS, type DecisionRow } from './decision.repository'

/** Which decisions a list holds; null: not asked. */
export interface DecisionSearch {
  /** Whose decisions may be seen: a CPAS's own, or all. */
  scope: string | null
  personIds: readonly string[] | null
  number: string | null
  kind: DecisionKind | null
  status: string | null
  /** With a status: the day it is asked for; without one: decisions that hold that day. */
  on: Day | null
  today: Day
  careType: CareType | null
  cpas: string | null
  endsFrom: Day | null
  endsTo: Day | null
  insuranceOverdue: boolean | null
  coverEnds: { from: Day; to?: Day | null } | null
  insuranceDue: { from: Day; to?: Day | null } | null
}

// The same words as statusOn (resolvers/decision-view.ts), for a whole list.
const STATUS = `case
  when d.valid_to < d.valid_from then 'STOPPED'
  when d.suspended_since <= coalesce($6::date, $7::date) then 'SUSPENDED'
  when coalesce($6::date, $7::date) < d.valid_from then 'FUTURE'
  when coalesce($6::date, $7::date) > d.valid_to then case when d.stopped then 'STOPPED' else 'EXPIRED' end
  else 'ACTIVE' end`
// Who is affiliated by now is insured, though the CPAS has not dealt with that mutation yet.
const NOT_AFFILIATED = `not exists (select 1 from decision_mutation m where m.number = d.number
  and m.kind = 'INSURANCE_AFFILIATION' and m.effective_on <= coalesce($6::date, $7::date))`
const OVERDUE = `(v.insurance_due_by is not null and v.insurance_due_by < coalesce($6::date, $7::date)
  and v.insurance_delay_grounds is null and d.valid_to >= coalesce($6::date, $7::date) and ${NOT_AFFILIATED})`
const COVER_ENDS = `exists (select from jsonb_array_elements(v.content->'coverages') c
  where (c->'period'->>'to')::date >= $13 and ($14::date is null or (c->'period'->>'to')::date <= $14)
    and (c->'period'->>'to')::date < d.valid_to)`
const INSURANCE_DUE = `(v.insurance_due_by >= $15 and ($16::date is null or v.insurance_due_by <= $16)
  and v.insurance_delay_grounds is null and ${NOT_AFFILIATED})`
const CONDITIONS = `
  ($1::text is null or d.cpas = $1) and ($2::uuid[] is null or d.person_id = any($2)) and ($3::text is null or d.number = $3)
  and ($4::text is null or v.kind = $4) and ($5::text is null or ${STATUS} = $5)
  and ($6::date is null or $5::text is not null or (d.valid_from <= $6 and d.valid_to >= $6))
  and ($8::text is null or $8 = any(v.care_types)) and ($9::text is null or d.cpas = $9)
  and ($10::date is null or d.valid_to >= $10) and ($11::date is null or d.valid_to <= $11)
  and ($12::boolean is null or ${OVERDUE} = $12)
  and ($13::date is null or ${COVER_ENDS}) and ($15::date is null or ${INSURANCE_DUE})`
const values = (search: DecisionSearch): unknown[] => [
  search.scope,
  search.personIds,
  search.number,
  search.kind,
  search.status,
  search.on,
  search.today,
  search.careType,
  search.cpas,
  search.endsFrom,
  search.endsTo,
  search.insuranceOverdue,
  search.coverEnds?.from ?? null,
  search.coverEnds?.to ?? null,
  search.insuranceDue?.from ?? null,
  search.insuranceDue?.to ?? null,
]

/** A page of decisions, newest first: at most `limit` rows after the place of the cursor. */
export const decisionPage = (
  runner: Runner,
  search: DecisionSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<DecisionRow[]> =>
  query<DecisionRow>(
    runner,
    `select ${DECISION_COLUMNS} from ${CURRENT}
     where ${CONDITIONS} and ($17::timestamptz is null or (d.created_at, d.id) < ($17, $18::uuid))
     order by d.created_at desc, d.id desc limit $19`,
    [...values(search), after?.at ?? null, after?.id ?? null, limit],
  )

/** How many decisions fit. */
export async function decisionCount(runner: Runner, search: DecisionSearch): Promise<number> {
  const [row] = await query<{ total: string }>(
    runner,
    `select count(*) as total from ${CURRENT} where ${CONDITIONS}`,
    values(search),
  )
  return Number(row?.total ?? 0)
}
