import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { findPaperInvoice, insertPaperInspection } from '../persistence/paper-invoice.repository'
import { insertVerdict, lockPaperInvoicesOf, replaceClaims } from '../persistence/paper-verdict.repository'
import type { PaperInvoiceVerdict } from '../rules/evaluate-paper-invoice'
import { evaluateClaimedInvoice, loadPaperSources, toVerdictRow } from './evaluate-claimed-invoice'
import { toRecordedInvoice } from './recorded-invoice'

const MAX_REMARK_LENGTH = 2_000

/** The inspection of a paper invoice. */
export interface PaperInspection {
  id: string
  accepted: boolean
  remark: string | null
}

/**
 * Records the inspection of a paper invoice and evaluates the invoice again, by what is known now. Returns the invoice with both.
 * @throws BAD_USER_INPUT for a too long remark, NOT_FOUND for an unknown invoice, CONFLICT if the invoice was inspected before
 */
export async function inspectPaperInvoice(
  { id, accepted, remark }: PaperInspection,
  context: SubgraphContext,
): Promise<PaperInvoiceEntity | null> {
  if (remark && remark.length > MAX_REMARK_LENGTH)
    throw badInput('remark', 'The remark is longer than 2,000 characters.')
  const invoice = await findInspectable(id, context)
  const claimed = await toRecordedInvoice(invoice, accepted, context, context.db.manager)
  const sources = await loadPaperSources(claimed, context)
  return inTransaction(context.db, async (tx) => {
    await lockPaperInvoicesOf(tx, invoice.providerKey)
    await logAccess(tx, context, accessRecordsOf([invoice]), 'WRITE')
    const inspection = {
      paperInvoiceId: invoice.id,
      accepted,
      remark: remark?.trim() || null,
      at: new Date(context.now),
      ...context.caller,
    }
    if (!(await insertPaperInspection(tx.manager, inspection)))
      throw conflict(`The paper invoice ${id} was inspected before.`)
    const verdict = await evaluateClaimedInvoice(tx, claimed, sources)
    await insertVerdict(tx.manager, toVerdictRow(invoice.id, invoice.amountCents, verdict, 'INSPECTED', context.now))
    await replaceClaims(tx.manager, invoice.id, verdict.claims)
    if (verdict.claims.length > 0)
      await publishEvent(tx, 'provider.paper-invoice-refundable', id, { paperInvoiceId: id }, context.now)
    return findPaperInvoice(tx.manager, invoice.id)
  })
}

/**
 * What an inspection of a paper invoice would result in; nothing is written but the row of the access log.
 * @throws NOT_FOUND for an unknown invoice, CONFLICT if the invoice was inspected before
 */
export async function previewPaperInspection(
  id: string,
  accepted: boolean,
  context: SubgraphContext,
): Promise<PaperInvoiceVerdict> {
  const invoice = await findInspectable(id, context)
  const claimed = await toRecordedInvoice(invoice, accepted, context, context.db.manager)
  const sources = await loadPaperSources(claimed, context)
  const statements = autocommit(context.db)
  await logAccess(statements, context, accessRecordsOf([invoice]), 'READ')
  return evaluateClaimedInvoice(statements, claimed, sources)
}

async function findInspectable(id: string, { db }: SubgraphContext): Promise<PaperInvoiceEntity> {
  const invoice = isUuid(id) ? await findPaperInvoice(db.manager, id) : null
  if (!invoice) throw notFound(`The paper invoice ${id}`)
  if (invoice.inspection) throw conflict(`The paper invoice ${id} was inspected before.`)
  return invoice
}
