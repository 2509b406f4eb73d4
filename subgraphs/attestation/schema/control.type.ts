import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { graphqlEnum } from '../../../shared/schema/enums'
import { InvoiceLineRef, ProviderRef } from '../../../shared/schema/references.type'
import { DateTime, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import { type ControlOutcome, controlOutcomes } from '../domain/control-outcome'

export const ControlOutcomeEnum = graphqlEnum('ControlOutcome', controlOutcomes, 'Outcome of a control.', {
  SHOWN: 'The provider showed an attestation that covers the care.',
  MISSING: 'The provider showed no attestation; the payment of the line is recovered.',
  NOT_COVERING: 'The attestation shown does not cover the care; the payment of the line is recovered.',
})

@ObjectType('AttestationControl', {
  description: 'Control by CAAMI of the attestation that a provider keeps for an invoice line.',
})
export class AttestationControlType {
  @Field(() => ID, { description: 'Id of the control.' })
  id!: string
  @Field(() => ProviderRef, { nullable: true, description: 'Provider that must answer. Null if not registered.' })
  provider!: ProviderRef | null
  @Field(() => InvoiceLineRef, { nullable: true, description: 'Invoice line that is controlled.' })
  invoiceLine!: InvoiceLineRef | null
  @Field(() => DateTime, { description: 'Instant at which the control was opened.' })
  openedAt!: Date
  @Field(() => ActorType, { description: 'Actor who opened the control.' })
  openedBy!: ActorType
  @Field(() => LocalDate, { description: 'Last day for the provider’s answer.' })
  dueOn!: Day
  @Field(() => DateTime, {
    nullable: true,
    description: 'Instant of the provider’s last answer; a scan is the document of `controlScan`. Null: not answered.',
  })
  answeredAt!: Date | null
  @Field(() => ControlOutcomeEnum, { nullable: true, description: 'Outcome. Null while the control is open.' })
  outcome!: ControlOutcome | null
  @Field(() => DateTime, {
    nullable: true,
    description: 'Instant at which the outcome was recorded. Null while the control is open.',
  })
  outcomeAt!: Date | null
  @Field(() => String, {
    nullable: true,
    description: 'Remark of the controller. Null: none, or the caller may only read anonymised figures.',
  })
  remark!: string | null

  /** Not a field: the attestation that was shown, or that the invoice line cites. */
  attestationNumber!: string | null
}

@InputType('ControlFilter', { description: 'Filter for controls; omitted fields are ignored.' })
export class ControlFilterInput {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => Boolean, { nullable: true, description: 'true: without an outcome; false: with an outcome.' })
  open?: boolean | null
  @Field(() => ControlOutcomeEnum, { nullable: true, description: 'Filter by outcome.' })
  outcome?: ControlOutcome | null
}

@InputType('ControlInput', { description: 'Invoice lines to control.' })
export class ControlInput {
  @Field(() => [ID], { description: 'Ids of 1 to 1,000 invoice lines.' })
  invoiceLines!: string[]
  @Field(() => LocalDate, { description: 'Last day for the provider’s answer, not before today.' })
  dueOn!: Day
}

@ObjectType('ControlPayload', { description: 'Result of opening controls or of recording an outcome.' })
export class ControlPayload {
  @Field(() => [AttestationControlType], {
    description: 'The controls, in the order of the lines; a line that cannot be controlled has none.',
  })
  controls!: AttestationControlType[]
  @Field(() => [RuleFindingType], {
    description:
      'Reasons why lines have no control (ATT-CONTROL), or why what is shown is refused (ATT-CONTROL-ANSWER).',
  })
  findings!: Finding[]
}

export const AttestationControlConnection = connectionType('AttestationControl', () => AttestationControlType)
