import type { Migration } from '../../../../shared/database/data-source'
import { sharedMigrations } from '../../../../shared/database/migrations/index'
import { ProviderTables1764000000000 } from './1764000000000-create-providers'
import { AccountChanges1796000000010 } from './1796000000010-account-changes'
import { CreatePhases1799700000001 } from './1799700000001-create-phases'
import { DateProviderFacts1799700000002 } from './1799700000002-date-provider-facts'
import { CreateMandates1799700000003 } from './1799700000003-create-mandates'
import { JudgePaperInvoices1799830000001 } from './1799830000001-judge-paper-invoices'
import { CreateInspections1799850000001 } from './1799850000001-create-inspections'
import { InspectPatientsWithoutNumber1799850001001 } from './1799850001001-inspect-patients-without-number'
import { ShareConcludedInspections1799850002001 } from './1799850002001-share-concluded-inspections'
import { RestoreRefunds1799910000001 } from './1799910000001-restore-refunds'
import { KeepMergedCentres1800100000001 } from './1800100000001-keep-merged-centres'
import { NotifyProviderChanges1800400000001 } from './1800400000001-notify-provider-changes'

/** The migrations of the provider subgraph, in their order. */
export const migrations: readonly Migration[] = [
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
]
