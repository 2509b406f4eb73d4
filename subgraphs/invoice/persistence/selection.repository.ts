import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import { type LineSearch, lineConditions } from './line.repository'
import { PERSON, type RowScope, type WhereBuilder } from './where-builder'

/** Which lines a selection takes out. */
export interface SelectionCriteria {
  search: LineSearch
  sampleSize: number | null
  seed: number | null
}

/** How lines are taken out for a person. */
export interface Selection extends SelectionCriteria {
  assignTo: string | null
  at: string
  actor: Caller
}

/** A line that was taken out. */
export interface SelectedLine {
  id: string
  person_id: string | null
  niss: string
}

// The lines that a selection takes from. Only accepted ones that are not paid; those that the same draw took out before stay
// in it, so that the same call again gives the same lines. Lines that wait already, where the filter names such, go to another person.
function eligible({ search, seed }: SelectionCriteria, scope: RowScope): { conditions: WhereBuilder; seed: string } {
  const { outcome, ...others } = search
  const conditions = lineConditions(others, scope).add(
    `l.payment_id is null and not l.credit and l.credited_by is null and not (l.rules @> '{INV-ZERO}')`,
  )
  const sameSeed = conditions.value(seed)
  const asked = conditions.value(outcome ?? null)
  // Lines that wait are meant where the filter says so: to give them to somebody else.
  const namesWaiting = outcome === 'WAITING' || Boolean(search.assignedTo)
  // A refused line is meant where the filter says so, and where nobody else holds its care.
  const namesRejected = outcome === 'REJECTED'
  conditions.add(
    `(${namesRejected} and l.outcome = 'REJECTED' and not exists (
       select from invoice_line o where o.id <> l.id and o.person_id = l.person_id and o.provider = l.provider and o.code = l.code
         and o.performed_on = l.performed_on and (o.outcome <> 'REJECTED' or o.id < l.id) and not o.credit and o.credited_by is null))
     or (l.outcome in ('ACCEPTED', 'REDUCED') and (${asked}::text is null or l.outcome = ${asked}))
     or (l.outcome = 'WAITING' and exists (
       select from review r where r.line_id = l.id and r.decided_at is null and (${namesWaiting} or (
         r.seed is not distinct from ${sameSeed}::int and (${asked}::text is null or ${asked} = r.outcome_before)))))`,
  )
  return { conditions, seed: sameSeed }
}

// Which of them: all, or those that the seed puts first.
const sampleClause = ({ sampleSize }: SelectionCriteria, seed: string, conditions: WhereBuilder): string =>
  sampleSize === null ? '' : `order by md5(${seed}::text || l.id::text), l.id limit ${conditions.value(sampleSize)}`

/** What a selection would take out now, in figures; the amount in cents. */
export interface SelectionFigures {
  population: number
  selected: number
  persons: number
  amount: number
}

/** The lines that `selectLines` would take out, and their figures. */
export async function previewSelection(
  runner: Runner,
  draw: SelectionCriteria,
  scope: RowScope,
): Promise<SelectionFigures> {
  const { conditions, seed } = eligible(draw, scope)
  const text = conditions.text
  const order = sampleClause(draw, seed, conditions)
  const [row] = await query<SelectionFigures>(
    runner,
    `with drawn as (select l.* from invoice_line l where ${text} ${order})
     select (select count(*)::int from invoice_line l where ${text}) as population, count(*)::int as selected,
       count(distinct ${PERSON})::int as persons, coalesce(sum(l.state_cents), 0)::float8 as amount
     from drawn l left join person_alias a on a.person_id = l.person_id`,
    conditions.values,
  )
  return row!
}

/** The persons of the lines that a selection takes from. */
export function personsOfSelection(
  tx: Tx,
  draw: SelectionCriteria,
  scope: RowScope,
): Promise<Omit<SelectedLine, 'id'>[]> {
  const { conditions } = eligible(draw, scope)
  return tx.query(`select distinct l.person_id, l.niss from invoice_line l where ${conditions.text}`, conditions.values)
}

/** Takes lines out for a person: all that the search names, or those that the seed draws. */
export async function selectLines(
  tx: Tx,
  selection: Selection,
  scope: RowScope,
): Promise<{ population: number; lines: SelectedLine[] }> {
  const { assignTo, at, actor } = selection
  const { conditions, seed: sameSeed } = eligible(selection, scope)
  const text = conditions.text
  const draw = sampleClause(selection, sameSeed, conditions)
  const by = conditions.value(JSON.stringify(actor))
  const when = conditions.value(at)
  const to = conditions.value(assignTo)
  const lines = await tx.query<SelectedLine & { population: number }>(
    `with drawn as (
       select l.id, l.outcome from invoice_line l where ${text} ${draw} for update of l
     ), waiting as (
       update invoice_line l set outcome = 'WAITING' from drawn
       where drawn.id = l.id and drawn.outcome <> 'WAITING' returning l.id, l.provider
     ), reviewed as (
       insert into review (line_id, selected_at, selected_by, seed, assigned_to, outcome_before)
       select d.id, ${when}, ${by}, ${sameSeed}::int, ${to}, d.outcome from drawn d join waiting w on w.id = d.id
       on conflict (line_id) do update set selected_at = excluded.selected_at, selected_by = excluded.selected_by, seed = excluded.seed,
         assigned_to = excluded.assigned_to, outcome_before = excluded.outcome_before, decided_at = null, confirmation = null
     ), assigned as (
       update review r set assigned_to = ${to} from drawn d
       where r.line_id = d.id and d.outcome = 'WAITING' and ${to}::text is not null
     ), told as (
       insert into line_event (line_id, at, actor, outcome, remark) select id, ${when}, ${by}, 'WAITING', null from waiting
     ), changed as (
       insert into change_event (id, at, kind, subject, provider)
       select gen_random_uuid(), ${when}::timestamptz, 'InvoiceLineSelected', id::text, rpad(provider, 11, '0') from waiting
     )
     select l.id, l.person_id, l.niss, (select count(*)::int from invoice_line l where ${text}) as population
     from invoice_line l join drawn on drawn.id = l.id order by l.received_at desc, l.id desc`,
    conditions.values,
  )
  return { population: lines[0]?.population ?? 0, lines }
}
