import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import { AmountSplitType } from './tarification.type'

/** Spending of one group. */
@ObjectType('SpendingRow', {
  description:
    'Figures of the accepted and reduced lines of one group. For callers who may not see persons they leave out what cannot be given in blocks of at least 5 persons, and are null if nothing can.',
})
export class SpendingRowType {
  @Field(() => [String], {
    description:
      'Values of the dimensions, in the order of the request: a month (2026-03), an enterprise number, a care type, a refund code or a provider category; empty text if unknown.',
  })
  keys!: string[]
  @Field(() => Int, { nullable: true, description: 'Number of accepted and reduced lines.' })
  lineCount!: number | null
  @Field(() => Int, { nullable: true, description: 'Number of different persons.' })
  beneficiaries!: number | null
  @Field(() => AmountSplitType, { nullable: true, description: 'Sums of the amounts.' })
  amounts!: AmountSplitType | null
}

/** Filter for spending. */
@InputType('SpendingFilter', { description: 'Filter for spending; omitted fields are ignored.' })
export class SpendingFilter {
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by the CPAS of the decision.' })
  cpas?: string | null
  @Field(() => CareTypeEnum, { nullable: true, description: 'Filter by care type.' })
  careType?: CareType | null
}
