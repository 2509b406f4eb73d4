import { defineConsumer } from '../../../shared/events/consumer'
import { rejectUnsupportedLines } from '../application/reject-unsupported-line.service'
import { deleteAttestationLinks, linesOnAttestation, lockAttestation } from '../persistence/attestation-lock.repository'
import { addFinding } from '../persistence/review.repository'
import { attestationCoversCare } from '../rules/attestation-covers-care.rule'
import { attestationOnPaper } from '../rules/attestation-on-paper.rule'

/**
 * A line that was being checked while its attestation was taken back: refused where it names the attestation, without an
 * electronic one where it only was found. ATT-IN-USE protects all lines that were there before.
 */
export const attestationRevokedConsumer = defineConsumer({
  name: 'invoice.attestation-revoked',
  topic: 'attestation.revoked',
  async handle(tx, { payload: { number } }, context) {
    await lockAttestation(tx, number)
    for (const line of await linesOnAttestation(tx, number)) {
      const facts = { attestation: number, performedOn: line.performed_on }
      const remark = { path: line.path, facts }
      if (line.attestation_named)
        await rejectUnsupportedLines(
          tx,
          context,
          line,
          attestationCoversCare.createFinding({ ...remark, message: 'REVOKED' }, context.today),
        )
      else {
        await deleteAttestationLinks(tx, line.id)
        await addFinding(
          tx,
          line.id,
          attestationOnPaper.createFinding({ ...remark, severity: 'WARNING' }, context.today),
        )
      }
    }
  },
})
