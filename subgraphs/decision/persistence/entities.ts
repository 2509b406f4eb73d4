import { CpasEntity } from './cpas.entity'
import { DecisionEntity } from './decision.entity'
import { DecisionMutationEntity } from './decision-mutation.entity'
import { DecisionVersionEntity } from './decision-version.entity'
import { MergedPersonEntity } from './merged-person.entity'
import { OwnFundsPaymentEntity } from './own-funds-payment.entity'
import { PaymentCommitmentEntity } from './payment-commitment.entity'
import { RefundListEntity } from './refund-list.entity'

/** The entity of each table of the decision subgraph. */
export const entities = [
  CpasEntity,
  DecisionEntity,
  DecisionVersionEntity,
  DecisionMutationEntity,
  MergedPersonEntity,
  PaymentCommitmentEntity,
  OwnFundsPaymentEntity,
  RefundListEntity,
] as const
