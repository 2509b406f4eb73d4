import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { ControlOutcome } from '../domain/control-outcome'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import { closeControl, findControl } from '../persistence/control.repository'
import { controlAccessRecords } from './control-access-records'
import { evaluateAnswer, lineOfControl } from './evaluate-answer'

const MAX_REMARK_LENGTH = 2_000

/** The outcome of a control as a controller records it. */
export interface RecordedOutcome {
  outcome: ControlOutcome
  remark: string | null
  /** SHOWN only: the electronic attestation that was shown; null: the one that the provider answered, or one on paper. */
  attestation: string | null
}

/**
 * Records the outcome of a control; repeating the call with the same outcome returns the first result. The event links the line
 * to the attestation that was shown, or ends the reminder of it where that was on paper; after MISSING and NOT_COVERING it recovers
 * the payment of the line.
 * @throws BAD_USER_INPUT for a too long remark or an attestation with another outcome than SHOWN, NOT_FOUND for an unknown control
 * or attestation, CONFLICT if another outcome or attestation is recorded.
 */
export async function recordControlOutcome(
  id: string,
  { outcome, remark, attestation }: RecordedOutcome,
  context: SubgraphContext,
): Promise<{ control: AttestationControlEntity | null; findings: Finding[] }> {
  if (remark && remark.length > MAX_REMARK_LENGTH)
    throw badInput('remark', 'The remark is longer than 2,000 characters.')
  if (attestation !== null && outcome !== 'SHOWN')
    throw badInput('attestation', 'Only the outcome SHOWN names an attestation. Leave it out.')
  const { caller, now } = context
  const found = isUuid(id) ? await findControl(context.db.manager, id) : null
  if (!found) throw notFound(`The control ${id}`)
  const persons = await controlAccessRecords(found, context)
  const findings =
    attestation === null || found.outcome !== null
      ? []
      : await evaluateAnswer(found, await lineOfControl(found, context), attestation, context)
  return inTransaction(context.db, async (tx) => {
    await logAccess(tx, context, persons, findings.length > 0 ? 'READ' : 'WRITE')
    if (findings.length > 0) return { control: null, findings }
    const closing = {
      outcome,
      remark: remark?.trim() || null,
      outcomeAt: new Date(now),
      outcomeBy: caller.subject,
      ...(attestation !== null && { attestationNumber: attestation }),
    }
    const isFirst = await closeControl(tx.manager, found.id, closing)
    const control = await findControl(tx.manager, found.id)
    if (control?.outcome !== outcome) throw conflict(`The control ${id} already has the outcome ${control?.outcome}.`)
    if (attestation !== null && control.attestationNumber !== attestation)
      throw conflict(`The control ${id} is recorded with another attestation, or with none.`)
    if (isFirst) {
      const { id: controlId, lineId } = control
      const shown = outcome === 'SHOWN' ? control.attestationNumber : null
      const payload = { controlId, lineId, outcome, attestation: shown }
      await publishEvent(tx, 'attestation.control-outcome', lineId, payload, now)
    }
    return { control, findings }
  })
}
