import { Field, Int, ObjectType } from 'type-graphql'
import { ProviderRef } from '../../../shared/schema/references.type'
import { Euro, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'

@ObjectType('AttestationReminder', {
  description:
    'The lines of a provider whose decision requires an attestation, and for which none is recorded electronically or was shown on paper in a control.',
})
export class AttestationReminderType {
  @Field(() => ProviderRef, { nullable: true, description: 'Provider that has to keep the attestations on paper.' })
  provider!: ProviderRef | null
  @Field(() => Int, { description: 'Number of accepted, reduced and waiting lines.' })
  lineCount!: number
  @Field(() => Euro, { description: 'Share of the State in these lines.' })
  state!: number
  @Field(() => LocalDate, { description: 'Earliest day of care.' })
  firstDay!: Day
  @Field(() => LocalDate, { description: 'Latest first day of care.' })
  lastDay!: Day
}
