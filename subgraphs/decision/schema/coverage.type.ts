import { Field, ObjectType } from 'type-graphql'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { LocalDate } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { CpasType } from './cpas.type'
import { DecisionType } from './decision.type'
import { BeneficiaryRef } from './references'
import { CoverageType, RefundShareType } from './terms.type'

/** What may be relied on for one care type. */
@ObjectType('CoverageItem', { description: 'What may be relied on for one care type on the day.' })
export class CoverageItemType {
  @Field(() => CareTypeEnum, { description: 'The care type.' })
  careType!: CareType
  @Field({ description: 'True: a commitment would be given.' })
  covered!: boolean
  @Field(() => DecisionType, { nullable: true, description: 'The decision that holds that day, if any.' })
  decision!: DecisionType | null
  @Field(() => CoverageType, { nullable: true, description: 'Its cover of this care type, if it has one.' })
  coverage!: CoverageType | null
  @Field(() => CpasType, { nullable: true, description: 'The CPAS that decided.' })
  cpas!: CpasType | null
  @Field(() => RefundShareType, { nullable: true, description: 'The State’s share for this care type.' })
  state!: RefundShareType | null
  @Field({ description: 'The provider must hold an AMU attestation.' })
  amuAttestationRequired!: boolean
  @Field(() => [RuleFindingType], { description: 'Everything that stands in the way.' })
  findings!: RuleFindingType[]
}

/** What a provider may rely on for a person on a day. */
@ObjectType('CoverageAnswer', { description: 'What may be relied on for a person on a day.' })
export class CoverageAnswerType {
  @Field(() => BeneficiaryRef, { nullable: true, description: 'Null where nobody is known by the number.' })
  beneficiary!: BeneficiaryRef | null
  @Field(() => LocalDate, { description: 'The day asked for.' })
  on!: Day
  @Field({ description: 'Some CPAS knows the person: a decision holds that day.' })
  known!: boolean
  @Field(() => [CoverageItemType], { description: 'One for each care type asked for; all eight where none was named.' })
  items!: CoverageItemType[]
  @Field(() => [RuleFindingType], {
    description: 'What stands in the way of any care and, where care types were named, of theirs.',
  })
  findings!: RuleFindingType[]
}
