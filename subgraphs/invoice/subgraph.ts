import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { attestationIssuedLateConsumer } from './events/attestation-issued-late.consumer'
import { attestationRevokedConsumer } from './events/attestation-revoked.consumer'
import { checkFileConsumer } from './events/check-file.consumer'
import { controlOutcomeConsumer } from './events/control-outcome.consumer'
import { personMergedConsumer } from './events/person-merged.consumer'
import { invoiceAnswers } from './inter-service/invoice.provider'
import { entities } from './persistence/entities'
import { migrations } from './persistence/migrations/index'
import { personsOfObjects } from './persistence/persons-of-objects.repository'
import { AttestationRemindersResolver } from './resolvers/attestation-reminders.resolver'
import { BalancesResolver } from './resolvers/balances.resolver'
import { ContestsResolver } from './resolvers/contests.resolver'
import { CpasSettlementsResolver } from './resolvers/cpas-settlements.resolver'
import { DecideLineResolver } from './resolvers/decide-line.resolver'
import { DerogationRequestsResolver } from './resolvers/derogation-requests.resolver'
import { DerogationsResolver } from './resolvers/derogations.resolver'
import { InvoiceFieldResolver } from './resolvers/invoice.field-resolver'
import { InvoiceChangesResolver } from './resolvers/invoice-changes.resolver'
import { FileFieldResolver } from './resolvers/invoice-file.field-resolver'
import { LineFieldResolver } from './resolvers/invoice-line.field-resolver'
import { resolveInvoiceLineReference } from './resolvers/invoice-line.reference-resolver'
import { InvoicesResolver } from './resolvers/invoices.resolver'
import { NomenclatureResolver } from './resolvers/nomenclature.resolver'
import { PaymentFileResolver } from './resolvers/payment-file.resolver'
import { PaymentsResolver } from './resolvers/payments.resolver'
import { PreviewsResolver } from './resolvers/previews.resolver'
import { RecoverLineResolver } from './resolvers/recover-line.resolver'
import { SelectForReviewResolver } from './resolvers/select-for-review.resolver'
import { CpasSettlementCsvResolver, SettlementCsvResolver } from './resolvers/settlement-csv.resolver'
import { SettlementsResolver } from './resolvers/settlements.resolver'
import { SpendingResolver } from './resolvers/spending.resolver'
import { SubmitEfactResolver } from './resolvers/submit-efact.resolver'
import { SubmitInvoicesResolver } from './resolvers/submit-invoices.resolver'
import { TarifyResolver } from './resolvers/tarify.resolver'
import { rules } from './rules/index'

/** The invoice subgraph: tariffs, tarification, invoices and their checking, payments, settlements. */
export const invoiceSubgraph: SubgraphDefinition = {
  name: 'invoice',
  resolvers: [
    RuleFindingResolver,
    NomenclatureResolver,
    TarifyResolver,
    SubmitInvoicesResolver,
    SubmitEfactResolver,
    InvoicesResolver,
    FileFieldResolver,
    InvoiceFieldResolver,
    LineFieldResolver,
    PaymentsResolver,
    PaymentFileResolver,
    SettlementCsvResolver,
    CpasSettlementCsvResolver,
    SettlementsResolver,
    CpasSettlementsResolver,
    BalancesResolver,
    ContestsResolver,
    DecideLineResolver,
    SelectForReviewResolver,
    RecoverLineResolver,
    DerogationsResolver,
    DerogationRequestsResolver,
    SpendingResolver,
    PreviewsResolver,
    InvoiceChangesResolver,
    AttestationRemindersResolver,
  ],
  references: { InvoiceLine: resolveInvoiceLineReference },
  facts: invoiceAnswers,
  personsOfObjects,
  rules,
  entities,
  migrations,
  consumers: [
    checkFileConsumer,
    controlOutcomeConsumer,
    attestationIssuedLateConsumer,
    attestationRevokedConsumer,
    personMergedConsumer,
  ],
}
