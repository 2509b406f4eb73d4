import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { careAcceptedConsumer } from './events/care-accepted.consumer'
import { careWithdrawnConsumer } from './events/care-withdrawn.consumer'
import { paperInvoiceRefundableConsumer } from './events/paper-invoice-refundable.consumer'
import { providerAnswers } from './inter-service/provider.provider'
import { entities } from './persistence/entities'
import { migrations } from './persistence/migrations/index'
import { personsOfObjects } from './persistence/persons-of-objects.repository'
import { invalidateProviders, startProviderCache } from './persistence/provider-cache'
import { ConfirmProviderAccountResolver } from './resolvers/confirm-provider-account.resolver'
import { InspectPaperInvoiceResolver } from './resolvers/inspect-paper-invoice.resolver'
import { InspectionFileFieldResolver } from './resolvers/inspection-file.field-resolver'
import { InspectionItemFieldResolver } from './resolvers/inspection-item.field-resolver'
import { InspectionMutationsResolver } from './resolvers/inspection-mutations.resolver'
import { InspectionsResolver } from './resolvers/inspections.resolver'
import { MandatesResolver } from './resolvers/mandates.resolver'
import { PaperInvoiceFieldResolver } from './resolvers/paper-invoice.field-resolver'
import { PaperInvoicesResolver } from './resolvers/paper-invoices.resolver'
import { PaperStatementResolver } from './resolvers/paper-statement.resolver'
import { PhasesResolver } from './resolvers/phases.resolver'
import { ProviderFieldResolver } from './resolvers/provider.field-resolver'
import { resolveProviderReference } from './resolvers/provider.reference-resolver'
import { ProvidersResolver } from './resolvers/providers.resolver'
import { RecordPaperInvoiceResolver } from './resolvers/record-paper-invoice.resolver'
import { RegisterProviderResolver } from './resolvers/register-provider.resolver'
import { rules } from './rules/index'

/** Providers, their obligation to invoice electronically, the paper invoices of those who are exempt, and inspections. */
export const providerSubgraph: SubgraphDefinition = {
  name: 'provider',
  resolvers: [
    RuleFindingResolver,
    ProviderFieldResolver,
    ProvidersResolver,
    PhasesResolver,
    MandatesResolver,
    RegisterProviderResolver,
    ConfirmProviderAccountResolver,
    PaperInvoicesResolver,
    PaperInvoiceFieldResolver,
    PaperStatementResolver,
    RecordPaperInvoiceResolver,
    InspectPaperInvoiceResolver,
    InspectionsResolver,
    InspectionMutationsResolver,
    InspectionFileFieldResolver,
    InspectionItemFieldResolver,
  ],
  references: { Provider: resolveProviderReference },
  facts: providerAnswers,
  personsOfObjects,
  rules,
  entities,
  migrations,
  cache: { start: startProviderCache, invalidate: invalidateProviders },
  consumers: [careAcceptedConsumer, careWithdrawnConsumer, paperInvoiceRefundableConsumer],
}
