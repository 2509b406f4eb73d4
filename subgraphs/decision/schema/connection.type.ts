import { connectionType } from '../../../shared/schema/connection'
import { PaymentCommitmentType } from './commitment.type'
import { CpasType } from './cpas.type'
import { DecisionType, DecisionVersionType } from './decision.type'
import { DecisionMutationType } from './mutation.type'

/** A page of decisions. */
export const DecisionConnection = connectionType('Decision', () => DecisionType)
/** A page of versions. */
export const DecisionVersionConnection = connectionType('DecisionVersion', () => DecisionVersionType)
/** A page of mutations. */
export const DecisionMutationConnection = connectionType('DecisionMutation', () => DecisionMutationType)
/** A page of commitments. */
export const PaymentCommitmentConnection = connectionType('PaymentCommitment', () => PaymentCommitmentType)
/** A page of CPAS. */
export const CpasConnection = connectionType('Cpas', () => CpasType)
