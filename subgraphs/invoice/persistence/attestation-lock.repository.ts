import type { Tx } from '../../../shared/database/transaction'
import type { LineRow } from './line-record'

/** Lines are about to rest on these attestations: who takes one back waits until this transaction has ended. */
export async function lockAttestations(tx: Tx, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return
  await tx.query(
    'select pg_advisory_xact_lock_shared(hashtextextended(n, 11)) from (select unnest($1::text[]) as n order by 1) as ordered',
    [[...new Set(numbers)].sort()],
  )
}

/** Waits for whoever is about to rest lines on the attestation. */
export const lockAttestation = (tx: Tx, number: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [number])

/** The lines that rest on an attestation and are not refused, locked. */
export const linesOnAttestation = (tx: Tx, number: string): Promise<LineRow[]> =>
  tx.query<LineRow>(
    `select * from invoice_line where attestation_number = $1 and outcome <> 'REJECTED' and not credit and credited_by is null
     order by id for update`,
    [number],
  )

/** The line rests on no electronic attestation any more. */
export const deleteAttestationLinks = (tx: Tx, id: string): Promise<unknown> =>
  tx.query('update invoice_line set attestation_number = null, attestation_recorded = false where id = $1', [id])
