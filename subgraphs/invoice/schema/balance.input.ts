import { Field, InputType } from 'type-graphql'
import { EnterpriseScalar, InamiScalar, YearMonth } from '../../../shared/schema/scalars'
import type { Month } from '../../../shared/values/day'
import { BalanceStateEnum } from './enums'

/** Filter for balances. */
@InputType('CpasBalanceFilter', { description: 'Filter for balances of CPAS; omitted fields are ignored.' })
export class CpasBalanceFilter {
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by CPAS.' })
  cpas?: string | null
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => YearMonth, { nullable: true, description: 'Filter by month of care.' })
  month?: Month | null
  @Field(() => BalanceStateEnum, { nullable: true, description: 'Filter by state.' })
  state?: 'OPEN' | 'PAID' | null
}
