import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import { AmountSplitType } from './tarification.type'

/** Figures of one group. */
@ObjectType('SpendingRow', {
  description:
    'Figures of the accepted lines of one group; null where fewer than 5 persons are in it and the caller may not list them.',
})
export class SpendingRowType {
  @Field(() => [String], {
    description:
      'The values of the group, in the order asked for: 2026-03, an enterprise number, a type of care ...; empty where it is not known.',
  })
  keys!: string[]
  @Field(() => Int, { nullable: true, description: 'Lines accepted or reduced.' })
  lineCount!: number | null
  @Field(() => Int, { nullable: true, description: 'Persons.' })
  beneficiaries!: number | null
  @Field(() => AmountSplitType, { nullable: true, description: 'Who bears what.' })
  amounts!: AmountSplitType | null
}

/** Narrows figures. */
@InputType('SpendingFilter', { description: 'Narrows figures.' })
export class SpendingFilter {
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Of the decisions of that CPAS.' })
  cpas?: string | null
  @Field(() => CareTypeEnum, { nullable: true, description: 'Of that type of care.' })
  careType?: CareType | null
}
