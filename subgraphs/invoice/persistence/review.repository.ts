import type { Caller } from '../../../shared/authorization/caller'
import type { Tx } from '../../../shared/database/transaction'
import type { CostSplit } from '../domain/cost-split'
import type { LineOutcome } from '../domain/line-outcome'
import type { CoverageOfLine } from '../rules/line-case'
import type { LineRow } from './line-record'

/** Keeps a payment run away from the file of a line until the transaction ends: a decision may make the line payable. */
export const lockFileOf = (tx: Tx, lineId: string): Promise<unknown> =>
  tx.query('select from invoice_file where id = (select file_id from invoice_line where id = $1) for no key update', [
    lineId,
  ])

/** A line, locked until the transaction ends. */
export async function lockLine(tx: Tx, id: string): Promise<LineRow | null> {
  const [row] = await tx.query<LineRow>('select * from invoice_line where id = $1 for update', [id])
  return row ?? null
}

/** A first decision that waits for a second one. */
export interface Confirmation {
  actor: Caller
  outcome: LineOutcome
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
export async function saveConfirmation(tx: Tx, line: LineRow, confirmation: Confirmation, at: string): Promise<void> {
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
  outcome: LineOutcome,
  shares: CostSplit,
  coverage: CoverageOfLine | null,
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
      coverage?.commitmentNumber ?? null,
      coverage?.decisionNumber ?? null,
      coverage?.decisionVersion ?? null,
      coverage?.cpas ?? null,
      coverage?.refundCode ?? null,
    ],
  )
  await tx.query('update review set decided_at = $2 where line_id = $1 and decided_at is null', [id, at])
}

/** The attestation that an accepted line rests on, or none. */
export const linkLineToAttestations = (tx: Tx, id: string, attestation: string | null): Promise<unknown> =>
  tx.query('update invoice_line set attestation_number = $2, attestation_recorded = $3 where id = $1', [
    id,
    attestation,
    attestation !== null,
  ])

/** Adds a finding to those of a line. */
export async function addFinding(tx: Tx, id: string, finding: { rule: string }): Promise<void> {
  await tx.query(
    `update invoice_line set findings = findings || $2::jsonb,
       rules = case when rules @> array[$3] then rules else rules || $3 end where id = $1`,
    [id, JSON.stringify([finding]), finding.rule],
  )
}
