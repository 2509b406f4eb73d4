import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { TermsPeriod } from '../domain/refund-terms-by-day'
import { DecisionVersionEntity } from './decision-version.entity'

/** A payment commitment. Append-only. */
@Entity('payment_commitment')
@Check('payment_commitment_number_check', 'length(number) <= 48')
@Unique(['provider', 'personId', 'askedFor', 'careType'])
@ForeignKey(
  () => DecisionVersionEntity,
  ['personId', 'decisionNumber', 'decisionVersion'],
  ['personId', 'number', 'version'],
)
@Index('payment_commitment_by_first_day', ['guaranteedFrom', 'id'])
@Index('payment_commitment_of_provider', { synchronize: false })
@Index('payment_commitment_of_cpas', { synchronize: false })
@Index('payment_commitment_newest', { synchronize: false })
@Index('payment_commitment_of_decision', { synchronize: false })
export class PaymentCommitmentEntity {
  @PrimaryColumn({ type: 'uuid' }) personId!: string
  @PrimaryColumn({ type: 'text' }) @Unique(['number']) number!: string
  @Column({ type: 'uuid', unique: true }) id!: string
  @Column({ type: 'text' }) niss!: string
  @Column({ type: 'text' }) provider!: string
  @Column({ type: 'text' }) careType!: CareType
  @Column({ type: 'date' }) askedFor!: Day
  @Column({ type: 'text' }) decisionNumber!: string
  @Column({ type: 'integer' }) decisionVersion!: number
  @Column({ type: 'text' }) cpas!: string
  @Column({ type: 'timestamptz' }) issuedAt!: Date
  @Column({ type: 'date' }) guaranteedFrom!: Day
  /** Inclusive. */
  @Column({ type: 'date' }) guaranteedTo!: Day
  /** Refund terms of the guaranteed days, as the registers reported them when the commitment was given. Null: not kept. Not in lists. */
  @Column({ type: 'jsonb', nullable: true, select: false }) terms!: TermsPeriod[] | null
}
