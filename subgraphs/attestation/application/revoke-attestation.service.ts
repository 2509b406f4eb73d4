import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toAccessRecords } from '../mappers/attestation.mapper'
import type { AttestationEntity } from '../persistence/attestation.entity'
import { findAttestation, updateRevocation } from '../persistence/attestation.repository'
import { revocationBlocked } from '../rules/revocation-blocked.rule'
import { ownProviderKey } from './row-scope'

const MAX_REASON_LENGTH = 2_000

/**
 * Revokes an attestation of the caller; repeating the call returns the first revocation. The attestation is null if accepted
 * invoice lines cite it (ATT-IN-USE).
 * @throws BAD_USER_INPUT for an empty or too long reason, NOT_FOUND, FORBIDDEN if another provider issued the attestation.
 */
export async function revokeAttestation(
  number: string,
  reason: string,
  context: SubgraphContext,
): Promise<{ attestation: AttestationEntity | null; findings: Finding[] }> {
  if (reason.trim() === '') throw badInput('reason', 'A reason is required.')
  if (reason.length > MAX_REASON_LENGTH) throw badInput('reason', 'The reason is longer than 2,000 characters.')
  const found = await findAttestation(context.db.manager, number)
  if (!found) throw notFound(`The attestation ${number}`)
  if (found.providerKey !== ownProviderKey(context.caller))
    throw forbidden('Only the provider that issued the attestation can revoke it.')
  if (!found.revokedAt) {
    const [lines] = await context.services.fetch('invoice.linesOnAttestation', [number])
    const verdict = evaluateRules([revocationBlocked], { number, lines: lines ?? 0 }, { recording: context.today })
    if (!verdict.acceptable) return { attestation: null, findings: verdict.findings }
  }
  const { caller, now } = context
  const attestation = await inTransaction(context.db, async (tx) => {
    await logAccess(tx, context, toAccessRecords([found]), 'WRITE')
    const revocation = { revokedAt: new Date(now), revocationReason: reason.trim(), revokedBy: caller.subject }
    // A line that is being checked may have accepted the attestation a moment ago: the event rejects it.
    if (await updateRevocation(tx.manager, number, revocation))
      await publishEvent(tx, 'attestation.revoked', number, { number }, now)
    return findAttestation(tx.manager, number)
  })
  return { attestation, findings: [] }
}
