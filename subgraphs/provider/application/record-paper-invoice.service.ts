import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { cents } from '../../../shared/values/cents'
import { newId } from '../../../shared/values/id'
import { loadProvider } from '../loaders/provider.loader'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { recordPaperInvoiceOnce } from '../persistence/paper-invoice.repository'
import { phasesOfList } from '../persistence/phase.repository'
import { billingCaseOn } from '../rules/billing-case'
import { evaluatePaperInvoice } from '../rules/evaluate-paper-invoice'
import type { PaperInvoiceInput } from '../schema/paper-invoice.type'

const MAX_JUSTIFICATION_LENGTH = 4_000

/**
 * Records a paper invoice that the caller's CPAS received, or returns the equal one that is recorded. The invoice is null if a
 * rule refuses it.
 * @throws BAD_USER_INPUT for an amount that is not positive, a day of issue after today or a too long justification, NOT_FOUND
 * for an unknown provider or person.
 */
export async function recordPaperInvoice(
  input: PaperInvoiceInput,
  context: SubgraphContext,
): Promise<{ paperInvoice: PaperInvoiceEntity | null; findings: Finding[] }> {
  validateInput(input, context)
  const [provider, [person]] = await Promise.all([
    loadProvider(input.provider, context),
    context.services.fetch('beneficiary.persons', [{ niss: input.niss }]),
  ])
  if (!provider) throw notFound(`The provider ${input.provider}`)
  if (!person) throw notFound(`The person ${input.niss}`)
  const { situation, issuedOn } = input
  const phases = await phasesOfList(context.db, provider.phaseListId)
  const justification = input.justification.trim()
  const verdict = evaluatePaperInvoice(
    { ...billingCaseOn(provider, phases, situation, issuedOn), justification },
    issuedOn,
  )
  if (!verdict.acceptable) return { paperInvoice: null, findings: verdict.findings }
  const { exception, refundable, findings, applied } = verdict
  const paperInvoice = await inTransaction(context.db, async (tx) => {
    await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
    return recordPaperInvoiceOnce(tx.manager, {
      id: newId(),
      cpas: context.caller.organisation,
      providerKey: provider.providerKey,
      personId: person.id,
      niss: person.niss,
      issuedOn,
      amountCents: cents(input.amount),
      situation,
      justification,
      exception,
      refundable,
      findings,
      applied,
      recordedAt: new Date(context.now),
      ...context.caller,
    })
  })
  return { paperInvoice, findings: paperInvoice.findings }
}

function validateInput({ amount, issuedOn, justification }: PaperInvoiceInput, { today }: SubgraphContext): void {
  if (amount <= 0) throw badInput('input.amount', 'The amount of an invoice must be greater than zero.')
  if (issuedOn > today) throw badInput('input.issuedOn', `The day of issue, ${issuedOn}, is after today, ${today}.`)
  if (justification.length > MAX_JUSTIFICATION_LENGTH)
    throw badInput('input.justification', 'The justification is longer than 4,000 characters.')
}
