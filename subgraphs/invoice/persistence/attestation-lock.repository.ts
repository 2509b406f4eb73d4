import { type EntityManager, Not } from 'typeorm'
import type { Tx } from '../../../shared/database/transaction'
import { InvoiceLineEntity } from './invoice-line.entity'
import { PaperAttestationEntity } from './paper-attestation.entity'

/** Locks attestations that lines are about to be linked to: a revocation waits until the transaction ends. */
export async function lockAttestations(tx: Tx, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return
  await tx.query(
    'select pg_advisory_xact_lock_shared(hashtextextended(n, 11)) from (select unnest($1::text[]) as n order by 1) as ordered',
    [[...new Set(numbers)].sort()],
  )
}

/** Waits for the transactions that are about to link lines to the attestation. */
export const lockAttestation = (tx: Tx, number: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [number])

/** The lines that an attestation covers and that are neither rejected nor credited, locked. */
export const linesOnAttestation = (manager: EntityManager, number: string): Promise<InvoiceLineEntity[]> =>
  manager
    .createQueryBuilder(InvoiceLineEntity, 'l')
    .where({ attestationNumber: number, outcome: Not('REJECTED'), credit: false })
    .andWhere('l.creditedBy is null')
    .orderBy('l.id')
    .setLock('pessimistic_write')
    .getMany()

/** Links a line to the electronic attestation that covers it, or to none. */
export const linkLineToAttestation = (manager: EntityManager, id: string, number: string | null): Promise<unknown> =>
  manager.update(InvoiceLineEntity, id, { attestationNumber: number, attestationRecorded: number !== null })

/** Records, once, that the attestation of a line was shown on paper. */
export const recordPaperAttestation = (manager: EntityManager, row: PaperAttestationEntity): Promise<unknown> =>
  manager.createQueryBuilder().insert().into(PaperAttestationEntity).values(row).orIgnore().execute()
