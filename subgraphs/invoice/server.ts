import type { SubgraphDefinition } from '../../shared/schema/subgraph-schema'
import { RuleFindingResolver } from '../../shared/schema/types'
import { attestationRevokedConsumer } from './events/attestation-revoked.event'
import { checkFileConsumer } from './events/check-file.event'
import { controlOutcomeConsumer } from './events/control-outcome.event'
import { personUnitedConsumer } from './events/person-united.event'
import { migrations } from './persistence/migrations'
import { DecideLineMutation } from './resolvers/decide-line.mutation'
import { DerogationsResolver } from './resolvers/derogations.resolver'
import { FileResolver } from './resolvers/file.resolver'
import { InvoiceResolver } from './resolvers/invoice.resolver'
import { InvoiceChangesQuery } from './resolvers/invoice-changes.query'
import { invoiceFacts } from './resolvers/invoice-facts'
import { InvoicesQuery } from './resolvers/invoices.query'
import { lineReference } from './resolvers/line.reference'
import { LineResolver } from './resolvers/line.resolver'
import { NomenclatureQuery } from './resolvers/nomenclature.query'
import { PaymentFileQuery } from './resolvers/payment-file.query'
import { PaymentsResolver } from './resolvers/payments.resolver'
import { PreviewsQuery } from './resolvers/previews.query'
import { RecoverLineMutation } from './resolvers/recover-line.mutation'
import { SelectForReviewMutation } from './resolvers/select-for-review.mutation'
import { CpasSettlementCsvResolver, SettlementCsvResolver } from './resolvers/settlement-csv.resolver'
import { CpasSettlementsResolver, SettlementsResolver } from './resolvers/settlements.resolver'
import { SpendingQuery } from './resolvers/spending.query'
import { SubmitEfactMutation } from './resolvers/submit-efact.mutation'
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
    SubmitEfactMutation,
    InvoicesQuery,
    FileResolver,
    InvoiceResolver,
    LineResolver,
    PaymentsResolver,
    PaymentFileQuery,
    SettlementCsvResolver,
    CpasSettlementCsvResolver,
    SettlementsResolver,
    CpasSettlementsResolver,
    DecideLineMutation,
    SelectForReviewMutation,
    RecoverLineMutation,
    DerogationsResolver,
    SpendingQuery,
    PreviewsQuery,
    InvoiceChangesQuery,
  ],
  references: { InvoiceLine: lineReference },
  facts: invoiceFacts,
  rules: invoiceRules,
  entities: [],
  migrations,
  consumers: [checkFileConsumer, controlOutcomeConsumer, attestationRevokedConsumer, personUnitedConsumer],
}
