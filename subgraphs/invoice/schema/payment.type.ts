import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { PeriodInput, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { Euro, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'

/** A payment of CAAMI to a provider. */
@ObjectType('Payment', { description: 'A payment of CAAMI to a provider: one per provider and run.' })
export class PaymentType {
  @Field(() => ID, { description: 'Given by the system.' })
  id!: string
  @Field(() => LocalDate, { description: 'Day of payment.' })
  executedOn!: Day
  @Field(() => Euro, { description: 'The State’s shares of its lines, less what is taken back.' })
  amount!: number
  @Field(() => String, {
    nullable: true,
    description:
      'The provider’s account at the moment of the run: it stays when the provider’s account changes. Null where there was none.',
  })
  iban!: string | null
  @Field({ description: '+++xxx/xxxx/xxxxx+++, with its check digits.' })
  structuredReference!: string
  @Field(() => Int, { description: 'Days from the receipt of the file to the payment, the longest of its lines.' })
  delayDays!: number
  provider!: string
}

/** A page of payments. */
export const PaymentConnection = connectionType('Payment', () => PaymentType)

/** Narrows a list of payments. */
@InputType('PaymentFilter', { description: 'Narrows a list of payments.' })
export class PaymentFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'To that provider.' })
  provider?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Executed on these days.' })
  executed?: PeriodInput | null
}

/** What a run of payments did. */
@ObjectType('PaymentRunPayload', { description: 'What a run of payments paid; empty where nothing was due.' })
export class PaymentRunPayload {
  @Field(() => [PaymentType], { description: 'One per provider.' })
  payments!: object[]
  @Field(() => Euro, { description: 'Their sum.' })
  total!: number
  @Field(() => Int, { description: 'Lines paid.' })
  lineCount!: number
  @Field(() => [RuleFindingType], {
    description:
      'What was left out, and why: PRV-ACCOUNT for each provider whose new account waits, with `provider`, `lines` and `amount` as facts.',
  })
  findings!: Finding[]
}
