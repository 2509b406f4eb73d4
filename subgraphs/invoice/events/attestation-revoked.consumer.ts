import { defineConsumer } from '../../../shared/events/consumer'
import { rejectUnsupportedLine } from '../application/reject-unsupported-line.service'
import { linesOnAttestation, linkLineToAttestation, lockAttestation } from '../persistence/attestation-lock.repository'
import { addFinding } from '../persistence/review.repository'
import { attestationCoversCare } from '../rules/attestation-covers-care.rule'
import { attestationOnPaper } from '../rules/attestation-on-paper.rule'

/**
 * Handles lines that were being checked while their attestation was revoked. A line that names the attestation is rejected; one that
 * was linked to it without naming it loses the link and gets a warning. ATT-IN-USE protects the lines that were checked before.
 */
export const attestationRevokedConsumer = defineConsumer({
  name: 'invoice.attestation-revoked',
  topic: 'attestation.revoked',
  async handle(tx, { payload: { number } }, context) {
    await lockAttestation(tx, number)
    for (const line of await linesOnAttestation(tx.manager, number)) {
      const hit = { path: line.path, facts: { attestation: number, performedOn: line.performedOn } }
      if (line.attestationNamed) {
        const finding = attestationCoversCare.createFinding({ ...hit, message: 'REVOKED' }, context.today)
        await rejectUnsupportedLine(tx, context, line, finding)
      } else {
        const finding = attestationOnPaper.createFinding({ ...hit, severity: 'WARNING' }, context.today)
        await linkLineToAttestation(tx.manager, line.id, null)
        await addFinding(tx.manager, line.id, finding)
      }
    }
  },
})
