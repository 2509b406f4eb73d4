import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecisionMutationStatus } from '../domain/decision-status'
import { DecisionEntity } from './decision.entity'

/** The effect of an identity mutation on one decision. */
@Entity('decision_mutation')
@Check('decision_mutation_status_check', `status in ('PENDING', 'PROCESSED', 'CANCELLED', 'INFORMATION')`)
@Check('decision_mutation_suspends', `since is not null or status = 'INFORMATION'`)
@Unique(['mutationId', 'number'])
@ForeignKey(() => DecisionEntity, ['personId', 'number'], ['personId', 'number'])
@Index('decision_mutation_by_receipt', ['receivedAt', 'id'])
@Index('decision_mutation_by_effect', ['effectiveOn', 'id'])
@Index('decision_mutation_by_deadline', { synchronize: false })
@Index('decision_mutation_by_deadline_descending', { synchronize: false })
@Index('decision_mutation_by_processing', { synchronize: false })
@Index('decision_mutation_by_processing_descending', { synchronize: false })
@Index('decision_mutation_inbox', { synchronize: false })
@Index('decision_mutation_newest', { synchronize: false })
@Index('decision_mutation_of_decision', ['number'])
export class DecisionMutationEntity {
  @PrimaryColumn({ type: 'uuid' }) personId!: string
  @PrimaryColumn({ type: 'uuid' }) @Unique(['id']) id!: string
  /** Id of the identity mutation in the subgraph beneficiary. */
  @Column({ type: 'uuid' }) mutationId!: string
  @Column({ type: 'text' }) number!: string
  @Column({ type: 'text' }) cpas!: string
  @Column({ type: 'text' }) kind!: IdentityMutationKind
  @Column({ type: 'date' }) effectiveOn!: Day
  /** First day of the suspension. Null: the mutation does not suspend. */
  @Column({ type: 'date', nullable: true }) since!: Day | null
  /** The other decision of the person with which the decision shares days, since two persons became one. Null: none. */
  @ForeignKey(() => DecisionEntity, 'number', { name: 'decision_mutation_shared_with' })
  @Column({ type: 'text', nullable: true })
  sharedWith!: string | null
  @Column({ type: 'timestamptz' }) receivedAt!: Date
  @Column({ type: 'text' }) status!: DecisionMutationStatus
  @Column({ type: 'timestamptz', nullable: true }) processedAt!: Date | null
}
