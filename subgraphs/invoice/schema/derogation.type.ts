import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, PeriodInput, PeriodType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'

/** That a hospital may invoice after the two years. */
@ObjectType('Derogation', { description: 'That a provider may invoice care after the two years, with the grounds.' })
export class DerogationType {
  @Field(() => ID, { description: 'Given by the system.' })
  id!: string
  @Field(() => PeriodType, { description: 'Days of care that it reaches.' })
  performed!: PeriodType
  @Field(() => NissScalar, {
    nullable: true,
    description: 'The person whose care it reaches; null: everybody’s, or told to who may not see persons.',
  })
  niss!: string | null
  @Field({ description: 'Why.' })
  grounds!: string
  @Field(() => DateTime, { description: 'When it was granted.' })
  grantedAt!: string
  @Field(() => ActorType, { description: 'By whom.' })
  grantedBy!: ActorType
  @Field(() => LocalDate, { description: 'Last day on which such a file may be received.' })
  until!: Day
}

/** A page of derogations. */
export const DerogationConnection = connectionType('Derogation', () => DerogationType)

/** Narrows a list of derogations. */
@InputType('DerogationFilter', { description: 'Narrows a list of derogations.' })
export class DerogationFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Of that provider.' })
  provider?: string | null
}

/** A derogation to grant. */
@InputType('DerogationInput', { description: 'A derogation to grant.' })
export class DerogationInput {
  @Field(() => InamiScalar, { description: 'The provider that may invoice late.' })
  provider!: string
  @Field(() => PeriodInput, { description: 'Days of care that it reaches.' })
  performed!: PeriodInput
  @Field(() => NissScalar, { nullable: true, description: 'One person only; none: everybody.' })
  niss?: string | null
  @Field({ description: 'Why; not empty.' })
  grounds!: string
  @Field(() => LocalDate, { description: 'Last day on which such a file may be received.' })
  until!: Day
}

/** What granting answers. */
@ObjectType('DerogationPayload', { description: 'The derogation, or why there is none.' })
export class DerogationPayload {
  @Field(() => DerogationType, { nullable: true, description: 'Null where nothing was written.' })
  derogation!: object | null
  @Field(() => [RuleFindingType], { description: 'Why it was refused.' })
  findings!: Finding[]
}
