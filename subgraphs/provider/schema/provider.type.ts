import { Directive, Field, InputType, ObjectType } from 'type-graphql'
import type { Caller } from '../../../shared/authorization/caller'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, PeriodType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { graphqlEnum, ProviderCategoryEnum } from '../../../shared/schema/enums'
import { DateTime, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { type BillingMode, billingModes, billingSituations } from '../rules/billing-case'

export const BillingSituationEnum = graphqlEnum(
  'BillingSituation',
  billingSituations,
  'Situation in which a provider issues an invoice.',
  {
    IN_PRACTICE: 'In the practice: the default.',
    OUTSIDE_PRACTICE_NOT_POSSIBLE:
      'Outside the practice, where electronic invoicing is technically impossible (BIL-OUTSIDE-PRACTICE).',
    FORCE_MAJEURE: 'Sudden, unforeseeable and unavoidable event (BIL-FORCE-MAJEURE).',
    GUARD_POST: 'With the INAMI number and the software of an out-of-hours GP post (poste de garde; BIL-GUARD-POST).',
    MEDICAL_HOUSE_FLAT_RATE:
      'Per act in a community health centre paid by lump sum (maison médicale au forfait) whose software cannot invoice per act through MediPrima (BIL-MEDICAL-HOUSE).',
    SOFTWARE_NOT_READY: 'The software has no MediPrima module yet (BIL-SOFTWARE).',
    NEWBORN: 'A newborn, who has no number yet (BIL-NEWBORN).',
    NO_NUMBER: 'A person without a number (BIL-NO-NUMBER).',
  },
)
const BillingModeEnum = graphqlEnum('BillingMode', billingModes, 'Channel of an invoice.', {
  ELECTRONIC_REQUIRED: 'The invoice must be sent electronically through MediPrima.',
  ELECTRONIC_OR_PAPER: 'The provider may choose: electronically, or on paper to the CPAS.',
  PAPER_TO_CPAS: 'The invoice goes to the CPAS on paper: the situation does not allow an electronic one.',
  NOT_IN_MEDIPRIMA: 'The provider’s category does not take part in MediPrima on that day: paper, outside this system.',
})

@ObjectType('BillingObligation', { description: 'Obligation of a provider to invoice electronically.' })
export class BillingObligationType {
  @Field(() => BillingModeEnum, { description: 'Channel of the invoice.' })
  mode!: BillingMode
  @Field(() => [RuleFindingType], { description: 'Rules that decide the channel, each with its legal source.' })
  findings!: Finding[]
}

@ObjectType('ProviderRecord', { description: 'Data of a provider in a period.' })
export class ProviderRecordType {
  @Field(() => PeriodType, {
    description:
      'Days on which the facts hold. First day 0001-01-01: they hold from ever. Last day null: they hold still.',
  })
  period!: Period
  @Field({ description: 'Name of the provider.' })
  name!: string
  @Field(() => ProviderCategoryEnum, { description: 'Category of the provider.' })
  category!: ProviderCategory
  @Field(() => String, { nullable: true, description: 'Qualification code, 3 digits. Null for an establishment.' })
  qualificationCode!: string | null
  @Field(() => DateTime, { description: 'Instant of the recording.' })
  recordedAt!: Date
  @Field(() => ActorType, {
    nullable: true,
    description: 'Who recorded the facts. Null for a provider that reads its own.',
  })
  recordedBy!: Caller | null
}

@ObjectType('ProviderChange', { description: 'A value of a provider that was recorded, and who recorded it.' })
export class ProviderChangeType {
  @Field({
    description:
      'Name of the field of Provider: name, category, qualificationCode, birthDate, insCode, activeUntil, iban, or ibanToConfirm for an account that waits for confirmation.',
  })
  path!: string
  @Field(() => String, { nullable: true, description: 'Value before. Null: none.' })
  before!: string | null
  @Field(() => String, { nullable: true, description: 'Value recorded. Null: none any more.' })
  after!: string | null
  @Field(() => DateTime, { description: 'Instant of the recording.' })
  recordedAt!: Date
  @Field(() => ActorType, { description: 'Who recorded it; for an account that waited, who confirmed or withdrew it.' })
  recordedBy!: Caller
}

@Directive('@key(fields: "inamiNumber")')
@ObjectType('Provider', { description: 'Care provider (dispensateur de soins, prestataire).' })
export class ProviderType {
  @Field(() => InamiScalar, {
    description:
      'INAMI/RIZIV number as registered. The 8 digits of an establishment and its 11 digits ending in 000 name the same provider.',
  })
  inamiNumber!: string
  @Field({ description: 'Name today; `records` has earlier ones.' })
  name!: string
  @Field(() => ProviderCategoryEnum, { description: 'Category today; `records` has earlier ones.' })
  category!: ProviderCategory
  @Field(() => String, {
    nullable: true,
    description:
      'Qualification code (code de compétence) today: the last three digits of the number, unless another one was registered. Null for an establishment.',
  })
  qualificationCode!: string | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Birth date of a person. Null if unknown; other providers always get null.',
  })
  birthDate!: Day | null
  @Field(() => String, { nullable: true, description: 'INS code of the municipality. Null if unknown.' })
  insCode!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'IBAN of the account for payments. Null if none is in force; other providers always get null.',
  })
  iban!: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'IBAN of the account that waits until another person at CAAMI confirms it (confirmProviderAccount); payments to the provider wait with it. Null if none waits.',
  })
  ibanToConfirm!: string | null
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last day of activity. After it the provider takes part no longer; it may still send and see care given until then. Null if no end is known.',
  })
  activeUntil!: Day | null
}

@InputType('ProviderFilter', { description: 'Filter for providers; omitted fields are ignored.' })
export class ProviderFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Filter by part of the name (accents and case are ignored) or first digits of the number.',
  })
  search?: string | null
  @Field(() => ProviderCategoryEnum, { nullable: true, description: 'Filter by category.' })
  category?: ProviderCategory | null
  @Field(() => String, { nullable: true, description: 'Filter by the INS code of the municipality.' })
  insCode?: string | null
}

@InputType('ProviderInput', {
  description: 'Data of a provider. What is omitted or null stays as it was; a new number needs name and category.',
})
export class ProviderInput {
  @Field(() => InamiScalar, { description: 'INAMI/RIZIV number, 8 or 11 digits.' })
  inamiNumber!: string
  @Field(() => String, { nullable: true, description: 'Name, 1 to 200 characters.' })
  name?: string | null
  @Field(() => ProviderCategoryEnum, { nullable: true, description: 'Category of the provider.' })
  category?: ProviderCategory | null
  @Field(() => String, {
    nullable: true,
    description: 'Qualification code, 3 digits. Omitted for a new number: its last three digits.',
  })
  qualificationCode?: string | null
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Day from which name, category and qualification hold; omitted: from today, and from ever for a new number. Not after today, and not before the first day of the newest ones (PRV-SINCE). Data with the same first day are replaced.',
  })
  from?: Day | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of activity; null: no end is known. Omitted: it stays as it was.',
  })
  activeUntil?: Day | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Birth date, not after today; the exemption by age depends on it (BIL-AGE-67).',
  })
  birthDate?: Day | null
  @Field(() => String, { nullable: true, description: 'INS code of the municipality, 5 digits.' })
  insCode?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'IBAN of an account in SEPA; blanks are ignored. Omitted or null: the accounts stay unchanged.',
  })
  iban?: string | null
}

@ObjectType('ProviderPayload', { description: 'Result of registering a provider or of confirming its account.' })
export class ProviderPayload {
  @Field(() => ProviderType, { nullable: true, description: 'The provider. Null if an ERROR finding refuses.' })
  provider!: ProviderType | null
  @Field(() => [RuleFindingType], { description: 'Refusals and warnings.' })
  findings!: Finding[]
}

export const ProviderConnection = connectionType('Provider', () => ProviderType)
