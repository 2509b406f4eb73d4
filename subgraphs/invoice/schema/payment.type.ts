import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { PeriodInput, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { Euro, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'

/** A payment of CAAMI to a provider. */
@ObjectType('Payment', { description: 'Payment of CAAMI to a provider: one per provider and run.' })
export class PaymentType {
  @Field(() => ID, { description: 'Id of the payment.' })
  id!: string
  @Field(() => LocalDate, { description: 'Day of payment.' })
  executedOn!: Day
  @Field(() => Euro, { description: 'State’s shares of its lines, less what is recovered; may be negative.' })
  amount!: number
  @Field(() => String, {
    nullable: true,
    description:
      'Account of the provider at the time of the run; it does not change with the provider’s account. Null if the provider had none.',
  })
  iban!: string | null
  @Field({ description: 'Structured reference, +++xxx/xxxx/xxxxx+++, with check digits.' })
  structuredReference!: string
  @Field(() => Int, { description: 'Days from the receipt of a file to the payment: the highest number of its lines.' })
  delayDays!: number
  provider!: string
}

/** A connection to payments. */
export const PaymentConnection = connectionType('Payment', () => PaymentType)

/** Filter for payments. */
@InputType('PaymentFilter', { description: 'Filter for payments; omitted fields are ignored.' })
export class PaymentFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Filter by day of payment.' })
  executed?: PeriodInput | null
}

/** The payload of a payment run. */
@ObjectType('PaymentRunPayload', { description: 'Result of a payment run; empty if nothing was due.' })
export class PaymentRunPayload {
  @Field(() => [PaymentType], { description: 'Payments of the run, one per provider.' })
  payments!: object[]
  @Field(() => Euro, { description: 'Sum of the payments.' })
  total!: number
  @Field(() => Int, { description: 'Number of lines paid.' })
  lineCount!: number
  @Field(() => [RuleFindingType], {
    description:
      'Providers that were left out: PRV-ACCOUNT for each one whose new account waits for confirmation, with `provider`, `lines` and `amount` as facts.',
  })
  findings!: Finding[]
}
