import { consumer } from '../../../shared/outbox/consumer'
import { linesOnAttestation, lockAttestation, restOnNothing } from '../persistence/attestation-hold.repository'
import { addFinding } from '../persistence/review.repository'
import { attestationBears } from '../rules/attestation-bears.rule'
import { attestationKept } from '../rules/attestation-kept.rule'
import { refuseForAttestation } from './refuse-for-attestation'

/**
 * A line that was being checked while its attestation was taken back: refused where it names the attestation, without an
 * electronic one where it only was found. ATT-IN-USE protects all lines that were there before.
 */
export const attestationRevokedConsumer = consumer({
  name: 'invoice.attestation-revoked',
  topic: 'attestation.revoked',
  async handle(tx, { payload: { number } }, context) {
    await lockAttestation(tx, number)
    for (const line of await linesOnAttestation(tx, number)) {
      const facts = { attestation: number, performedOn: line.performed_on }
      const remark = { path: line.path, facts }
      if (line.attestation_named)
        await refuseForAttestation(
          tx,
          context,
          line,
          attestationBears.find({ ...remark, message: 'REVOKED' }, context.today),
        )
      else {
        await restOnNothing(tx, line.id)
        await addFinding(tx, line.id, attestationKept.find({ ...remark, severity: 'WARNING' }, context.today))
      }
    }
  },
})
