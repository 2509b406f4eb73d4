import type { Migration } from '../../../../shared/database/data-source'
import { sharedMigrations } from '../../../../shared/database/migrations/index'
import { CreateNomenclature1763000000001 } from './1763000000001-create-nomenclature'
import { CreateInvoices1763000000002 } from './1763000000002-create-invoices'
import { CreatePayments1763000000003 } from './1763000000003-create-payments'
import { AddEfact1763000000004 } from './1763000000004-create-efact-submissions'
import { KeepUnsettled1763000000005 } from './1763000000005-trigger-unsettled-lines'
import { LeaveRoom1763000000006 } from './1763000000006-fillfactor-invoice-line'
import { MakeLinesLighter1763000000007 } from './1763000000007-drop-line-indexes'
import { KnowUnitedPersons1763000000008 } from './1763000000008-create-person-alias'
import { SettlePayments1763000000009 } from './1763000000009-settle-payments'
import { PayByFile1763000000010 } from './1763000000010-invoice-file-to-pay-flag'
import { KeepOneSign1763000000011 } from './1763000000011-check-share-signs'
import { CountTakenBack1763000000012 } from './1763000000012-index-recovered-payments'
import { ListFew1763000000013 } from './1763000000013-partial-index-rejected-lines'
import { KeepTestFilesApart1763000000019 } from './1763000000019-test-files'
import { KeyTariffs1798000000001 } from './1798000000001-key-tariffs'
import { OrderInvoices1799100000001 } from './1799100000001-order-invoices'
import { AddDaysOfCare1799200000001 } from './1799200000001-add-days-of-care'
import { PriceByInstitution1799300000001 } from './1799300000001-price-by-institution'
import { AddPerformer1799300000002 } from './1799300000002-add-performer'
import { CreateLateAttestations1799600000002 } from './1799600000002-create-late-attestations'
import { SendByMandate1799700000001 } from './1799700000001-send-by-mandate'
import { AddInsurerShare1799700000002 } from './1799700000002-add-insurer-share'
import { LimitImportedHospitalCodes1799730000001 } from './1799730000001-limit-imported-hospital-codes'
import { RequestDerogations1799810000001 } from './1799810000001-request-derogations'
import { IndexSpending1799880000001 } from './1799880000001-index-spending'
import { RecordCpasPart1799884000001 } from './1799884000001-record-cpas-part'
import { KeepEfactInParts1799930000001 } from './1799930000001-keep-efact-in-parts'
import { IndexWaitingFiles1800000000001 } from './1800000000001-index-waiting-files'
import { RecordPaperAttestations1800613000001 } from './1800613000001-record-paper-attestations'

/** The migrations of the invoice subgraph, in their order. */
export const migrations: readonly Migration[] = [
  ...sharedMigrations('invoice'),
  CreateNomenclature1763000000001,
  CreateInvoices1763000000002,
  CreatePayments1763000000003,
  AddEfact1763000000004,
  KeepUnsettled1763000000005,
  LeaveRoom1763000000006,
  MakeLinesLighter1763000000007,
  KnowUnitedPersons1763000000008,
  SettlePayments1763000000009,
  PayByFile1763000000010,
  KeepOneSign1763000000011,
  CountTakenBack1763000000012,
  ListFew1763000000013,
  KeepTestFilesApart1763000000019,
  KeyTariffs1798000000001,
  OrderInvoices1799100000001,
  AddDaysOfCare1799200000001,
  PriceByInstitution1799300000001,
  AddPerformer1799300000002,
  CreateLateAttestations1799600000002,
  SendByMandate1799700000001,
  AddInsurerShare1799700000002,
  LimitImportedHospitalCodes1799730000001,
  RequestDerogations1799810000001,
  IndexSpending1799880000001,
  RecordCpasPart1799884000001,
  KeepEfactInParts1799930000001,
  IndexWaitingFiles1800000000001,
  RecordPaperAttestations1800613000001,
]
