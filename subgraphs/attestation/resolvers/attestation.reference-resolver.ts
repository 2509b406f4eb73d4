import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { inTransaction } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { maySeeRow } from '../application/row-scope'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { type AttestationRow, attestationsByNumber } from '../persistence/attestation.repository'

/** The persons of rows, as the access log names them; none for who does not see persons. */
export const personsOf = (rows: readonly AttestationRow[], { caller }: SubgraphContext) =>
  maySeePersons(caller) ? rows.map((row) => ({ personId: row.person_id, niss: row.niss })) : []

// Reads and logs in one transaction, for as many numbers as one step of the request asks.
const attestationLoader = (context: SubgraphContext) =>
  context.memo(
    'attestation.loader',
    () =>
      new DataLoader<string, AttestationRow | null>((numbers) =>
        inTransaction(context.db, async (tx) => {
          const rows = await attestationsByNumber(tx, numbers)
          const visible = rows.filter((row) => maySeeRow(context.caller, row))
          await logAccess(tx, context, personsOf(visible, context), 'READ')
          const byNumber = new Map(visible.map((row) => [row.number, row]))
          return numbers.map((number) => byNumber.get(number) ?? null)
        }),
      ),
  )

/** The attestation of a number; null for "not yours" as for "not there". */
export async function loadAttestation(number: string, context: SubgraphContext): Promise<object | null> {
  const row = await attestationLoader(context).load(number)
  return row && toAttestationNode(row, context)
}

/** The entity as other subgraphs refer to it. */
export const resolveAttestationReference = (
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<object | null> => loadAttestation(String(reference.number), context)
