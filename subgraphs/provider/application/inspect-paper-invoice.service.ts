import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { findPaperInvoice, insertInspection } from '../persistence/paper-invoice.repository'

const MAX_REMARK_LENGTH = 2_000

/**
 * Records the inspection of a paper invoice and returns the invoice with it.
 * @throws BAD_USER_INPUT for a too long remark, NOT_FOUND for an unknown invoice, CONFLICT if the invoice was inspected before.
 */
export async function inspectPaperInvoice(
  id: string,
  accepted: boolean,
  remark: string | null,
  context: SubgraphContext,
): Promise<PaperInvoiceEntity | null> {
  if (remark && remark.length > MAX_REMARK_LENGTH)
    throw badInput('remark', 'The remark is longer than 2,000 characters.')
  return inTransaction(context.db, async (tx) => {
    const invoice = isUuid(id) ? await findPaperInvoice(tx.manager, id) : null
    if (!invoice) throw notFound(`The paper invoice ${id}`)
    await logAccess(tx, context, [{ personId: invoice.personId, niss: invoice.niss }], 'WRITE')
    const inspection = {
      paperInvoiceId: invoice.id,
      accepted,
      remark: remark?.trim() || null,
      at: new Date(context.now),
      ...context.caller,
    }
    if (!(await insertInspection(tx.manager, inspection)))
      throw conflict(`The paper invoice ${id} was inspected before.`)
    return findPaperInvoice(tx.manager, invoice.id)
  })
}
