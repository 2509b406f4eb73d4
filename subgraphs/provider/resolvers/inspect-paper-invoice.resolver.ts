import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { toPaperInvoiceNode } from '../mappers/paper-invoice.mapper'
import { paperInvoiceById, recordInspection } from '../persistence/paper-invoice.repository'
import { PaperInvoicePayload } from '../schema/paper-invoice.type'

/** An inspector of the SPP IS looks at the justification. */
@Resolver()
export class InspectPaperInvoiceResolver {
  @Mutation(() => PaperInvoicePayload, { description: 'Once: an inspected invoice is CONFLICT.' })
  async inspectPaperInvoice(
    @Arg('id', () => ID, { description: 'The paper invoice.' }) id: string,
    @Arg('accepted', { description: 'Whether the justification is accepted.' }) accepted: boolean,
    @Arg('remark', () => String, { nullable: true, description: 'At most 2,000 characters.' }) remark: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePayload> {
    if (remark && remark.length > 2000) throw badInput('remark', 'The remark has more than 2,000 characters.')
    const row = await inTransaction(context.db, async (tx) => {
      const invoice = isUuid(id) ? await paperInvoiceById(tx, id) : null
      if (!invoice) throw notFound(`The paper invoice ${id}`)
      await logAccess(tx, context, [{ personId: invoice.person_id, niss: invoice.niss }], 'WRITE')
      const outcome = { accepted, remark: remark?.trim() || null }
      if (!(await recordInspection(tx, invoice.id, outcome, context)))
        throw conflict(`The paper invoice ${id} was inspected already.`)
      return paperInvoiceById(tx, invoice.id)
    })
    return { paperInvoice: row && toPaperInvoiceNode(row, context), findings: [] }
  }
}
