import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import type { DecisionAction } from '../domain/decision-content'
import type { VersionRow } from './decision.repository'

/** Which versions a list holds; null: not asked. */
export interface VersionSearch {
  cpas: string
  personIds: readonly string[] | null
  worker: string | null
  action: DecisionAction | null
  recordedFrom: Day | null
  recordedTo: Day | null
  retroactive: boolean | null
  judicial: boolean | null
}

/** A version with the number under which the person was met. */
export type ListedVersion = VersionRow & { niss: string }

const RECORDED_ON = `(v.recorded_at at time zone 'Europe/Brussels')::date`
// A cover without its last day and the day on which it was last written.
const terms = (cover: string) => `((${cover} - 'recordedOn') #- '{period,to}')`
const FROM = `(c->'period'->>'from')::date`
// A right for days gone by: the decision begins earlier than before, or a cover does, or its terms are others, or it is
// taken up again after days without it.
const RETROACTIVE = `case when v.version = 1 then v.valid_from < ${RECORDED_ON} else exists (
  select from decision_version p where p.person_id = v.person_id and p.number = v.number and p.version = v.version - 1
    and (v.valid_from < least(p.valid_from, ${RECORDED_ON}) or exists (
      select from jsonb_array_elements(v.content->'coverages') c where ${FROM} < ${RECORDED_ON} and not exists (
        select from jsonb_array_elements(p.content->'coverages') q where ${terms('c')} = ${terms('q')}
          and ((q->'period'->>'to')::date >= (c->'period'->>'to')::date or (q->'period'->>'to')::date >= ${RECORDED_ON} - 1)))))
  end`
const CONDITIONS = `d.cpas = $1 and ($2::uuid[] is null or v.person_id = any($2))
  and ($3::text is null or strpos(lower(v.subject), lower($3)) > 0) and ($4::text is null or v.action = $4)
  and ($5::date is null or ${RECORDED_ON} >= $5) and ($6::date is null or ${RECORDED_ON} <= $6)
  and ($7::boolean is null or coalesce((v.content->>'judicialDecision')::boolean, false) = $7)
  and ($8::boolean is null or (${RETROACTIVE}) = $8)`
const LIST = 'decision_version v join decision d on d.person_id = v.person_id and d.number = v.number'
const values = (search: VersionSearch): unknown[] => [
  search.cpas,
  search.personIds,
  search.worker,
  search.action,
  search.recordedFrom,
  search.recordedTo,
  search.judicial,
  search.retroactive,
]

/** A page of versions, the last recorded first: at most `limit` rows after the place of the cursor. */
export const versionPage = (
  runner: Runner,
  search: VersionSearch,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<ListedVersion[]> =>
  query<ListedVersion>(
    runner,
    `select v.*, d.niss from ${LIST} where ${CONDITIONS}
       and ($9::timestamptz is null or (v.recorded_at, v.number, v.version) < ($9, $10::text, $11::integer))
     order by v.recorded_at desc, v.number desc, v.version desc limit $12`,
    [...values(search), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  )

/** How many versions fit. */
export async function versionCount(runner: Runner, search: VersionSearch): Promise<number> {
  const [row] = await query<{ total: string }>(
    runner,
    `select count(*) as total from ${LIST} where ${CONDITIONS}`,
    values(search),
  )
  return Number(row?.total ?? 0)
}
