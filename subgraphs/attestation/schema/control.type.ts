import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { ActorType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { graphqlEnum } from '../../../shared/schema/enums'
import { DateTime, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import { type ControlOutcome, controlOutcomes } from '../domain/control-outcome'
import { InvoiceLineRef, ProviderRef } from './references.type'

export const ControlOutcomeEnum = graphqlEnum('ControlOutcome', controlOutcomes, 'What CAAMI found.', {
  SHOWN: 'The provider showed an attestation that bears the care.',
  MISSING: 'None was shown: what was paid for the line is recovered.',
  NOT_COVERING: 'The one shown does not bear the care: what was paid for the line is recovered.',
})

@ObjectType('AttestationControl', {
  description: 'CAAMI’s check of the attestation that a provider keeps for an invoice line.',
})
export class AttestationControlType {
  @Field(() => ID, { description: 'The control’s id.' })
  id!: string
  @Field(() => ProviderRef, { nullable: true, description: 'The provider asked; null where not registered.' })
  provider!: ProviderRef | null
  @Field(() => InvoiceLineRef, { nullable: true, description: 'The line; null where its owner does not answer.' })
  invoiceLine!: InvoiceLineRef | null
  @Field(() => DateTime, { description: 'When the provider was asked.' })
  openedAt!: string | Date
  @Field(() => ActorType, { description: 'Who asked.' })
  openedBy!: ActorType
  @Field(() => LocalDate, { description: 'Until when the provider answers.' })
  dueOn!: Day
  @Field(() => ControlOutcomeEnum, { nullable: true, description: 'What was found; null while it is open.' })
  outcome!: ControlOutcome | null
  @Field(() => DateTime, { nullable: true, description: 'When it was found; null while it is open.' })
  outcomeAt!: string | Date | null
  @Field(() => String, { nullable: true, description: 'The controller’s remark; null where none was made.' })
  remark!: string | null
}

@InputType('ControlFilter', { description: 'Narrows a list of controls; what is not given does not narrow it.' })
export class ControlFilterInput {
  @Field(() => InamiScalar, { nullable: true, description: 'Of this provider.' })
  provider?: string | null
  @Field(() => Boolean, { nullable: true, description: 'Without an outcome yet, or with one.' })
  open?: boolean | null
  @Field(() => ControlOutcomeEnum, { nullable: true, description: 'With this outcome.' })
  outcome?: ControlOutcome | null
}

@InputType('ControlInput', { description: 'The lines to control.' })
export class ControlInput {
  @Field(() => [ID], { description: '1 to 1,000 invoice lines.' })
  invoiceLines!: string[]
  @Field(() => LocalDate, { description: 'Until when the provider answers, not before today.' })
  dueOn!: Day
}

@ObjectType('ControlPayload', { description: 'The controls that stand, and what was said of the lines.' })
export class ControlPayload {
  @Field(() => [AttestationControlType], { description: 'One per line, in the order of the lines.' })
  controls!: object[]
  @Field(() => [RuleFindingType], { description: 'Why a line has no control.' })
  findings!: RuleFindingType[]
}

export const AttestationControlConnection = connectionType('AttestationControl', () => AttestationControlType)
