import { Field, ID, ObjectType } from 'type-graphql'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import { type DecisionMutationStatus, DecisionMutationStatusEnum } from './enums'
import { IdentityMutationRef } from './references'

/** What an identity mutation means for one decision. */
@ObjectType('DecisionMutation', { description: 'What an identity mutation means for one decision.' })
export class DecisionMutationType {
  @Field(() => ID, { description: 'Its id here; the mutation has its own.' })
  id!: string
  @Field(() => IdentityMutationRef, { nullable: true, description: 'The mutation that the registers reported.' })
  mutation!: IdentityMutationRef | null
  @Field(() => DecisionMutationStatusEnum, { description: 'What became of it.' })
  status!: DecisionMutationStatus
  @Field({ description: 'Whether it is of a kind that suspends.' })
  suspends!: boolean
  @Field(() => DateTime, { nullable: true, description: 'When the CPAS dealt with it, or it was cancelled.' })
  processedAt!: Date | null
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day on which the council can take a decision that follows without a gap (DEC-60-DAYS); null where nothing waits.',
  })
  decideBy!: Day | null
  decisionNumber!: string
}

/** Why and since when a decision is suspended. */
@ObjectType('Suspension', { description: 'Why and since when a decision is suspended.' })
export class SuspensionType {
  @Field(() => LocalDate, { description: 'The first day without guarantee.' })
  since!: Day
  @Field(() => DateTime, { description: 'When it became known here.' })
  recordedAt!: Date
  causeId!: string
}
