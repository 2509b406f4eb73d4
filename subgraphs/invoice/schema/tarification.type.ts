import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { CommitmentRef, DecisionRef } from '../../../shared/schema/references.type'
import { CodeScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { LineOutcomeEnum } from './enums'

/** Who bears what: claimed = state + cpas + patient, but for what is rejected. */
@ObjectType('AmountSplit', {
  description: 'Who bears what. Where it is accepted or reduced, claimed is state + cpas + patient.',
})
export class AmountSplitType {
  @Field(() => Euro, { description: 'What the provider asks, all quantities together.' })
  claimed!: number
  @Field(() => Euro, { description: 'Borne by the State (SPP IS), paid by CAAMI.' })
  state!: number
  @Field(() => Euro, { description: 'Borne by the CPAS.' })
  cpas!: number
  @Field(() => Euro, { description: 'Borne by the patient.' })
  patient!: number
}

/** One code of a tarification. */
@ObjectType('TarifiedLine', { description: 'One code of a tarification, answered for itself.' })
export class TarifiedLineType {
  @Field(() => CodeScalar, { description: 'The code asked about.' })
  code!: string
  @Field(() => Int, { description: 'How many times.' })
  quantity!: number
  @Field(() => CareTypeEnum, { nullable: true, description: 'Null where the code is unknown.' })
  careType!: CareType | null
  @Field(() => LineOutcomeEnum, { description: 'What an invoice line of it would become today.' })
  outcome!: string
  @Field(() => AmountSplitType, { description: 'Who would bear what.' })
  amounts!: AmountSplitType
  @Field(() => [RuleFindingType], { description: 'Why it is refused or reduced, and what deserves attention.' })
  findings!: Finding[]
}

/** Who pays what. */
@ObjectType('Tarification', { description: 'Who pays what, before or without invoicing (tarification).' })
export class TarificationType {
  @Field(() => [TarifiedLineType], { description: 'The codes, in the order of the request.' })
  lines!: TarifiedLineType[]
  @Field(() => AmountSplitType, { description: 'Sums of the lines.' })
  total!: AmountSplitType
  @Field(() => DecisionRef, { nullable: true, description: 'The decision relied on; null where none covers the care.' })
  decision!: DecisionRef | null
  @Field(() => CommitmentRef, { nullable: true, description: 'The payment commitment relied on, where one is.' })
  commitment!: CommitmentRef | null
  @Field({ description: 'The decision asks for an AMU attestation.' })
  amuAttestationRequired!: boolean
  @Field(() => [RuleFindingType], {
    description: 'What is about the person, the provider, the day or the commitment, told once.',
  })
  findings!: Finding[]
}

/** One code to tarify. */
@InputType('TarificationLineInput', { description: 'One code to tarify.' })
export class TarificationLineInput {
  @Field(() => CodeScalar, { description: '6 digits.' })
  code!: string
  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'How many times; 1 or more.' })
  quantity?: number | null
  @Field(() => Euro, {
    nullable: true,
    description: 'What would be claimed for the line, all quantities together; none: the tariff.',
  })
  honorarium?: number | null
  @Field(() => InamiScalar, { nullable: true, description: 'Who prescribed the care.' })
  prescriber?: string | null
  @Field(() => String, { nullable: true, description: 'Number of the prescription.' })
  prescriptionNumber?: string | null
}

/** What to tarify. */
@InputType('TarificationInput', { description: 'Care of one person by one provider on one day.' })
export class TarificationInput {
  @Field(() => NissScalar, { description: 'Number of the person.' })
  niss!: string
  @Field(() => InamiScalar, { description: 'The provider; a provider asks for itself only.' })
  provider!: string
  @Field(() => LocalDate, { description: 'Day of care: from two months ago to today.' })
  performedOn!: Day
  @Field(() => [TarificationLineInput], { description: 'The codes.' })
  lines!: TarificationLineInput[]
  @Field(() => ID, { nullable: true, description: 'A payment commitment to rely on.' })
  commitmentNumber?: string | null
}
