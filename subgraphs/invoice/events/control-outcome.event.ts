import { recordChange } from '../../../shared/outbox/change-feed'
import { consumer } from '../../../shared/outbox/consumer'
import { cents } from '../../../shared/values/cents'
import { isUuid } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import { addFinding, lockLine, writeDecision } from '../persistence/review.repository'
import { recover } from '../resolvers/recover'
import { attestationBears } from '../rules/attestation-bears.rule'
import { nothing } from '../rules/check-line'

/** Takes back, or refuses, a line whose attestation a control did not find or did not find to bear the care. */
export const controlOutcomeConsumer = consumer({
  name: 'invoice.control-outcome',
  topic: 'attestation.control-outcome',
  async handle(tx, { payload }, context) {
    const { controlId: control, lineId, outcome } = payload
    if (outcome !== 'MISSING' && outcome !== 'NOT_COVERING') return
    const line = isUuid(lineId) ? await lockLine(tx, lineId) : null
    if (!line || line.outcome === 'REJECTED' || line.credit || line.credited_by) return
    const facts = { control, outcome, performedOn: line.performed_on }
    const finding = attestationBears.find({ path: line.path, facts, message: 'CONTROL' }, context.today)
    await addFinding(tx, lineId, finding)
    if (line.payment_id) return recover(tx, context, line, finding.message.FR)
    await writeDecision(tx, lineId, 'REJECTED', nothing(cents(Number(line.claimed_cents))), null, context.now)
    await insertEvents(tx, [lineId], context.now, context.caller, finding.message.FR)
    const change = { kind: 'InvoiceLineDecided', subject: lineId, provider: providerKey(line.provider) }
    await recordChange(tx, change, context.now)
  },
})
