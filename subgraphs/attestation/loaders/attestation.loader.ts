import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { maySeeRow } from '../application/row-scope'
import { toAccessRecords } from '../mappers/attestation.mapper'
import type { AttestationEntity } from '../persistence/attestation.entity'
import { findAttestations } from '../persistence/attestation.repository'

/**
 * Loads attestations by number, with their access-log rows in the same transaction. Null for a number that does not exist and
 * for one that the caller may not see.
 */
export const attestationLoader = (context: SubgraphContext): DataLoader<string, AttestationEntity | null> =>
  context.memo(
    'attestation.loader',
    () =>
      new DataLoader<string, AttestationEntity | null>((numbers) =>
        inTransaction(context.db, async (tx) => {
          const rows = await findAttestations(tx.manager, numbers)
          const visible = rows.filter((row) => maySeeRow(context.caller, row))
          await logAccess(tx, context, toAccessRecords(visible, context), 'READ')
          const byNumber = new Map(visible.map((row) => [row.number, row]))
          return numbers.map((number) => byNumber.get(number) ?? null)
        }),
      ),
  )
