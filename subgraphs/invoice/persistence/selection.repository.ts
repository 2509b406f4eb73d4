import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { query } from '../../../shared/database/prepared-statements'
import type { InvoiceLineEntity } from './invoice-line.entity'
import { type LineSearch, lineQuery } from './line.repository'
import { CANONICAL_PERSON } from './person-alias.repository'

/** The lines that a selection takes for review. */
export interface SelectionCriteria {
  search: LineSearch
  /** Null: all lines that the search finds. */
  sampleSize: number | null
  /** The same seed draws the same lines. */
  seed: number | null
}

const daysInOrder = (line: string) => `coalesce(${line}.performed_until > ${line}.performed_on, true)`
const daysOf = (line: string) =>
  `${line}.performed_on, coalesce(${line}.performed_until, ${line}.performed_on), ${line}.stay_from, ${line}.stay_until`
const isAmbulatory = (line: string) => `${line}.care_type in ('AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE')`
// The same care of a provider on a common day; stays of different invoices are compared by STAYS_COLLIDE.
const SAME_CARE = `o.provider = l.provider and o.code = l.code and (l.stay_from is null or o.invoice_id = l.invoice_id)
  and o.performed_on <= coalesce(l.performed_until, l.performed_on) and coalesce(o.performed_until, o.performed_on) >= l.performed_on`
// What the constraints one_stay_at_a_time and no_ambulatory_care_in_a_stay refuse. The functions need days in order.
const STAYS_COLLIDE = `case
  when not (${daysInOrder('l')} and ${daysInOrder('o')}) then false
  when l.stay_from is not null and o.stay_from is not null then stay_points(${daysOf('l')}) && stay_points(${daysOf('o')})
  when l.stay_from is not null and ${isAmbulatory('o')} or o.stay_from is not null and ${isAmbulatory('l')}
    then days_exclusive(${daysOf('l')}) && days_exclusive(${daysOf('o')})
  else false end`

/** A selection to execute. */
export interface Selection extends SelectionCriteria {
  /** The token's `sub` of the reviewer; null: nobody yet. */
  assignTo: string | null
  at: string
  actor: Caller
}

/** A line that was selected. */
export type SelectedLine = Pick<InvoiceLineEntity, 'id' | 'personId' | 'niss'>

/**
 * The lines that a selection draws from: accepted and reduced ones that are not paid; those that the same seed selected before,
 * so that a repeated call returns the same lines; waiting and rejected ones only if the search names them, and a rejected line only
 * if no other line claims its care.
 */
function eligibleLines(
  manager: EntityManager,
  { search, seed }: SelectionCriteria,
): SelectQueryBuilder<InvoiceLineEntity> {
  const { outcome, ...others } = search
  const namesWaiting = outcome === 'WAITING' || Boolean(search.assignedTo)
  const namesRejected = outcome === 'REJECTED'
  return lineQuery(manager, others, 'all')
    .andWhere(`l.payment_id is null and not l.credit and l.credited_by is null and not (l.rules @> '{INV-ZERO}')`)
    .andWhere(`(l.performed_until is null or l.performed_until > l.performed_on)`)
    .andWhere(
      `((${namesRejected} and l.outcome = 'REJECTED' and not exists (
         select from invoice_line o where o.id <> l.id and o.person_id = l.person_id and ${SAME_CARE}
           and (o.outcome <> 'REJECTED' or o.id < l.id) and not o.credit and o.credited_by is null)
         and not exists (
         select from invoice_line o where o.person_id = l.person_id and o.invoice_id <> l.invoice_id
           and (o.outcome <> 'REJECTED' or o.id < l.id) and not o.credit and o.credited_by is null and ${STAYS_COLLIDE}))
       or (l.outcome in ('ACCEPTED', 'REDUCED') and (:outcome::text is null or l.outcome = :outcome))
       or (l.outcome = 'WAITING' and exists (
         select from review r where r.line_id = l.id and r.decided_at is null and (${namesWaiting} or (
           r.seed is not distinct from :seed::int and (:outcome::text is null or :outcome = r.outcome_before))))))`,
      { outcome: outcome ?? null, seed },
    )
}

// Ids and outcomes of all eligible lines, or of the sample that the seed draws.
function drawnLines(manager: EntityManager, criteria: SelectionCriteria): SelectQueryBuilder<InvoiceLineEntity> {
  const lines = eligibleLines(manager, criteria).select('l.id', 'id').addSelect('l.outcome', 'outcome')
  if (criteria.sampleSize === null) return lines
  return lines
    .addSelect('md5(:seed::text || l.id::text)', 'draw')
    .orderBy('draw')
    .addOrderBy('l.id')
    .limit(criteria.sampleSize)
}

/** The rows of a statement that is composed of query builders, with named parameters. */
function composed<Row extends object>(
  manager: EntityManager,
  text: string,
  parameters: Record<string, unknown>,
): Promise<Row[]> {
  const [sql, values] = manager.dataSource.driver.escapeQueryWithParameters(text, parameters)
  return query<Row>(manager, sql, values)
}

/** Figures of the lines that a selection would take now; `amount` is their State's shares in cents. */
export interface SelectionFigures {
  /** Eligible lines. */
  population: number
  selected: number
  persons: number
  amount: number
}

/** The figures of the lines that `selectLines` would take. */
export async function previewSelection(manager: EntityManager, criteria: SelectionCriteria): Promise<SelectionFigures> {
  const population = eligibleLines(manager, criteria).select('count(*)::int')
  const drawn = drawnLines(manager, criteria)
  const [figures] = await composed<SelectionFigures>(
    manager,
    `with drawn as (${drawn.getQuery()})
     select (${population.getQuery()}) as population, count(*)::int as selected,
       count(distinct ${CANONICAL_PERSON})::int as persons, coalesce(sum(l.state_cents), 0)::float8 as amount
     from drawn d join invoice_line l on l.id = d.id left join person_alias a on a.person_id = l.person_id`,
    drawn.getParameters(),
  )
  if (!figures) throw new Error('an aggregate returned no row')
  return figures
}

/** The persons of the lines that a selection draws from. */
export const personsOfSelection = (
  manager: EntityManager,
  criteria: SelectionCriteria,
): Promise<Pick<InvoiceLineEntity, 'personId' | 'niss'>[]> =>
  eligibleLines(manager, criteria)
    .select('l.personId', 'personId')
    .addSelect('l.niss', 'niss')
    .distinct(true)
    .getRawMany()

/** Selects lines for review: they wait, with an event and a change event each. Waiting lines get another reviewer. */
export async function selectLines(
  manager: EntityManager,
  selection: Selection,
): Promise<{ population: number; lines: SelectedLine[] }> {
  const { assignTo, at, actor, seed } = selection
  const population = eligibleLines(manager, selection).select('count(*)::int')
  const drawn = drawnLines(manager, selection)
  const lines = await composed<SelectedLine & { population: number }>(
    manager,
    `with drawn as (
       ${drawn.getQuery()} for update of l
     ), waiting as (
       update invoice_line l set outcome = 'WAITING' from drawn
       where drawn.id = l.id and drawn.outcome <> 'WAITING' returning l.id, l.provider, case when l.was_accepted then l.cpas end as cpas
     ), reviewed as (
       insert into review (line_id, selected_at, selected_by, seed, assigned_to, outcome_before)
       select d.id, :now, :actor, :seed::int, :reviewer, d.outcome from drawn d join waiting w on w.id = d.id
       on conflict (line_id) do update set selected_at = excluded.selected_at, selected_by = excluded.selected_by, seed = excluded.seed,
         assigned_to = excluded.assigned_to, outcome_before = excluded.outcome_before, decided_at = null, confirmation = null
     ), assigned as (
       update review r set assigned_to = :reviewer from drawn d
       where r.line_id = d.id and d.outcome = 'WAITING' and :reviewer::text is not null
     ), history as (
       insert into line_event (line_id, at, actor, outcome, remark) select id, :now, :actor, 'WAITING', null from waiting
     ), changed as (
       insert into change_event (id, at, kind, subject, provider, cpas)
       select gen_random_uuid(), :now::timestamptz, 'InvoiceLineSelected', id::text, rpad(provider, 11, '0'), cpas from waiting
     )
     select l.id, l.person_id as "personId", l.niss, (${population.getQuery()}) as population
     from invoice_line l join drawn on drawn.id = l.id order by l.received_at desc, l.id desc`,
    { ...drawn.getParameters(), seed, now: at, actor: JSON.stringify(actor), reviewer: assignTo },
  )
  return { population: lines[0]?.population ?? 0, lines }
}
