import { sharedMigrations } from '../../shared/database/migrations/index'
import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { careAcceptedConsumer } from './events/care-accepted.consumer'
import { careWithdrawnConsumer } from './events/care-withdrawn.consumer'
import { paperInvoiceRefundableConsumer } from './events/paper-invoice-refundable.consumer'
import { providerAnswers } from './inter-service/provider.provider'
import { AccountChangeEntity } from './persistence/account-change.entity'
import { InspectionConclusionEntity } from './persistence/inspection-conclusion.entity'
import { InspectionDocumentEntity } from './persistence/inspection-document.entity'
import { InspectionFileEntity } from './persistence/inspection-file.entity'
import { InspectionItemEntity } from './persistence/inspection-item.entity'
import { MandateEntity } from './persistence/mandate.entity'
import { ProviderTables1764000000000 } from './persistence/migrations/1764000000000-create-providers'
import { AccountChanges1796000000010 } from './persistence/migrations/1796000000010-account-changes'
import { CreatePhases1799700000001 } from './persistence/migrations/1799700000001-create-phases'
import { DateProviderFacts1799700000002 } from './persistence/migrations/1799700000002-date-provider-facts'
import { CreateMandates1799700000003 } from './persistence/migrations/1799700000003-create-mandates'
import { JudgePaperInvoices1799830000001 } from './persistence/migrations/1799830000001-judge-paper-invoices'
import { CreateInspections1799850000001 } from './persistence/migrations/1799850000001-create-inspections'
import { InspectPatientsWithoutNumber1799850001001 } from './persistence/migrations/1799850001001-inspect-patients-without-number'
import { ShareConcludedInspections1799850002001 } from './persistence/migrations/1799850002001-share-concluded-inspections'
import { RestoreRefunds1799910000001 } from './persistence/migrations/1799910000001-restore-refunds'
import { KeepMergedCentres1800100000001 } from './persistence/migrations/1800100000001-keep-merged-centres'
import { NotifyProviderChanges1800400000001 } from './persistence/migrations/1800400000001-notify-provider-changes'
import { PaperInvoiceEntity } from './persistence/paper-invoice.entity'
import { PaperInvoiceInspectionEntity } from './persistence/paper-invoice-inspection.entity'
import { PaperInvoiceVerdictEntity } from './persistence/paper-invoice-verdict.entity'
import { PaperLineEntity } from './persistence/paper-line.entity'
import { PaperRefundClaimEntity } from './persistence/paper-refund-claim.entity'
import { personsOfObjects } from './persistence/persons-of-objects.repository'
import { PhaseEntity } from './persistence/phase.entity'
import { PhaseListEntity } from './persistence/phase-list.entity'
import { ProviderEntity } from './persistence/provider.entity'
import { forgetProviders, keepProviders } from './persistence/provider-cache'
import { ProviderRecordEntity } from './persistence/provider-record.entity'
import { ProviderVersionEntity } from './persistence/provider-version.entity'
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
  entities: [
    ProviderEntity,
    ProviderVersionEntity,
    ProviderRecordEntity,
    PhaseListEntity,
    PhaseEntity,
    MandateEntity,
    AccountChangeEntity,
    PaperInvoiceEntity,
    PaperInvoiceInspectionEntity,
    PaperLineEntity,
    PaperInvoiceVerdictEntity,
    PaperRefundClaimEntity,
    InspectionFileEntity,
    InspectionItemEntity,
    InspectionConclusionEntity,
    InspectionDocumentEntity,
  ],
  migrations: [
    ...sharedMigrations('provider'),
    ProviderTables1764000000000,
    AccountChanges1796000000010,
    CreatePhases1799700000001,
    DateProviderFacts1799700000002,
    CreateMandates1799700000003,
    JudgePaperInvoices1799830000001,
    CreateInspections1799850000001,
    InspectPatientsWithoutNumber1799850001001,
    ShareConcludedInspections1799850002001,
    RestoreRefunds1799910000001,
    KeepMergedCentres1800100000001,
    NotifyProviderChanges1800400000001,
  ],
  memory: { keep: keepProviders, forget: forgetProviders },
  consumers: [careAcceptedConsumer, careWithdrawnConsumer, paperInvoiceRefundableConsumer],
}
