import { AppliedWordingsEntity } from './applied-wordings.entity'
import { BalanceLineEntity } from './balance-line.entity'
import { CpasBalanceEntity } from './cpas-balance.entity'
import { CpasSettlementEntity } from './cpas-settlement.entity'
import { DeferredLineEntity } from './deferred-line.entity'
import { DerogationEntity } from './derogation.entity'
import { DerogationAgreementEntity } from './derogation-agreement.entity'
import { DerogationRequestEntity } from './derogation-request.entity'
import { EfactAnswerEntity } from './efact-answer.entity'
import { EfactFileEntity } from './efact-file.entity'
import { EfactPartEntity } from './efact-part.entity'
import { InvoiceEntity } from './invoice.entity'
import { InvoiceFileEntity } from './invoice-file.entity'
import { InvoiceLineEntity } from './invoice-line.entity'
import { LateAttestationEntity } from './late-attestation.entity'
import { LineContestEntity } from './line-contest.entity'
import { LineEventEntity } from './line-event.entity'
import { NomenclatureItemEntity } from './nomenclature-item.entity'
import { PaperAttestationEntity } from './paper-attestation.entity'
import { PaymentEntity } from './payment.entity'
import { PaymentLineEntity } from './payment-line.entity'
import { PersonAliasEntity } from './person-alias.entity'
import { RecoveryEntity } from './recovery.entity'
import { ReviewEntity } from './review.entity'
import { SettledPaymentEntity } from './settled-payment.entity'
import { SettlementEntity } from './settlement.entity'
import { StagedBatchEntity } from './staged-batch.entity'
import { TariffEntity } from './tariff.entity'
import { TestInvoiceEntity } from './test-invoice.entity'
import { TestLineEntity } from './test-line.entity'
import { UnsettledPaymentEntity } from './unsettled-payment.entity'

/** The entity of each table of the invoice subgraph. */
export const entities = [
  AppliedWordingsEntity,
  BalanceLineEntity,
  CpasBalanceEntity,
  CpasSettlementEntity,
  DeferredLineEntity,
  DerogationEntity,
  DerogationAgreementEntity,
  DerogationRequestEntity,
  EfactAnswerEntity,
  EfactFileEntity,
  EfactPartEntity,
  InvoiceFileEntity,
  InvoiceLineEntity,
  InvoiceEntity,
  LateAttestationEntity,
  LineContestEntity,
  LineEventEntity,
  NomenclatureItemEntity,
  PaperAttestationEntity,
  PaymentLineEntity,
  PaymentEntity,
  PersonAliasEntity,
  RecoveryEntity,
  ReviewEntity,
  SettledPaymentEntity,
  SettlementEntity,
  StagedBatchEntity,
  TariffEntity,
  TestInvoiceEntity,
  TestLineEntity,
  UnsettledPaymentEntity,
] as const
