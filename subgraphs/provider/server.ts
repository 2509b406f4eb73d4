import { AccessRootFields1796000000000 } from '../../shared/database/access-root-fields.migration'
import { baseMigration } from '../../shared/database/base-migration'
import type { SubgraphDefinition } from '../../shared/schema/subgraph-schema'
import { RuleFindingResolver } from '../../shared/schema/types'
import { AccountChanges1796000000010 } from './persistence/1796000000010-account-changes'
import { ProviderTables1764000000000 } from './persistence/tables.migration'
import { ConfirmProviderAccountMutation } from './resolvers/confirm-provider-account.mutation'
import { InspectPaperInvoiceMutation } from './resolvers/inspect-paper-invoice.mutation'
import { PaperInvoicesQuery } from './resolvers/paper-invoices.query'
import { facts } from './resolvers/provider.facts'
import { ProviderFields } from './resolvers/provider.fields'
import { providerReference } from './resolvers/provider.reference'
import { ProvidersQuery } from './resolvers/providers.query'
import { RecordPaperInvoiceMutation } from './resolvers/record-paper-invoice.mutation'
import { RegisterProviderMutation } from './resolvers/register-provider.mutation'
import { catalogue } from './rules/catalogue'

/** Providers, their duty to invoice electronically, and the paper invoices of those who are exempt. */
export const definition: SubgraphDefinition = {
  name: 'provider',
  resolvers: [
    RuleFindingResolver,
    ProviderFields,
    ProvidersQuery,
    RegisterProviderMutation,
    ConfirmProviderAccountMutation,
    PaperInvoicesQuery,
    RecordPaperInvoiceMutation,
    InspectPaperInvoiceMutation,
  ],
  references: { Provider: providerReference },
  facts,
  rules: catalogue,
  entities: [],
  migrations: [
    baseMigration('provider'),
    ProviderTables1764000000000,
    AccessRootFields1796000000000,
    AccountChanges1796000000010,
  ],
}
