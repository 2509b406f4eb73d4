import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { maySeeRow } from '../application/row-scope'
import { toAccessRecords } from '../mappers/attestation.mapper'
import type { AttestationEntity } from '../persistence/attestation.entity'
import { findAttestations } from '../persistence/attestation.repository'

/**
 * Loads attestations by number, with their access-log rows. Null for a number that does not exist and
 * for one that the caller may not see.
 */
export const attestationLoader = (context: SubgraphContext): DataLoader<string, AttestationEntity | null> =>
  context.memo(
    'attestation.loader',
    () =>
      new DataLoader<string, AttestationEntity | null>(async (numbers) => {
        const rows = await findAttestations(context.db.manager, numbers)
        const visible = rows.filter((row) => maySeeRow(context.caller, row))
        await logAccess(autocommit(context.db), context, toAccessRecords(visible), 'READ')
        const byNumber = new Map(visible.map((row) => [row.number, row]))
        return numbers.map((number) => byNumber.get(number) ?? null)
      }),
  )
