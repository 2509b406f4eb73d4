import { AccountChangeEntity } from './account-change.entity'
import { InspectionConclusionEntity } from './inspection-conclusion.entity'
import { InspectionDocumentEntity } from './inspection-document.entity'
import { InspectionFileEntity } from './inspection-file.entity'
import { InspectionItemEntity } from './inspection-item.entity'
import { MandateEntity } from './mandate.entity'
import { PaperInvoiceEntity } from './paper-invoice.entity'
import { PaperInvoiceInspectionEntity } from './paper-invoice-inspection.entity'
import { PaperInvoiceVerdictEntity } from './paper-invoice-verdict.entity'
import { PaperLineEntity } from './paper-line.entity'
import { PaperRefundClaimEntity } from './paper-refund-claim.entity'
import { PhaseEntity } from './phase.entity'
import { PhaseListEntity } from './phase-list.entity'
import { ProviderEntity } from './provider.entity'
import { ProviderRecordEntity } from './provider-record.entity'
import { ProviderVersionEntity } from './provider-version.entity'

/** The entity of each table of the provider subgraph. */
export const entities = [
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
] as const
