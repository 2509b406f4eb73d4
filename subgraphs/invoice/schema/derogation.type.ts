import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, PeriodInput, PeriodType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'

/** A derogation from the two-year limit. */
@ObjectType('Derogation', {
  description: 'Permission of the SPP IS for a provider to invoice care after the two-year limit.',
})
export class DerogationType {
  @Field(() => ID, { description: 'Id of the derogation.' })
  id!: string
  @Field(() => PeriodType, { description: 'Days of care to which the derogation applies.' })
  performed!: PeriodType
  @Field(() => NissScalar, {
    nullable: true,
    description:
      'NISS of the person to whose care the derogation applies. Null if it applies to all persons, and for callers who may not see persons.',
  })
  niss!: string | null
  @Field({ description: 'Grounds of the derogation; … for callers who may not see persons.' })
  grounds!: string
  @Field(() => DateTime, { description: 'Instant of granting.' })
  grantedAt!: string
  @Field(() => ActorType, { description: 'Person or system that granted it.' })
  grantedBy!: ActorType
  @Field(() => LocalDate, { description: 'Last day of receipt of an invoice file under the derogation, inclusive.' })
  until!: Day
}

/** A connection to derogations. */
export const DerogationConnection = connectionType('Derogation', () => DerogationType)

/** Filter for derogations. */
@InputType('DerogationFilter', { description: 'Filter for derogations; omitted fields are ignored.' })
export class DerogationFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
}

/** A derogation to grant. */
@InputType('DerogationInput', { description: 'Derogation to grant.' })
export class DerogationInput {
  @Field(() => InamiScalar, { description: 'Provider that may invoice late.' })
  provider!: string
  @Field(() => PeriodInput, { description: 'Days of care to which the derogation applies.' })
  performed!: PeriodInput
  @Field(() => NissScalar, {
    nullable: true,
    description: 'NISS of the only person to whose care it applies; omit for all persons.',
  })
  niss?: string | null
  @Field({ description: 'Grounds: 10 to 2,000 characters (INV-DEROGATION).' })
  grounds!: string
  @Field(() => LocalDate, { description: 'Last day of receipt of an invoice file under the derogation, inclusive.' })
  until!: Day
  @Field(() => ID, {
    nullable: true,
    description: 'Request that this derogation answers; NOT_FOUND if unknown, CONFLICT if answered.',
  })
  request?: string | null
  @Field(() => String, { nullable: true, description: 'Signed agreement: a PDF in base64, at most 5 MiB.' })
  agreement?: string | null
}

/** The payload of granting a derogation. */
@ObjectType('DerogationPayload', { description: 'Result of granting a derogation.' })
export class DerogationPayload {
  @Field(() => DerogationType, { nullable: true, description: 'Null if the derogation was refused.' })
  derogation!: object | null
  @Field(() => [RuleFindingType], { description: 'Findings that refuse it; empty if it was granted.' })
  findings!: Finding[]
}

/** A request for a derogation. */
@ObjectType('DerogationRequest', {
  description: 'Request of a hospital or a CPAS to the SPP IS: may a hospital invoice care after the two-year limit?',
})
export class DerogationRequestType {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string
  @Field(() => PeriodType, { description: 'Days of care that are to be invoiced.' })
  performed!: PeriodType
  @Field(() => NissScalar, {
    nullable: true,
    description: 'NISS of the only person concerned. Null if all are, and for callers who may not see persons.',
  })
  niss!: string | null
  @Field({ description: 'Grounds of the delay.' })
  grounds!: string
  @Field(() => ActorType, { description: 'Person or system that asked.' })
  requestedBy!: ActorType
  @Field(() => DateTime, { description: 'Instant of the request.' })
  requestedAt!: string
}

/** A connection to requests for derogations. */
export const DerogationRequestConnection = connectionType('DerogationRequest', () => DerogationRequestType)

/** A request for a derogation. */
@InputType('DerogationRequestInput', { description: 'Request for a derogation.' })
export class DerogationRequestInput {
  @Field(() => InamiScalar, { description: 'Hospital that may be late. A hospital asks for itself only (FORBIDDEN).' })
  provider!: string
  @Field(() => PeriodInput, { description: 'Days of care that are to be invoiced.' })
  performed!: PeriodInput
  @Field(() => NissScalar, { nullable: true, description: 'NISS of the only person concerned; omit for all persons.' })
  niss?: string | null
  @Field({ description: 'Grounds of the delay: 10 to 2,000 characters (INV-DEROGATION).' })
  grounds!: string
  @Field(() => String, { nullable: true, description: 'Supporting document: a PDF in base64, at most 5 MiB.' })
  document?: string | null
}

/** The payload of requesting a derogation. */
@ObjectType('DerogationRequestPayload', { description: 'Result of requesting a derogation.' })
export class DerogationRequestPayload {
  @Field(() => DerogationRequestType, { nullable: true, description: 'Null if the request was refused.' })
  request!: object | null
  @Field(() => [RuleFindingType], { description: 'Findings that refuse it; empty if it was recorded.' })
  findings!: Finding[]
}
