import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { parseAttachedFile } from '../../../shared/input/attached-file'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import { findControl, updateAnswer } from '../persistence/control.repository'
import { controlAccessRecords } from './control-access-records'
import { evaluateAnswer, lineOfControl } from './evaluate-answer'
import { maySeeRow } from './row-scope'

/** What a provider answers: an electronic attestation, or a scan in base64. */
export interface ControlAnswer {
  attestation: string | null
  scan: string | null
}

/**
 * Answers a control with an electronic attestation or the scan of the paper one. A later answer replaces it until the outcome is
 * recorded. @throws BAD_USER_INPUT unless exactly one is given, and for a scan that is not base64, too large or of another format;
 * NOT_FOUND for an unknown control or attestation; FORBIDDEN if the control is another provider's; CONFLICT after the outcome.
 */
export async function answerControl(
  id: string,
  { attestation, scan: base64 }: ControlAnswer,
  context: SubgraphContext,
): Promise<{ control: AttestationControlEntity | null; findings: Finding[] }> {
  if ((attestation === null) === (base64 === null))
    throw badInput('attestation', 'Give the number of an electronic attestation or a scan: one of them, not both.')
  const scan = base64 === null ? null : parseAttachedFile(base64, 'scan', { isEndChecked: false })
  const known = isUuid(id) ? await findControl(context.db.manager, id) : null
  if (!known) throw notFound(`The control ${id}`)
  if (!maySeeRow(context.caller, known)) throw forbidden('You can only answer controls of your own lines.')
  if (known.outcome !== null) throw outcomeRecorded(id)
  const line = await lineOfControl(known, context)
  const persons = await controlAccessRecords(known, context)
  const findings = attestation === null ? [] : await evaluateAnswer(known, line, attestation, context)
  return inTransaction(context.db, async (tx) => {
    await logAccess(tx, context, persons, findings.length > 0 ? 'READ' : 'WRITE')
    if (findings.length > 0) return { control: null, findings }
    // A scan takes the place of an attestation that was answered before: the control names what the line cites again.
    const answer = { answeredAt: new Date(context.now), attestationNumber: attestation ?? line.attestationNumber }
    if (!(await updateAnswer(tx.manager, known.id, answer, scan))) throw outcomeRecorded(id)
    return { control: await findControl(tx.manager, known.id), findings }
  })
}

const outcomeRecorded = (id: string) =>
  conflict(`The outcome of the control ${id} is recorded: it cannot be answered any more.`)
