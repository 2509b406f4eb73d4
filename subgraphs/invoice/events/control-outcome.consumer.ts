import { defineConsumer } from '../../../shared/events/consumer'
import { isUuid } from '../../../shared/values/id'
import { rejectUnsupportedLines } from '../application/reject-unsupported-line.service'
import { lockLine } from '../persistence/review.repository'
import { attestationCoversCare } from '../rules/attestation-covers-care.rule'

/** Takes back, or refuses, a line whose attestation a control did not find or did not find to bear the care. */
export const controlOutcomeConsumer = defineConsumer({
  name: 'invoice.control-outcome',
  topic: 'attestation.control-outcome',
  async handle(tx, { payload }, context) {
    const { controlId: control, lineId, outcome } = payload
    if (outcome !== 'MISSING' && outcome !== 'NOT_COVERING') return
    const line = isUuid(lineId) ? await lockLine(tx, lineId) : null
    if (!line || line.outcome === 'REJECTED' || line.credit || line.credited_by) return
    const facts = { control, outcome, performedOn: line.performed_on }
    const finding = attestationCoversCare.createFinding({ path: line.path, facts, message: 'CONTROL' }, context.today)
    await rejectUnsupportedLines(tx, context, line, finding)
  },
})
