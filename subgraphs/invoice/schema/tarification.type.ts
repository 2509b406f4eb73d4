import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { CommitmentRef, DecisionRef } from '../../../shared/schema/references.type'
import { CodeScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { LineOutcomeEnum } from './enums'

/** An amount claimed and its split; amounts in cents. */
@ObjectType('AmountSplit', {
  description:
    'Amount claimed and its split. If the line is accepted or reduced, claimed = state + cpas + patient; if it is rejected, the shares are 0.',
})
export class AmountSplitType {
  @Field(() => Euro, { description: 'Amount that the provider claims for all quantities together.' })
  claimed!: number
  @Field(() => Euro, { description: 'Share of the State (SPP IS), paid by CAAMI.' })
  state!: number
  @Field(() => Euro, { description: 'Share of the CPAS.' })
  cpas!: number
  @Field(() => Euro, { description: 'Share of the patient.' })
  patient!: number
  @Field(() => Euro, {
    description:
      'Share of the person’s own health insurance: the insurance part of care for an insured person (phase 3). 0.00 for other persons.',
  })
  insurer!: number
}

/** The result for one code. */
@ObjectType('TarifiedLine', { description: 'Result for one code of a tarification.' })
export class TarifiedLineType {
  @Field(() => CodeScalar, { description: 'Nomenclature code of the request.' })
  code!: string
  @Field(() => Int, { description: 'Quantity of the request.' })
  quantity!: number
  @Field(() => CareTypeEnum, { nullable: true, description: 'Care type of the code; null if the code is unknown.' })
  careType!: CareType | null
  @Field(() => LineOutcomeEnum, { description: 'Outcome that an invoice line would have today.' })
  outcome!: string
  @Field(() => AmountSplitType, { description: 'Amount claimed and shares.' })
  amounts!: AmountSplitType
  @Field(() => [RuleFindingType], { description: 'Findings: errors that reject the line, and warnings.' })
  findings!: Finding[]
}

/** The result of a tarification. */
@ObjectType('Tarification', {
  description: 'Who would pay what for care, before or without an invoice (tarification).',
})
export class TarificationType {
  @Field(() => [TarifiedLineType], { description: 'Results of the codes, in the order of the request.' })
  lines!: TarifiedLineType[]
  @Field(() => AmountSplitType, { description: 'Sums of the lines.' })
  total!: AmountSplitType
  @Field(() => DecisionRef, { nullable: true, description: 'Decision that covers the care; null if none does.' })
  decision!: DecisionRef | null
  @Field(() => CommitmentRef, {
    nullable: true,
    description: 'Payment commitment that covers the care; null if there is none.',
  })
  commitment!: CommitmentRef | null
  @Field({ description: 'true if the decision requires an AMU attestation.' })
  amuAttestationRequired!: boolean
  @Field(() => [RuleFindingType], {
    description:
      'Findings about the person, the provider, the day or the commitment, each once; the lines list them too.',
  })
  findings!: Finding[]
}

/** A code to tarify. */
@InputType('TarificationLineInput', { description: 'Code to tarify.' })
export class TarificationLineInput {
  @Field(() => CodeScalar, { description: 'Nomenclature code, 6 digits.' })
  code!: string
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last day of care over several days, inclusive; omit for care of one day. The first day is `performedOn`.',
  })
  performedUntil?: Day | null
  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'Quantity, 1 to 9,999.' })
  quantity?: number | null
  @Field(() => Euro, {
    nullable: true,
    description: 'Amount to claim for all quantities together; omit to claim the tariff.',
  })
  honorarium?: number | null
  @Field(() => InamiScalar, { nullable: true, description: 'INAMI number of the prescriber.' })
  prescriber?: string | null
  @Field(() => String, { nullable: true, description: 'Number of the prescription, at most 100 characters.' })
  prescriptionNumber?: string | null
  @Field(() => InamiScalar, {
    nullable: true,
    description: 'INAMI number of the provider who gives the care; omit if it is the provider.',
  })
  performer?: string | null
}

/** Care to tarify. */
@InputType('TarificationInput', { description: 'Care of one person by one provider on one day: 1 to 200 codes.' })
export class TarificationInput {
  @Field(() => NissScalar, { description: 'NISS or BIS number of the person.' })
  niss!: string
  @Field(() => InamiScalar, { description: 'INAMI number of the provider; a provider asks for its own care only.' })
  provider!: string
  @Field(() => LocalDate, { description: 'Day of care, from two months ago to today.' })
  performedOn!: Day
  @Field(() => [TarificationLineInput], { description: 'Codes to tarify, 1 to 200.' })
  lines!: TarificationLineInput[]
  @Field(() => ID, {
    nullable: true,
    description: 'Number of the payment commitment that covers the care; omit if there is none.',
  })
  commitmentNumber?: string | null
}
