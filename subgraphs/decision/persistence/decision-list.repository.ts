import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { completeRows, type StoredContent } from '../domain/complete-content'
import type { DecisionKind } from '../domain/decision-content'
import type { DecisionStatus } from '../domain/decision-status'
import { restrictToCentres } from './centre-scope'
import { DecisionEntity } from './decision.entity'
import { headProperties, type ListedDecision } from './decision.repository'
import { DecisionVersionEntity } from './decision-version.entity'

/** Filter of a list of decisions. Null: no condition. Periods include both days; without `to` they are open. */
export interface DecisionSearch {
  /** Row scope of the caller: the centres whose decisions it sees. */
  scope: readonly string[] | null
  personIds: readonly string[] | null
  number: string | null
  kind: DecisionKind | null
  status: DecisionStatus | null
  /** With a status: the day of the status (today if null). Without one: a day on which the decision is valid. */
  on: Day | null
  today: Day
  careType: CareType | null
  cpas: string | null
  endsIn: DayRange | null
  insuranceOverdue: boolean | null
  coverageEndsIn: DayRange | null
  insuranceDueIn: DayRange | null
}

interface DayRange {
  from: Day
  to?: Day | null
}

// The same cases as statusOn in domain/decision-status.ts.
const STATUS = `case
  when d.valid_to < d.valid_from then 'STOPPED'
  when d.suspended_since <= :day then 'SUSPENDED'
  when d.valid_from > :day then 'FUTURE'
  when d.valid_to < :day then case when d.stopped then 'STOPPED' else 'EXPIRED' end
  else 'ACTIVE' end`
// An affiliated person is insured, also before the CPAS has processed that mutation.
const NOT_AFFILIATED = `not exists (select from decision_mutation m where m.number = d.number
  and m.kind = 'INSURANCE_AFFILIATION' and m.effective_on <= :day)`
// The conditions of the indexes decision_with_insurance_day and decision_awaiting_insurance.
const AWAITS_INSURANCE = 'd.insurance_due_by is not null and not d.insurance_delayed'
const INSURANCE_OVERDUE = `(${AWAITS_INSURANCE} and d.insurance_due_by < :day and d.valid_to >= :day and ${NOT_AFFILIATED})`
const INSURANCE_DUE = `${AWAITS_INSURANCE} and d.insurance_due_by >= :dueFrom
  and (:dueTo::date is null or d.insurance_due_by <= :dueTo) and ${NOT_AFFILIATED}`
const COVERAGE_ENDS = `d.coverage_ends <> '{}' and exists (select from unnest(d.coverage_ends) as day
  where day >= :coverageEndsFrom and (:coverageEndsTo::date is null or day <= :coverageEndsTo))`

/** Loads a page of decisions. Their content is three quarters of what the database sends: `hasContent` is false if nobody sees it. */
export async function decisionPage(
  manager: EntityManager,
  search: DecisionSearch,
  page: ListPage,
  { hasContent }: { hasContent: boolean },
): Promise<Ordered<ListedDecision>[]> {
  const list = joinVersions(searchDecisions(manager, search), search, true)
  if (hasContent)
    return completeRows(
      await orderedRows<DecisionEntity, { content: StoredContent }>(manager, list, page, {
        properties: headProperties,
        more: { content: 'v.content' },
      }),
    )
  return orderedRows<DecisionEntity, { kind: DecisionKind; content: null }>(manager, list, page, {
    properties: headProperties,
    more: { kind: 'v.kind', content: 'null' },
  })
}

/** Counts the decisions of a list. */
export async function decisionCount(manager: EntityManager, search: DecisionSearch): Promise<number> {
  // getCount would count distinct keys because of the join, which is slower; the join is one to one.
  const list = joinVersions(searchDecisions(manager, search), search, false)
  const row = await list.select('count(*)', 'total').getRawOne<{ total: string }>()
  return Number(row?.total)
}

// A count joins the current versions only if it filters by them: the join costs more than the count.
function joinVersions(
  list: SelectQueryBuilder<DecisionEntity>,
  { kind, careType }: DecisionSearch,
  isRead: boolean,
): SelectQueryBuilder<DecisionEntity> {
  if (kind !== null) list.andWhere('v.kind = :kind', { kind })
  if (careType !== null) list.andWhere(':careType = any(v.care_types)', { careType })
  if (isRead || kind !== null || careType !== null)
    list.innerJoin(
      DecisionVersionEntity,
      'v',
      'v.person_id = d.person_id and v.number = d.number and v.version = d.current_version',
    )
  return list
}

function searchDecisions(manager: EntityManager, search: DecisionSearch): SelectQueryBuilder<DecisionEntity> {
  const list = manager.createQueryBuilder(DecisionEntity, 'd').setParameters({ day: search.on ?? search.today })
  const { scope, personIds, number, status, on, cpas } = search
  if (scope !== null) restrictToCentres(list, 'd.cpas', scope)
  if (personIds !== null) list.andWhere('d.person_id = any(:personIds)', { personIds })
  if (number !== null) list.andWhere('d.number = :number', { number })
  if (status !== null) list.andWhere(`${STATUS} = :status`, { status })
  else if (on !== null) list.andWhere('d.valid_from <= :day and d.valid_to >= :day')
  if (cpas !== null) list.andWhere('d.cpas = :cpas', { cpas })
  addDeadlines(list, search)
  return list
}

function addDeadlines(
  list: SelectQueryBuilder<DecisionEntity>,
  { endsIn, insuranceOverdue, coverageEndsIn, insuranceDueIn }: DecisionSearch,
): void {
  if (endsIn) {
    list.andWhere('d.valid_to >= :endsFrom', { endsFrom: endsIn.from })
    if (endsIn.to) list.andWhere('d.valid_to <= :endsTo', { endsTo: endsIn.to })
  }
  if (insuranceOverdue !== null) list.andWhere(insuranceOverdue ? INSURANCE_OVERDUE : `not ${INSURANCE_OVERDUE}`)
  if (coverageEndsIn)
    list.andWhere(COVERAGE_ENDS, {
      coverageEndsFrom: coverageEndsIn.from,
      coverageEndsTo: coverageEndsIn.to ?? null,
    })
  if (insuranceDueIn) list.andWhere(INSURANCE_DUE, { dueFrom: insuranceDueIn.from, dueTo: insuranceDueIn.to ?? null })
}
