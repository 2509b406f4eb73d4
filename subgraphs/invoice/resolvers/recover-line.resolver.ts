import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { inTransaction } from '../../../shared/database/transaction'
import { notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { parseText } from '../application/checking/parse-invoice-file'
import { recoverPayment, recoveryFindings } from '../application/recover-payment.service'
import { toLineNode } from '../mappers/invoice.mapper'
import { lockLine } from '../persistence/review.repository'
import { InvoiceLinePayload } from '../schema/invoice.type'

const MAX_REASON_LENGTH = 2_000

/** CAAMI takes back what was paid. */
@Resolver()
export class RecoverLineResolver {
  @Mutation(() => InvoiceLinePayload, {
    description:
      'Takes back what was paid for a line: it goes to the provider’s next payment, as a negative amount. A second call gives the line again.',
  })
  async recoverLine(
    @Arg('id', () => ID, { description: 'The line.' }) id: string,
    @Arg('reason', () => String, { description: 'Why; not empty.' }) reason: string,
    @Ctx() context: SubgraphContext,
  ) {
    parseText(reason, 'reason', MAX_REASON_LENGTH)
    if (!isUuid(id)) throw notFound('The invoice line')
    return inTransaction(context.db, async (tx) => {
      const record = await lockLine(tx, id)
      if (!record) throw notFound('The invoice line')
      const findings = recoveryFindings(record, context.today)
      if (findings.length > 0) return { line: null, findings }
      await recoverPayment(tx, context, record, reason)
      return { line: toLineNode((await lockLine(tx, id))!), findings: [] }
    })
  }
}
