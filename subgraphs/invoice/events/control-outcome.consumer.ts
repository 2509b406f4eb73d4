import { defineConsumer } from '../../../shared/events/consumer'
import { isUuid } from '../../../shared/values/id'
import { rejectUnsupportedLine } from '../application/reject-unsupported-line.service'
import {
  linkLineToAttestation,
  lockAttestations,
  recordPaperAttestation,
} from '../persistence/attestation-lock.repository'
import { lockLine } from '../persistence/line.repository'
import { attestationCoversCare } from '../rules/attestation-covers-care.rule'

/**
 * Rejects or recovers a line whose attestation was missing in a control, or did not cover the care. Links a line to the electronic
 * attestation that was shown, or records that one on paper was.
 */
export const controlOutcomeConsumer = defineConsumer<'attestation.control-outcome'>({
  name: 'invoice.control-outcome',
  topic: 'attestation.control-outcome',
  async handle(tx, { payload }, context) {
    const { controlId: control, lineId, outcome, attestation } = payload
    if (outcome === 'SHOWN' && isUuid(lineId)) {
      if (attestation !== null) await lockAttestations(tx, [attestation])
      if (!(await lockLine(tx.manager, lineId))) return
      if (attestation !== null) await linkLineToAttestation(tx.manager, lineId, attestation)
      else await recordPaperAttestation(tx.manager, { lineId, controlId: control, shownAt: new Date(context.now) })
    }
    if (outcome !== 'MISSING' && outcome !== 'NOT_COVERING') return
    const line = isUuid(lineId) ? await lockLine(tx.manager, lineId) : null
    if (!line || line.outcome === 'REJECTED' || line.credit || line.creditedBy) return
    const facts = { control, outcome, performedOn: line.performedOn }
    const finding = attestationCoversCare.createFinding({ path: line.path, facts, message: 'CONTROL' }, context.today)
    await rejectUnsupportedLine(tx, context, line, finding)
  },
})
