import { connectionOf } from '../../../shared/schema/connection'
import { PaymentCommitmentType } from './commitment.type'
import { CpasType } from './cpas.type'
import { DecisionType, DecisionVersionType } from './decision.type'
import { DecisionMutationType } from './mutation.type'

/** A page of decisions. */
export const DecisionConnection = connectionOf('Decision', () => DecisionType)
/** A page of versions. */
export const DecisionVersionConnection = connectionOf('DecisionVersion', () => DecisionVersionType)
/** A page of mutations. */
export const DecisionMutationConnection = connectionOf('DecisionMutation', () => DecisionMutationType)
/** A page of commitments. */
export const PaymentCommitmentConnection = connectionOf('PaymentCommitment', () => PaymentCommitmentType)
/** A page of CPAS. */
export const CpasConnection = connectionOf('Cpas', () => CpasType)
