import { Field, ID, ObjectType } from 'type-graphql'
import { MutationKindEnum } from '../../../shared/schema/enums'
import { IdentityMutationRef } from '../../../shared/schema/references.type'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecisionMutationStatus } from '../domain/decision-status'
import { DecisionMutationStatusEnum } from './enums'

/** Effect of an identity mutation on a decision. */
@ObjectType('DecisionMutation', { description: 'Effect of an identity mutation on one decision.' })
export class DecisionMutationType {
  @Field(() => ID, { description: 'Id of this effect; the identity mutation has its own id.' })
  id!: string
  @Field(() => IdentityMutationRef, {
    nullable: true,
    description: 'Identity mutation that the registers reported. Null if the caller may only read anonymised figures.',
  })
  mutation!: IdentityMutationRef | null
  @Field(() => DecisionMutationStatusEnum, { description: 'Status of the mutation for the decision.' })
  status!: DecisionMutationStatus
  @Field({ description: 'True: the mutation suspends the decision until the CPAS has processed it.' })
  suspends!: boolean
  @Field(() => DateTime, {
    nullable: true,
    description: 'Instant at which the CPAS processed it or it was cancelled. Null: neither.',
  })
  processedAt!: Date | null
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last council date of a decision that can follow without a gap (DEC-60-DAYS). Null if the mutation is not pending.',
  })
  decideBy!: Day | null
  decisionNumber!: string
  sharedWithNumber!: string | null
}

/** Suspension of a decision. */
@ObjectType('Suspension', { description: 'Suspension of a decision.' })
export class SuspensionType {
  @Field(() => LocalDate, { description: 'First day without a guarantee of payment.' })
  since!: Day
  @Field(() => DateTime, { description: 'Instant at which the suspension was recorded.' })
  recordedAt!: Date
  causeId!: string
}

/** A change of the situation of a person. */
@ObjectType('SituationChange', {
  description: 'First day of a new residence status or insurance status that the registers report.',
})
export class SituationChangeType {
  @Field(() => MutationKindEnum, { description: 'Kind of the report.' })
  kind!: IdentityMutationKind
  @Field(() => LocalDate, { description: 'First day of the new status.' })
  effectiveOn!: Day
  @Field(() => LocalDate, {
    description: 'Last council date of a new decision that begins on that day (DEC-60-DAYS).',
  })
  decideBy!: Day
}
