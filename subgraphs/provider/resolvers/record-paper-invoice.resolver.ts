import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { loadProvider } from '../loaders/provider.loader'
import { toPaperInvoiceNode } from '../mappers/paper-invoice.mapper'
import { recordPaperInvoiceRow } from '../persistence/paper-invoice.repository'
import { evaluatePaperInvoice } from '../rules/evaluate-paper-invoice'
import { PaperInvoiceInput, PaperInvoicePayload } from '../schema/paper-invoice.type'

/** A CPAS records what came in on paper. */
@Resolver()
export class RecordPaperInvoiceResolver {
  @Mutation(() => PaperInvoicePayload, {
    description:
      'A CPAS records a paper invoice that it received from a general practitioner, with the exception invoked. The same content again gives the first invoice.',
  })
  async recordPaperInvoice(
    @Arg('input', () => PaperInvoiceInput, { description: 'The invoice as it came.' }) input: PaperInvoiceInput,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePayload> {
    checkInput(input, context)
    const [provider, [person]] = await Promise.all([
      loadProvider(input.provider, context),
      context.services.fetch('beneficiary.persons', [{ niss: input.niss }]),
    ])
    if (!provider) throw notFound(`The provider ${input.provider}`)
    if (!person) throw notFound(`The person ${input.niss}`)
    const { situation, issuedOn } = input
    const justification = input.justification.trim()
    const facts = {
      category: provider.category,
      inamiNumber: provider.inami_number,
      birthDate: provider.birth_date,
      situation,
      justification,
    }
    const verdict = evaluatePaperInvoice(facts, issuedOn)
    if (!verdict.acceptable) return { paperInvoice: null, findings: verdict.findings as never }
    const row = await inTransaction(context.db, async (tx) => {
      await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
      const invoice = {
        id: newId(),
        cpas: context.caller.organisation,
        provider_key: provider.provider_key,
        person_id: person.id,
        niss: person.niss,
        issued_on: issuedOn,
        amount_cents: input.amount,
        situation,
        justification,
        exception: verdict.exception,
        refundable: verdict.refundable,
        findings: verdict.findings,
        applied: verdict.applied,
      }
      return recordPaperInvoiceRow(tx, invoice, context)
    })
    return { paperInvoice: toPaperInvoiceNode(row, context), findings: row.findings as never }
  }
}

function checkInput({ amount, issuedOn, justification }: PaperInvoiceInput, { today }: SubgraphContext): void {
  if (amount <= 0) throw badInput('input.amount', 'The amount of an invoice is more than zero.')
  if (issuedOn > today) throw badInput('input.issuedOn', `The day of issue is after today, ${today}.`)
  if (justification.length > 4000)
    throw badInput('input.justification', 'The justification has more than 4,000 characters.')
}
