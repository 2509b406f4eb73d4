import { Field, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { ProviderRef } from '../../../shared/schema/references.type'
import { Euro, YearMonth } from '../../../shared/schema/scalars'

/** What a payment run would do. */
@ObjectType('PaymentRunPreview', { description: 'What `runPayments` would do at this moment. Nothing is written.' })
export class PaymentRunPreviewType {
  @Field(() => Int, { description: 'Payments that it would make.' })
  payments!: number
  @Field(() => Int, { description: 'Providers that it would pay, or take money back from.' })
  providers!: number
  @Field(() => Int, { description: 'Different persons whose care is paid or taken back.' })
  persons!: number
  @Field(() => Int, { description: 'Lines that it would pay, and lines that it would take back.' })
  lines!: number
  @Field(() => Euro, { description: 'The sum of the payments: what is taken back counts as negative.' })
  total!: number
  @Field(() => [RuleFindingType], { description: 'What the run would leave out, and why.' })
  findings!: Finding[]
}

/** What closing or accepting a month would do. */
@ObjectType('SettlementPreview', {
  description:
    'What closing or accepting a month would do at this moment. Nothing is written. Every figure is 0 where a finding refuses the act.',
})
export class SettlementPreviewType {
  @Field(() => YearMonth, { description: 'The month.' })
  month!: string
  @Field(() => Int, { description: 'Lines paid or taken back that enter the settlement.' })
  lines!: number
  @Field(() => Int, { description: 'Different persons of these lines.' })
  persons!: number
  @Field(() => Euro, { description: 'The State’s shares of these lines, less what was taken back.' })
  total!: number
  @Field(() => Int, { description: 'Different CPAS of these lines.' })
  cpas!: number
  @Field(() => Int, {
    description:
      'Lines received until the last day of the month that are not in it: accepted or reduced and not paid yet, or waiting for a decision. They enter the month in which they are paid.',
  })
  leftOutLines!: number
  @Field(() => Euro, { description: 'The State’s shares of the lines left out.' })
  leftOutAmount!: number
  @Field(() => [RuleFindingType], { description: 'Why the act would be refused: SET-CLOSED.' })
  findings!: Finding[]
}

/** What a recovery would take back. */
@ObjectType('LineRecoveryPreview', {
  description: 'What `recoverLine` would take back at this moment. Nothing is written.',
})
export class LineRecoveryPreviewType {
  @Field(() => Euro, {
    description:
      'What the provider’s next payment would be reduced by; 0.00 where a finding refuses, or the line was recovered before.',
  })
  amount!: number
  @Field(() => ProviderRef, { nullable: true, description: 'Who was paid for the line.' })
  provider!: object | null
  @Field(() => [RuleFindingType], { description: 'Why the recovery would be refused: INV-NOT-PAID.' })
  findings!: Finding[]
}

/** What a selection would take out. */
@ObjectType('ReviewSelectionPreview', {
  description: 'What `selectForReview` would take out at this moment. Nothing is written.',
})
export class ReviewSelectionPreviewType {
  @Field(() => Int, { description: 'Lines that the filter names and that can be taken out.' })
  population!: number
  @Field(() => Int, { description: 'How many of them would be taken out.' })
  selected!: number
  @Field(() => Int, { description: 'Different persons of the selected lines.' })
  persons!: number
  @Field(() => Euro, { description: 'The State’s shares of the selected lines.' })
  amount!: number
  @Field(() => Int, {
    nullable: true,
    description:
      'What the draw follows from: the one asked for, or a new one. `selectForReview` with this seed takes out these lines. Null where all lines are taken and no seed is given.',
  })
  seed!: number | null
}

/** What an eFact file says of itself. */
@ObjectType('EfactFilePreview', {
  description:
    'What an eFact file says of itself, by its structure alone: no line is checked, nothing is written. Every figure but `lines` is 0 where the file is refused whole.',
})
export class EfactFilePreviewType {
  @Field({ description: 'Whether the file says that it is a test (zone 202 is 92).' })
  test!: boolean
  @Field(() => String, { nullable: true, description: 'The sender’s reference; null where the file is refused whole.' })
  reference!: string | null
  @Field(() => Int, { description: 'Invoices and credit notes.' })
  invoices!: number
  @Field(() => Int, { description: 'Service lines (records 30 and 50) that could be read.' })
  lines!: number
  @Field(() => Int, { description: 'Different numbers of persons.' })
  persons!: number
  @Field(() => Euro, {
    description: 'All that the lines claim: the State’s share, the patient’s share and the supplement of each.',
  })
  claimed!: number
  @Field(() => [RuleFindingType], { description: 'What is wrong with the structure of the file.' })
  findings!: Finding[]
}
