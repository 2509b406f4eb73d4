import { Field, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { ProviderRef } from '../../../shared/schema/references.type'
import { Euro, YearMonth } from '../../../shared/schema/scalars'

/** The preview of a payment run. */
@ObjectType('PaymentRunPreview', { description: 'What `runPayments` would do now. Nothing is written.' })
export class PaymentRunPreviewType {
  @Field(() => Int, { description: 'Number of payments.' })
  payments!: number
  @Field(() => Int, { description: 'Number of providers that would be paid or recovered from.' })
  providers!: number
  @Field(() => Int, { description: 'Number of different persons whose care is paid or recovered.' })
  persons!: number
  @Field(() => Int, { description: 'Number of lines to pay and to recover.' })
  lines!: number
  @Field(() => Euro, { description: 'Sum of the payments; recovered amounts are negative.' })
  total!: number
  @Field(() => [RuleFindingType], { description: 'Providers that the run would leave out, and why.' })
  findings!: Finding[]
}

/** The preview of closing or accepting a month. */
@ObjectType('SettlementPreview', {
  description:
    'What closing or accepting a month would do now. Nothing is written. All figures are 0 if a finding refuses.',
})
export class SettlementPreviewType {
  @Field(() => YearMonth, { description: 'Month, YYYY-MM.' })
  month!: string
  @Field(() => Int, { description: 'Number of paid or recovered lines in the settlement.' })
  lines!: number
  @Field(() => Int, { description: 'Number of different persons of these lines.' })
  persons!: number
  @Field(() => Euro, { description: 'State’s shares of these lines, less what was recovered.' })
  total!: number
  @Field(() => Int, { description: 'Number of different CPAS of these lines.' })
  cpas!: number
  @Field(() => Int, {
    description:
      'Number of lines received up to the last day of the month that are not in it: payable and not paid yet, or waiting for a decision. They enter the month in which they are paid.',
  })
  leftOutLines!: number
  @Field(() => Euro, { description: 'State’s shares of the lines left out.' })
  leftOutAmount!: number
  @Field(() => [RuleFindingType], { description: 'Findings that would refuse it: SET-CLOSED.' })
  findings!: Finding[]
}

/** The preview of a recovery. */
@ObjectType('LineRecoveryPreview', {
  description: 'What `recoverLine` would recover now. Nothing is written.',
})
export class LineRecoveryPreviewType {
  @Field(() => Euro, {
    description:
      'Amount by which the next payment to the provider would be reduced; 0.00 if a finding refuses or the line was recovered before.',
  })
  amount!: number
  @Field(() => ProviderRef, { nullable: true, description: 'Provider of the line.' })
  provider!: object | null
  @Field(() => [RuleFindingType], { description: 'Findings that would refuse it: INV-NOT-PAID.' })
  findings!: Finding[]
}

/** The preview of a selection. */
@ObjectType('ReviewSelectionPreview', {
  description: 'What `selectForReview` would select now. Nothing is written.',
})
export class ReviewSelectionPreviewType {
  @Field(() => Int, { description: 'Number of lines that the filter finds and that can be selected.' })
  population!: number
  @Field(() => Int, { description: 'Number of lines that would be selected.' })
  selected!: number
  @Field(() => Int, { description: 'Number of different persons of the selected lines.' })
  persons!: number
  @Field(() => Euro, { description: 'State’s shares of the selected lines.' })
  amount!: number
  @Field(() => Int, {
    nullable: true,
    description:
      'Seed of the draw: the one requested or a random one. `selectForReview` with this seed selects these lines. Null without a sample and a seed.',
  })
  seed!: number | null
}

/** The preview of an eFact file. */
@ObjectType('EfactFilePreview', {
  description:
    'Figures of an eFact file by its structure. No line is checked and nothing is written. All figures but `lines` are 0 if the file is refused whole.',
})
export class EfactFilePreviewType {
  @Field({ description: 'true: the file is a test (zone 202 is 92).' })
  test!: boolean
  @Field(() => String, { nullable: true, description: 'Reference of the sender; null if the file is refused whole.' })
  reference!: string | null
  @Field(() => Int, { description: 'Number of invoices and credit notes.' })
  invoices!: number
  @Field(() => Int, { description: 'Number of lines (records 30 and 50) that could be read.' })
  lines!: number
  @Field(() => Int, { description: 'Number of different NISS.' })
  persons!: number
  @Field(() => Euro, {
    description: 'Sum of the amounts claimed: the State’s share, the patient’s share and the supplement of each line.',
  })
  claimed!: number
  @Field(() => [RuleFindingType], { description: 'Errors in the structure of the file.' })
  findings!: Finding[]
}
