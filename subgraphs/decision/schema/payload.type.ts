import { Field, ObjectType } from 'type-graphql'
import { RuleFindingType } from '../../../shared/schema/common-types'
import type { DecisionKind } from '../domain/decision-content'
import { PaymentCommitmentType } from './commitment.type'
import { DecisionType } from './decision.type'
import { DecisionKindEnum } from './enums'
import { DecisionMutationType } from './mutation.type'
import { OwnFundsItemType, RefundTermsType } from './terms.type'

const FINDINGS = 'Findings. If one has severity ERROR, nothing was recorded.'

@ObjectType('DecisionPayload', { description: 'Result of a change of a decision.' })
export class DecisionPayload {
  @Field(() => DecisionType, { nullable: true, description: 'The decision after the change. Null: refused.' })
  decision!: DecisionType | null
  @Field(() => [RuleFindingType], { description: FINDINGS })
  findings!: RuleFindingType[]
}

@ObjectType('ReactivationPayload', { description: 'Result of a reactivation.' })
export class ReactivationPayload {
  @Field(() => DecisionType, { nullable: true, description: 'The stopped decision. Null: refused.' })
  stopped!: DecisionType | null
  @Field(() => DecisionType, {
    nullable: true,
    description: 'The decision from the next day on. Null: none requested, or refused.',
  })
  followUp!: DecisionType | null
  @Field(() => [DecisionMutationType], { description: 'Mutations that were processed.' })
  processed!: DecisionMutationType[]
  @Field(() => [RuleFindingType], { description: FINDINGS })
  findings!: RuleFindingType[]
}

@ObjectType('CommitmentPayload', { description: 'Result of a request for a commitment.' })
export class CommitmentPayload {
  @Field(() => PaymentCommitmentType, { nullable: true, description: 'The commitment. Null: refused.' })
  commitment!: PaymentCommitmentType | null
  @Field(() => [RuleFindingType], { description: FINDINGS })
  findings!: RuleFindingType[]
}

@ObjectType('OwnFundsPaymentPayload', { description: 'Result of counting a payment from own funds.' })
export class OwnFundsPaymentPayload {
  @Field(() => OwnFundsItemType, {
    nullable: true,
    description: 'The expense, with what is counted for it now. Null: refused.',
  })
  expense!: OwnFundsItemType | null
  @Field(() => [RuleFindingType], { description: FINDINGS })
  findings!: RuleFindingType[]
}

@ObjectType('DecisionSimulation', { description: 'Result of a simulation.' })
export class DecisionSimulationType {
  @Field(() => RefundTermsType, {
    nullable: true,
    description: 'Refund by the State. Null if the person is unknown or out of scope.',
  })
  refundTerms!: RefundTermsType | null
  @Field(() => DecisionKindEnum, {
    nullable: true,
    description: 'Kind of the decision. Null if it belongs to another CPAS.',
  })
  kind!: DecisionKind | null
  @Field(() => [RuleFindingType], { description: 'Exactly the findings that recording would give.' })
  findings!: RuleFindingType[]
  @Field({ description: 'True: recording the same input would be accepted.' })
  acceptable!: boolean
}
