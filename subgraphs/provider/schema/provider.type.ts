import { Directive, Field, InputType, ObjectType } from 'type-graphql'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { graphqlEnum, ProviderCategoryEnum } from '../../../shared/schema/enums'
import { InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { type BillingMode, billingModes, billingSituations } from '../rules/billing-case'

export const BillingSituationEnum = graphqlEnum(
  'BillingSituation',
  billingSituations,
  'The situation in which a general practitioner makes an invoice.',
  {
    IN_PRACTICE: 'In the practice: the ordinary case.',
    OUTSIDE_PRACTICE_NOT_POSSIBLE: 'Outside the practice, where electronic invoicing is technically not possible.',
    FORCE_MAJEURE: 'A sudden, unforeseeable and unavoidable event.',
    GUARD_POST: 'With the INAMI number and the software of a guard post (poste de garde).',
    MEDICAL_HOUSE_FLAT_RATE:
      'Per act in a lump-sum medical house (maison médicale au forfait) whose software can’t do it through MediPrima.',
    SOFTWARE_NOT_READY: 'The software has no MediPrima module yet.',
  },
)
const BillingModeEnum = graphqlEnum('BillingMode', billingModes, 'How an invoice must or may travel.', {
  ELECTRONIC_REQUIRED: 'Electronically, through MediPrima.',
  ELECTRONIC_OR_PAPER: 'Electronically, or on paper to the CPAS.',
  PAPER_TO_CPAS: 'On paper to the CPAS: the situation does not allow an electronic invoice.',
  NOT_IN_MEDIPRIMA: 'The provider’s category is not in MediPrima on that day: paper, outside this system.',
})

@ObjectType('BillingObligation', { description: 'Whether a provider must invoice electronically.' })
export class BillingObligationType {
  @Field(() => BillingModeEnum, { description: 'How the invoice must or may travel.' })
  mode!: BillingMode
  @Field(() => [RuleFindingType], { description: 'The rules behind it, each with its source.' })
  findings!: RuleFindingType[]
}

@Directive('@key(fields: "inamiNumber")')
@ObjectType('Provider', { description: 'Who gives care (dispensateur de soins, prestataire).' })
export class ProviderType {
  @Field(() => InamiScalar, {
    description:
      'INAMI/RIZIV number as registered. An establishment is found by its 8 digits and by its 11 digits ending in 000.',
  })
  inamiNumber!: string
  @Field({ description: 'Name, as registered.' })
  name!: string
  @Field(() => ProviderCategoryEnum, { description: 'Kind of provider.' })
  category!: ProviderCategory
  @Field(() => String, {
    nullable: true,
    description: 'The last three digits of the number (code de compétence); null for an establishment.',
  })
  qualificationCode!: string | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Birth date of a person; null where it is not known, and for other providers than the person itself.',
  })
  birthDate!: Day | null
  @Field(() => String, { nullable: true, description: 'INS code of the commune; null where it is not known.' })
  insCode!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Account for payments; null where it is not known, and for other providers than the owner.',
  })
  iban!: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'An account that waits until another person at CAAMI confirms it (confirmProviderAccount); null where none waits. Payments of the provider wait too.',
  })
  ibanToConfirm!: string | null
}

@InputType('ProviderFilter', { description: 'Narrows a list of providers; what is not given does not narrow it.' })
export class ProviderFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, or first digits of the number.' })
  search?: string | null
  @Field(() => ProviderCategoryEnum, { nullable: true, description: 'Kind of provider.' })
  category?: ProviderCategory | null
  @Field(() => String, { nullable: true, description: 'INS code of the commune.' })
  insCode?: string | null
}

@InputType('ProviderInput', { description: 'A provider’s data: new, or in place of what is known.' })
export class ProviderInput {
  @Field(() => InamiScalar, { description: 'INAMI/RIZIV number.' })
  inamiNumber!: string
  @Field({ description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => ProviderCategoryEnum, { description: 'Kind of provider.' })
  category!: ProviderCategory
  @Field(() => LocalDate, { nullable: true, description: 'Birth date; the exemption by age (67) depends on it.' })
  birthDate?: Day | null
  @Field(() => String, { nullable: true, description: 'INS code of the commune, 5 digits.' })
  insCode?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'IBAN of an account in SEPA; blanks are taken out. Left out or null: the accounts stay as they are.',
  })
  iban?: string | null
}

@ObjectType('ProviderPayload', { description: 'A provider that was registered, or why not.' })
export class ProviderPayload {
  @Field(() => ProviderType, { nullable: true, description: 'Null where a finding refuses.' })
  provider!: object | null
  @Field(() => [RuleFindingType], { description: 'What the rules say of the number and the category.' })
  findings!: RuleFindingType[]
}

export const ProviderConnection = connectionType('Provider', () => ProviderType)
