import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { fetchCentres } from '../../../shared/authorization/centres'
import { autocommit } from '../../../shared/database/transaction'
import { csvDocument } from '../../../shared/documents/csv'
import { forbidden, unavailable } from '../../../shared/errors/graphql-errors'
import type { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import { firstDayOf, lastDayOf, type Month } from '../../../shared/values/day'
import { paperStatementCsv, type StatedInvoice } from '../exports/paper-statement.csv'
import { paperLineLoader } from '../loaders/paper-line.loader'
import { providerLoader } from '../loaders/provider.loader'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { refundablePaperInvoices } from '../persistence/paper-invoice.repository'

/** What a CPAS claims back for a month of issue, as a CSV file; the access is logged. @throws FORBIDDEN for another CPAS's statement */
export async function paperStatement(
  { cpas, month, language }: { cpas: string; month: Month; language: Language },
  context: SubgraphContext,
): Promise<DocumentType> {
  if (context.caller.audience === 'CPAS' && !(await fetchCentres(context)).includes(cpas))
    throw forbidden('A CPAS can only read its own statement.')
  const period = { from: firstDayOf(month), to: lastDayOf(month) }
  const invoices = await refundablePaperInvoices(context.db.manager, cpas, period)
  const stated = await Promise.all(invoices.map((invoice) => toStatedInvoice(invoice, context)))
  await logAccess(autocommit(context.db), context, accessRecordsOf(invoices), 'READ')
  return csvDocument(`mediprima-D1-${month}-${cpas}.csv`, await paperStatementCsv(stated, language))
}

async function toStatedInvoice(invoice: PaperInvoiceEntity, context: SubgraphContext): Promise<StatedInvoice> {
  const [provider, lines] = await Promise.all([
    providerLoader(context).load(invoice.providerKey),
    paperLineLoader(context).load(invoice.id),
  ])
  if (!provider) throw unavailable('provider')
  return { invoice, lines, provider: { inamiNumber: provider.inamiNumber, name: provider.name } }
}
