import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Caller } from '../../../shared/authorization/caller'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, PeriodType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, EnterpriseScalar, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

@ObjectType('Mandate', { description: 'Mandate by which an organisation invoices for a provider.' })
export class MandateType {
  @Field(() => ID, { description: 'Id of the mandate.' })
  id!: string
  @Field(() => EnterpriseScalar, { description: 'Enterprise number of the organisation that invoices.' })
  organisation!: string
  @Field({ description: 'Name of the organisation, as the mandate was given.' })
  organisationName!: string
  @Field(() => PeriodType, {
    description:
      'Days of receipt for which it holds. Last day null: no end is set; the day before the first one: it was withdrawn before it began.',
  })
  period!: Period
  @Field(() => String, {
    nullable: true,
    description: 'IBAN of the account that is paid for what the organisation sends. Null: the provider’s own account.',
  })
  payeeIban!: string | null
  @Field(() => ActorType, { description: 'Who gave or recorded it.' })
  recordedBy!: Caller
  @Field(() => DateTime, { description: 'Instant of the recording.' })
  recordedAt!: Date

  /** Not a field: the field resolver of the provider needs it. */
  providerKey!: string
}

@InputType('MandateFilter', { description: 'Filter for mandates; omitted fields are ignored.' })
export class MandateFilterInput {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by the organisation that invoices.' })
  organisation?: string | null
  @Field(() => LocalDate, { nullable: true, description: 'Filter by a day on which the mandate holds.' })
  on?: Day | null
}

@InputType('MandateInput', { description: 'Mandate to give or to record.' })
export class MandateInput {
  @Field(() => InamiScalar, { description: 'Provider for which the organisation invoices.' })
  provider!: string
  @Field(() => EnterpriseScalar, { description: 'Enterprise number of the organisation, 10 digits.' })
  organisation!: string
  @Field({ description: 'Name of the organisation, 1 to 200 characters; payments to its account carry it.' })
  organisationName!: string
  @Field(() => LocalDate, { description: 'First day, today or later.' })
  from!: Day
  @Field(() => LocalDate, { nullable: true, description: 'Last day, not before today; omitted: no end is set.' })
  to?: Day | null
  @Field(() => String, {
    nullable: true,
    description:
      'IBAN of the account to pay, in SEPA; omitted: the provider’s own account. Only the provider names it (PRV-MANDATE).',
  })
  payeeIban?: string | null
}

@ObjectType('MandatePayload', { description: 'Result of giving or ending a mandate.' })
export class MandatePayload {
  @Field(() => MandateType, { nullable: true, description: 'The mandate. Null if an ERROR finding refuses.' })
  mandate!: MandateType | null
  @Field(() => [RuleFindingType], { description: 'Findings (PRV-MANDATE).' })
  findings!: Finding[]
}

export const MandateConnection = connectionType('Mandate', () => MandateType)
