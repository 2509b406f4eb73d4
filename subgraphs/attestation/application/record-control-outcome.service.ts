import { type AccessRecord, logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { ControlOutcome } from '../domain/control-outcome'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import { closeControl, findControl } from '../persistence/control.repository'

const MAX_REMARK_LENGTH = 2_000

/**
 * Records the outcome of a control; repeating the call with the same outcome returns the first result. MISSING and NOT_COVERING
 * publish the event that recovers the payment of the line.
 * @throws BAD_USER_INPUT for a too long remark, NOT_FOUND for an unknown control, CONFLICT if another outcome is recorded.
 */
export async function recordControlOutcome(
  id: string,
  outcome: ControlOutcome,
  remark: string | null,
  context: SubgraphContext,
): Promise<AttestationControlEntity> {
  if (remark && remark.length > MAX_REMARK_LENGTH)
    throw badInput('remark', 'The remark is longer than 2,000 characters.')
  const { caller, now } = context
  return inTransaction(context.db, async (tx) => {
    const known = isUuid(id) ? await findControl(tx.manager, id) : null
    if (!known) throw notFound(`The control ${id}`)
    await logAccess(tx, context, await accessRecordsOf(known, context), 'WRITE')
    const closing = { outcome, remark: remark?.trim() || null, outcomeAt: new Date(now), outcomeBy: caller.subject }
    const isFirst = await closeControl(tx.manager, known.id, closing)
    const control = await findControl(tx.manager, known.id)
    if (control?.outcome !== outcome) throw conflict(`The control ${id} already has the outcome ${control?.outcome}.`)
    if (isFirst && outcome !== 'SHOWN') {
      const payload = { controlId: control.id, lineId: control.lineId, outcome }
      await publishEvent(tx, 'attestation.control-outcome', control.lineId, payload, now)
    }
    return control
  })
}

async function accessRecordsOf(
  { personId: id }: AttestationControlEntity,
  { services }: SubgraphContext,
): Promise<AccessRecord[]> {
  const [person] = id === null ? [] : await services.fetch('beneficiary.persons', [{ id }])
  return person ? [{ personId: person.id, niss: person.niss }] : []
}
