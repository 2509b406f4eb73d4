import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { LineFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { toControlNode } from '../mappers/attestation.mapper'
import { openControls } from '../persistence/control.repository'
import { control } from '../rules/control.rule'
import { ControlInput, ControlPayload } from '../schema/control.type'

const MOST_LINES = 1000

/** CAAMI asks to be shown attestations. */
@Resolver()
export class OpenControlResolver {
  @Mutation(() => ControlPayload, {
    description:
      'CAAMI asks a provider to show the attestations that it keeps for these invoice lines. A line has one open control: again, it gives the one that is open.',
  })
  async openAttestationControl(
    @Arg('input', () => ControlInput, { description: 'The lines, and until when.' }) input: ControlInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ControlPayload> {
    const ids = [...new Set(input.invoiceLines)]
    checkInput(input, ids.length, context)
    const answers = await context.services.fetch('invoice.lines', ids)
    const lines = answers.map((line, index) => {
      if (!line) throw notFound(`The invoice line ${ids[index]}`)
      return line
    })
    const findings = lines.map((line) => {
      const facts = { lineId: line.id, index: input.invoiceLines.indexOf(line.id), ...line }
      return control.apply(facts, context.today)?.findings ?? []
    })
    const controlled = lines.filter((_, index) => findings[index]!.length === 0)
    const controls = controlled.length === 0 ? [] : await open(controlled, input, context)
    return { controls: controls.map(toControlNode), findings: findings.flat() as never }
  }
}

function checkInput({ dueOn }: ControlInput, count: number, { today }: SubgraphContext): void {
  if (count === 0) throw badInput('input.invoiceLines', 'Name at least one invoice line.')
  if (count > MOST_LINES) throw badInput('input.invoiceLines', `At most ${MOST_LINES} lines in one call.`)
  if (dueOn < today) throw badInput('input.dueOn', `The provider can’t answer before today, ${today}.`)
}

async function open(lines: readonly LineFacts[], { dueOn }: ControlInput, context: SubgraphContext) {
  const persons = await personsOf(lines, context)
  const rows = await inTransaction(context.db, async (tx: Tx) => {
    await logAccess(tx, context, persons, 'WRITE')
    const controls = lines.map((line) => ({
      id: newId(),
      line_id: line.id,
      provider: line.provider,
      provider_key: providerKey(line.provider),
      person_id: line.personId,
      attestation_number: line.attestationNumber,
    }))
    return openControls(tx, controls, dueOn, context)
  })
  const byLine = new Map(rows.map((row) => [row.line_id, row]))
  return lines.flatMap(({ id }) => byLine.get(id) ?? [])
}

async function personsOf(lines: readonly LineFacts[], { services }: SubgraphContext) {
  const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))]
  if (ids.length === 0) return []
  const persons = await services.fetch(
    'beneficiary.persons',
    ids.map((id) => ({ id })),
  )
  return persons.flatMap((person) => (person ? [{ personId: person.id, niss: person.niss }] : []))
}
