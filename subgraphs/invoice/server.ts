import type { SubgraphDefinition } from '../../shared/schema/subgraph-schema'
import { RuleFindingResolver } from '../../shared/schema/types'
import { checkFileConsumer } from './events/check-file.event'
import { migrations } from './persistence/migrations'
import { FileResolver } from './resolvers/file.resolver'
import { InvoiceResolver } from './resolvers/invoice.resolver'
import { invoiceFacts } from './resolvers/invoice-facts'
import { InvoicesQuery } from './resolvers/invoices.query'
import { lineReference } from './resolvers/line.reference'
import { LineResolver } from './resolvers/line.resolver'
import { NomenclatureQuery } from './resolvers/nomenclature.query'
import { PaymentsResolver } from './resolvers/payments.resolver'
import { CpasSettlementsResolver, SettlementsResolver } from './resolvers/settlements.resolver'
import { SubmitInvoicesMutation } from './resolvers/submit-invoices.mutation'
import { TarifyQuery } from './resolvers/tarify.query'
import { invoiceRules } from './rules/catalogue'

/** The invoice subgraph: tariffs, tarification, invoices and their checking, payments, settlements. */
export const definition: SubgraphDefinition = {
  name: 'invoice',
  resolvers: [
    RuleFindingResolver,
    NomenclatureQuery,
    TarifyQuery,
    SubmitInvoicesMutation,
    InvoicesQuery,
    FileResolver,
    InvoiceResolver,
    LineResolver,
    PaymentsResolver,
    SettlementsResolver,
    CpasSettlementsResolver,
  ],
  references: { InvoiceLine: lineReference },
  facts: invoiceFacts,
  rules: invoiceRules,
  entities: [],
  migrations,
  consumers: [checkFileConsumer],
}
