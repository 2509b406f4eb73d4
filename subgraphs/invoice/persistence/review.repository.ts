import type { Tx } from '../../../shared/database/transaction'
import type { Caller } from '../../../shared/policy/caller'
import type { CoverOfLine } from '../rules/line-case'
import type { Shares } from '../rules/shares'
import type { RowScope } from './conditions'
import { type LineSearch, lineConditions } from './line.repository'
import type { LineRecord, Outcome } from './line-record'

/** How lines are taken out for a person. */
export interface Selection {
  search: LineSearch
  sampleSize: number | null
  seed: number | null
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

/**
 * Takes lines out for a person: all that the search names, or those that the seed draws. Only accepted ones that are not
 * paid; those that the same draw took out before stay in it, so that the same call again gives the same lines. Lines that
 * wait already, where the filter names such, go to another person.
 */
export async function selectLines(tx: Tx, selection: Selection, scope: RowScope): Promise<SelectedLine[]> {
  const { search, sampleSize, seed, assignTo, at, actor } = selection
  const { outcome, ...others } = search
  const conditions = lineConditions(others, scope).add(
    'l.payment_id is null and not l.credit and l.credited_by is null',
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
  const draw =
    sampleSize === null
      ? ''
      : `order by md5(${sameSeed}::text || l.id::text), l.id limit ${conditions.value(sampleSize)}`
  const by = conditions.value(JSON.stringify(actor))
  const when = conditions.value(at)
  const to = conditions.value(assignTo)
  return tx.query<SelectedLine>(
    `with drawn as (
       select l.id, l.outcome from invoice_line l where ${conditions.text} ${draw} for update of l
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
     select l.id, l.person_id, l.niss from invoice_line l join drawn on drawn.id = l.id order by l.received_at desc, l.id desc`,
    conditions.values,
  )
}

/** Keeps a payment run away from the file of a line until the transaction ends: a decision may make the line payable. */
export const holdFileOf = (tx: Tx, lineId: string): Promise<unknown> =>
  tx.query('select from invoice_file where id = (select file_id from invoice_line where id = $1) for no key update', [
    lineId,
  ])

/** A line, locked until the transaction ends. */
export async function lockLine(tx: Tx, id: string): Promise<LineRecord | null> {
  const [row] = await tx.query<LineRecord>('select * from invoice_line where id = $1 for update', [id])
  return row ?? null
}

/** A first decision that waits for a second one. */
export interface Confirmation {
  actor: Caller
  outcome: Outcome
}

/** The first decision of a line that waits for a second one. */
export async function confirmationOf(tx: Tx, id: string): Promise<Confirmation | null> {
  const [row] = await tx.query<{ confirmation: Confirmation | null }>(
    'select confirmation from review where line_id = $1 and decided_at is null',
    [id],
  )
  return row?.confirmation ?? null
}

/** Keeps a first decision until another person confirms it: the line waits. */
export async function keepConfirmation(
  tx: Tx,
  line: LineRecord,
  confirmation: Confirmation,
  at: string,
): Promise<void> {
  await tx.query(
    `insert into review (line_id, selected_at, selected_by, outcome_before, confirmation) values ($1, $2, $3, $4, $5)
     on conflict (line_id) do update set decided_at = null, confirmation = excluded.confirmation`,
    [line.id, at, JSON.stringify(confirmation.actor), line.outcome, JSON.stringify(confirmation)],
  )
  await tx.query(`update invoice_line set outcome = 'WAITING' where id = $1`, [line.id])
}

/** Writes what a person decided. */
export async function writeDecision(
  tx: Tx,
  id: string,
  outcome: Outcome,
  shares: Shares,
  cover: CoverOfLine | null,
  at: string,
): Promise<void> {
  if (outcome !== 'REJECTED')
    await tx.query(
      'update invoice_file set to_pay = true where id = (select file_id from invoice_line where id = $1)',
      [id],
    )
  await tx.query(
    `update invoice_line set outcome = $2, state_cents = $3, cpas_cents = $4, patient_cents = $5, cpas_patient_part_cents = $6,
       commitment_number = coalesce($7, commitment_number), decision_number = coalesce($8, decision_number),
       decision_version = coalesce($9, decision_version), cpas = coalesce($10, cpas), refund_code = coalesce($11, refund_code)
     where id = $1`,
    [
      id,
      outcome,
      shares.state,
      shares.cpas,
      shares.patient,
      shares.cpasPatientPart,
      cover?.commitmentNumber ?? null,
      cover?.decisionNumber ?? null,
      cover?.decisionVersion ?? null,
      cover?.cpas ?? null,
      cover?.refundCode ?? null,
    ],
  )
  await tx.query('update review set decided_at = $2 where line_id = $1 and decided_at is null', [id, at])
}

/** The attestation that an accepted line rests on, or none. */
export const restOn = (tx: Tx, id: string, attestation: string | null): Promise<unknown> =>
  tx.query('update invoice_line set attestation_number = $2, attestation_recorded = $3 where id = $1', [
    id,
    attestation,
    attestation !== null,
  ])

/** Notes that a line is to be taken back; false where that was noted before. */
export async function writeRecovery(
  tx: Tx,
  line: LineRecord,
  at: string,
  actor: Caller,
  reason: string,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into recovery (line_id, provider, at, actor, reason, cpas, state_cents, cpas_cents)
     select l.id, l.provider, $2, $3, $4, p.cpas, p.state_cents, p.cpas_cents
     from invoice_line l join payment_line p on p.line_id = l.id and p.kind = 'PAID' where l.id = $1
     on conflict (line_id) do nothing returning line_id`,
    [line.id, at, JSON.stringify(actor), reason],
  )
  if (rows.length === 0) return false
  await tx.query(
    `update invoice_line set outcome = 'REJECTED', state_cents = 0, cpas_cents = 0, patient_cents = 0, cpas_patient_part_cents = 0, recovered_at = $2
     where id = $1`,
    [line.id, at],
  )
  return true
}

/** Adds a finding to those of a line. */
export async function addFinding(tx: Tx, id: string, finding: { rule: string }): Promise<void> {
  await tx.query(
    `update invoice_line set findings = findings || $2::jsonb,
       rules = case when rules @> array[$3] then rules else rules || $3 end where id = $1`,
    [id, JSON.stringify([finding]), finding.rule],
  )
}
