import { Field, ObjectType } from 'type-graphql'
import { RuleFindingType } from '../../../shared/schema/common-types'
import type { DecisionKind } from '../domain/decision-content'
import { PaymentCommitmentType } from './commitment.type'
import { DecisionType } from './decision.type'
import { DecisionKindEnum } from './enums'
import { DecisionMutationType } from './mutation.type'
import { RefundTermsType } from './terms.type'

const FINDINGS = 'With an ERROR among them nothing was written.'

@ObjectType('DecisionPayload', { description: 'The decision after the act, or why not.' })
export class DecisionPayload {
  @Field(() => DecisionType, { nullable: true, description: 'Null where the act was refused.' })
  decision!: DecisionType | null
  @Field(() => [RuleFindingType], { description: FINDINGS })
  findings!: RuleFindingType[]
}

@ObjectType('ReactivationPayload', { description: 'What became of a suspended decision.' })
export class ReactivationPayload {
  @Field(() => DecisionType, { nullable: true, description: 'The decision, stopped. Null where the act was refused.' })
  stopped!: DecisionType | null
  @Field(() => DecisionType, { nullable: true, description: 'The decision from the next day on, where one was given.' })
  followUp!: DecisionType | null
  @Field(() => [DecisionMutationType], { description: 'The mutations that were dealt with.' })
  processed!: DecisionMutationType[]
  @Field(() => [RuleFindingType], { description: FINDINGS })
  findings!: RuleFindingType[]
}

@ObjectType('CommitmentPayload', { description: 'The commitment, or why there is none.' })
export class CommitmentPayload {
  @Field(() => PaymentCommitmentType, { nullable: true, description: 'Null where it was refused.' })
  commitment!: PaymentCommitmentType | null
  @Field(() => [RuleFindingType], { description: FINDINGS })
  findings!: RuleFindingType[]
}

@ObjectType('DecisionSimulation', { description: 'What would be recorded, and what stands in the way.' })
export class DecisionSimulationType {
  @Field(() => RefundTermsType, {
    nullable: true,
    description: 'Null where the person is unknown or out of scope.',
  })
  refundTerms!: RefundTermsType | null
  @Field(() => DecisionKindEnum, { nullable: true, description: 'Principle or guarantee.' })
  kind!: DecisionKind | null
  @Field(() => [RuleFindingType], { description: 'Exactly those that recording would give.' })
  findings!: RuleFindingType[]
  @Field({ description: 'True: createDecision with the same input would be accepted.' })
  acceptable!: boolean
}
