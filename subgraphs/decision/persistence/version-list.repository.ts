import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { plainRows } from '../../../shared/database/plain-rows'
import type { Day } from '../../../shared/values/day'
import type { DecisionAction } from '../domain/decision-content'
import { restrictToCentres } from './centre-scope'
import { DecisionEntity } from './decision.entity'
import { DecisionVersionEntity } from './decision-version.entity'
import type { RecordedVersionRow } from './decision-version.repository'

/** Filter of a list of versions. Null: no condition. */
export interface VersionSearch {
  /** The centres whose decisions have the versions. */
  centres: readonly string[]
  personIds: readonly string[] | null
  /** Part of the name of the worker who recorded the version. */
  worker: string | null
  action: DecisionAction | null
  /** Days in Brussels, both inclusive. */
  recordedFrom: Day | null
  recordedTo: Day | null
  retroactive: boolean | null
  judicial: boolean | null
}

/** The place of a row in the list, for the next page. */
export interface VersionPlace {
  at: string
  number: string
  version: number
}

/** A version with the number under which the person was known when the decision was recorded. */
export type ListedVersion = RecordedVersionRow & Pick<DecisionEntity, 'niss'>

const RECORDED_ON = `(v.recorded_at at time zone 'Europe/Brussels')::date`
// A coverage without its last day and the day on which it was recorded.
const terms = (coverage: string) => `((${coverage} - 'recordedOn') #- '{period,to}')`
const FROM = `(c->'period'->>'from')::date`
// True if the version gives rights for days before it was recorded: the decision or a coverage begins earlier than before,
// the terms of a coverage differ, or a coverage continues after days without it.
const RETROACTIVE = `case when v.version = 1 then v.valid_from < ${RECORDED_ON} else exists (
  select from decision_version p where p.person_id = v.person_id and p.number = v.number and p.version = v.version - 1
    and (v.valid_from < least(p.valid_from, ${RECORDED_ON}) or exists (
      select from jsonb_array_elements(v.content->'coverages') c where ${FROM} < ${RECORDED_ON} and not exists (
        select from jsonb_array_elements(p.content->'coverages') q where ${terms('c')} = ${terms('q')}
          and ((q->'period'->>'to')::date >= (c->'period'->>'to')::date or (q->'period'->>'to')::date >= ${RECORDED_ON} - 1)))))
  end`
const JUDICIAL = `coalesce((v.content->>'judicialDecision')::boolean, false)`

/** Loads a page of versions, last recorded first. */
export async function versionPage(
  manager: EntityManager,
  search: VersionSearch,
  after: VersionPlace | null,
  limit: number,
): Promise<ListedVersion[]> {
  const page = searchVersions(manager, search)
    .orderBy('v.recorded_at', 'DESC')
    .addOrderBy('v.number', 'DESC')
    .addOrderBy('v.version', 'DESC')
    .limit(limit)
  if (after) page.andWhere('(v.recordedAt, v.number, v.version) < (:at, :number, :version)', after)
  return plainRows<DecisionVersionEntity, Pick<DecisionEntity, 'niss'>>(manager, page, { more: { niss: 'd.niss' } })
}

/** Counts the versions of a list. */
export async function versionCount(manager: EntityManager, search: VersionSearch): Promise<number> {
  const row = await searchVersions(manager, search).select('count(*)', 'total').getRawOne<{ total: string }>()
  return Number(row?.total)
}

function searchVersions(manager: EntityManager, search: VersionSearch): SelectQueryBuilder<DecisionVersionEntity> {
  const { centres, personIds, worker, action, recordedFrom, recordedTo, retroactive, judicial } = search
  const list = manager
    .createQueryBuilder(DecisionVersionEntity, 'v')
    .innerJoin(DecisionEntity, 'd', 'd.person_id = v.person_id and d.number = v.number')
  restrictToCentres(list, 'v.cpas', centres)
  if (personIds !== null) list.andWhere('v.person_id = any(:personIds)', { personIds })
  if (worker !== null) list.andWhere('strpos(lower(v.subject), lower(:worker)) > 0', { worker })
  if (action !== null) list.andWhere('v.action = :action', { action })
  if (recordedFrom !== null) list.andWhere(`${RECORDED_ON} >= :recordedFrom`, { recordedFrom })
  if (recordedTo !== null) list.andWhere(`${RECORDED_ON} <= :recordedTo`, { recordedTo })
  if (judicial !== null) list.andWhere(`${JUDICIAL} = :judicial`, { judicial })
  if (retroactive !== null) list.andWhere(`(${RETROACTIVE}) = :retroactive`, { retroactive })
  return list
}
