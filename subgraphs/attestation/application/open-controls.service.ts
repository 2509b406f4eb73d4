import { type AccessRecord, logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { LineFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import { insertControls } from '../persistence/control.repository'
import { control } from '../rules/control.rule'
import type { ControlInput } from '../schema/control.type'

const MAX_LINES = 1_000

/**
 * Opens a control for each line that requires an attestation and is not rejected. A line with an open control keeps it.
 * Returns the controls in the order of the lines, and a finding for each line without one.
 * @throws BAD_USER_INPUT for no line, more than 1,000 lines or a day before today, NOT_FOUND for an unknown line.
 */
export async function openControls(
  input: ControlInput,
  context: SubgraphContext,
): Promise<{ controls: AttestationControlEntity[]; findings: Finding[] }> {
  const ids = [...new Set(input.invoiceLines)]
  validateInput(input, ids.length, context)
  const answers = await context.services.fetch('invoice.lines', ids)
  const lines = answers.map((line, index) => {
    if (!line) throw notFound(`The invoice line ${ids[index]}`)
    return line
  })
  const findings = lines.map((line) => {
    const controlled = { lineId: line.id, index: input.invoiceLines.indexOf(line.id), ...line }
    return control.apply(controlled, context.today)?.findings ?? []
  })
  const accepted = lines.filter((_, index) => findings[index]?.length === 0)
  const controls = accepted.length === 0 ? [] : await openAll(accepted, input, context)
  return { controls, findings: findings.flat() }
}

function validateInput({ dueOn }: ControlInput, count: number, { today }: SubgraphContext): void {
  if (count === 0) throw badInput('input.invoiceLines', 'At least one invoice line is required.')
  if (count > MAX_LINES) throw badInput('input.invoiceLines', `At most ${MAX_LINES} lines are accepted in one call.`)
  if (dueOn < today) throw badInput('input.dueOn', `The last day for an answer, ${dueOn}, is before today, ${today}.`)
}

async function openAll(
  lines: readonly LineFacts[],
  { dueOn }: ControlInput,
  context: SubgraphContext,
): Promise<AttestationControlEntity[]> {
  const persons = await accessRecordsOf(lines, context)
  const { caller, now } = context
  const rows = await inTransaction(context.db, async (tx) => {
    await logAccess(tx, context, persons, 'WRITE')
    const controls = lines.map((line) => ({
      id: newId(),
      lineId: line.id,
      provider: line.provider,
      providerKey: providerKey(line.provider),
      personId: line.personId,
      attestationNumber: line.attestationNumber,
      dueOn,
      openedAt: new Date(now),
      ...caller,
    }))
    return insertControls(tx.manager, controls)
  })
  const byLine = new Map(rows.map((row) => [row.lineId, row]))
  return lines.flatMap(({ id }) => byLine.get(id) ?? [])
}

async function accessRecordsOf(lines: readonly LineFacts[], { services }: SubgraphContext): Promise<AccessRecord[]> {
  const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))]
  if (ids.length === 0) return []
  const keys = ids.map((id) => ({ id }))
  const persons = await services.fetch('beneficiary.persons', keys)
  return persons.flatMap((person) => (person ? [{ personId: person.id, niss: person.niss }] : []))
}
