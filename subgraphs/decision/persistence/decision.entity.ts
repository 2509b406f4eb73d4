import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { CpasEntity } from './cpas.entity'

/** A decision: what does not change, and its head (current version, days, suspension). The content is in its versions. */
@Entity('decision')
@Check('decision_number_check', `number ~ '^[0-9]{1,12}$'`)
@Check('decision_current_version_check', 'current_version >= 1')
@Check('decision_days', 'valid_to >= valid_from - 1')
@Check(
  'decision_suspension',
  '(suspended_since is null) = (suspended_at is null) and (suspended_since is null) = (suspended_by is null)',
)
@Check(
  'decision_shared_days',
  'shared_since is null or (shared_since >= valid_from and coalesce(suspended_since <= shared_since, false))',
)
@Exclusion(
  'decision_no_overlap',
  `using gist (surviving_id with =, daterange(valid_from, least(valid_to, shared_since - 1) + 1, '[)') with &&)`,
)
@Unique(['cpas', 'reference'])
@Index('decision_of_cpas', { synchronize: false })
@Index('decision_newest', { synchronize: false })
@Index('decision_by_number', { synchronize: false })
@Index('decision_by_first_day', ['validFrom', 'id'])
@Index('decision_by_last_day', ['validTo', 'id'])
@Index('decision_by_council_date', ['councilDate', 'id'])
@Index('decision_by_insurance_day', { synchronize: false })
@Index('decision_by_insurance_day_descending', { synchronize: false })
@Index('decision_with_insurance_day', { synchronize: false })
@Index('decision_awaiting_insurance', { synchronize: false })
@Index('decision_with_coverage_ends', { synchronize: false })
@Check('decision_follows_another', 'follows <> number')
@Index('decision_by_followed', { synchronize: false })
@ForeignKey(() => DecisionEntity, ['follows'], ['number'])
export class DecisionEntity {
  @PrimaryColumn({ type: 'uuid' }) personId!: string
  /** The id that all registrations of the person share. The database sets it at insertion. */
  @Column({ type: 'uuid' }) survivingId!: string
  @PrimaryColumn({ type: 'text' }) @Unique(['number']) number!: string
  /** Time-ordered: orders the decision among the identity mutations. */
  @Column({ type: 'uuid', unique: true }) id!: string
  /** Number under which the person was known when the decision was recorded. */
  @Column({ type: 'text' }) niss!: string
  @ForeignKey(() => CpasEntity)
  @Column({ type: 'text' })
  cpas!: string
  /** The CPAS's own reference of the call that created the decision. */
  @Column({ type: 'text', nullable: true }) reference!: string | null
  @Column({ type: 'timestamptz' }) createdAt!: Date
  @Column({ type: 'integer' }) currentVersion!: number
  @Column({ type: 'date' }) validFrom!: Day
  /** Inclusive. The day before `validFrom`: the decision is annulled. */
  @Column({ type: 'date' }) validTo!: Day
  @Column({ type: 'boolean', default: false }) stopped!: boolean
  @Column({ type: 'date', nullable: true }) suspendedSince!: Day | null
  @Column({ type: 'timestamptz', nullable: true }) suspendedAt!: Date | null
  /** The row of `decision_mutation` that suspended it. */
  @Column({ type: 'uuid', nullable: true }) suspendedBy!: string | null
  /** The stopped decision that it follows after a reactivation. */
  @Column({ type: 'text', nullable: true }) follows!: string | null
  /** Time-ordered id made before the registers were read for a modified content. Null: not modified, `id` counts. */
  @Column({ type: 'uuid', nullable: true }) registersRead!: string | null

  /** The first day that it shares with a decision that was recorded before it, since two persons became one. Null: none. */
  @Column({ type: 'date', nullable: true }) sharedSince!: Day | null

  // Of the current version; a trigger copies it when a version is recorded. Null until the first version is recorded.
  @Column({ type: 'date', nullable: true }) councilDate!: Day | null
  @Column({ type: 'date', nullable: true }) insuranceDueBy!: Day | null
  /** The version gives grounds for a delay of the insurance. */
  @Column({ type: 'boolean', default: false }) insuranceDelayed!: boolean
  /** Last days of the coverages that end before the decision does. */
  @Column({ type: 'date', array: true, default: [] }) coverageEnds!: Day[]
}
