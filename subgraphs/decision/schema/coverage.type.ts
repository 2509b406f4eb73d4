import { Field, ObjectType } from 'type-graphql'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { BeneficiaryRef } from '../../../shared/schema/references.type'
import { LocalDate } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { CpasType } from './cpas.type'
import { DecisionType } from './decision.type'
import { CoverageType, RefundShareType } from './terms.type'

/** Coverage of one care type. */
@ObjectType('CoverageItem', { description: 'Coverage of one care type on the day.' })
export class CoverageItemType {
  @Field(() => CareTypeEnum, { description: 'Care type.' })
  careType!: CareType
  @Field({ description: 'True: `requestCommitment` would give a commitment.' })
  covered!: boolean
  @Field(() => DecisionType, { nullable: true, description: 'Decision that is valid on the day. Null: none.' })
  decision!: DecisionType | null
  @Field(() => CoverageType, {
    nullable: true,
    description:
      'Coverage of the care type by the decision. Null: it does not cover the care type, or the caller is another CPAS.',
  })
  coverage!: CoverageType | null
  @Field(() => CpasType, {
    nullable: true,
    description: 'CPAS that took the decision. Null: no decision is valid on the day.',
  })
  cpas!: CpasType | null
  @Field(() => RefundShareType, {
    nullable: true,
    description:
      'Share of the State for the care type, by the refund terms of the day. Null: no decision is valid on the day, or the person is insured on it.',
  })
  state!: RefundShareType | null
  @Field({ description: 'True: the provider needs an attestation of urgent medical aid (AMU).' })
  amuAttestationRequired!: boolean
  @Field(() => [RuleFindingType], { description: 'All findings that prevent coverage. Empty: covered.' })
  findings!: RuleFindingType[]
}

/** Answer to a coverage check. */
@ObjectType('CoverageAnswer', { description: 'Answer to a coverage check for a person on a day.' })
export class CoverageAnswerType {
  @Field(() => BeneficiaryRef, {
    nullable: true,
    description: 'The person. Null: nobody is registered under the number.',
  })
  beneficiary!: BeneficiaryRef | null
  @Field(() => LocalDate, { description: 'Day of the check.' })
  on!: Day
  @Field({ description: 'True: a decision is valid on the day.' })
  known!: boolean
  @Field(() => [CoverageItemType], {
    description: 'One item per requested care type; all eight if none was requested.',
  })
  items!: CoverageItemType[]
  @Field(() => [RuleFindingType], {
    description: 'Findings that prevent coverage of any care type and, if care types were requested, of these.',
  })
  findings!: RuleFindingType[]
}
