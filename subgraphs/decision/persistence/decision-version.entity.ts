import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { Verdict } from '../../../shared/rules/evaluate-rules'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { completeContent } from '../domain/complete-content'
import type { DecisionAction, DecisionContent, DecisionKind } from '../domain/decision-content'
import { DecisionEntity } from './decision.entity'

/** A version of a decision. Append-only. Columns beside `content` repeat the parts that lists filter by. */
@Entity('decision_version')
@Check('decision_version_version_check', 'version >= 1')
@Check('decision_version_action_check', `action in ('CREATE', 'MODIFY', 'EXTEND', 'STOP', 'SUSPEND', 'REACTIVATE')`)
@Check('decision_version_kind_check', `kind in ('PRINCIPLE', 'GUARANTEE')`)
@Check(
  'decision_version_decided_by',
  `coalesce(content->>'decidedBy', 'COUNCIL') in ('COUNCIL', 'SPECIAL_COMMITTEE', 'PRESIDENT', 'DELEGATE')`,
)
@Check(
  'decision_version_inquiry',
  `coalesce(content->'inquiry', 'null') = 'null' or coalesce(content->'inquiry'->>'on', '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`,
)
@Check('decision_version_own_funds_days', `not jsonb_path_exists(content, '$.ownFunds[*].period ? (@.to < @.from)')`)
@Check('decision_version_stop_grounds', `action <> 'STOP' or coalesce(length(btrim(reason)), 0) >= 10`)
@Check(
  'decision_version_delay_grounds',
  `action not in ('CREATE', 'MODIFY') or length(btrim(insurance_delay_grounds)) >= 10`,
)
@Check(
  'decision_version_restriction_grounds',
  `not jsonb_path_exists(content, '$.coverages[*].restrictionGround ? (@ like_regex "^.{0,9}$" flag "s")')`,
)
@Unique(['number', 'version'])
@Index('decision_version_of_cpas', ['cpas', 'recordedAt', 'number', 'version'])
@ForeignKey(() => DecisionEntity, ['personId', 'number'], ['personId', 'number'])
export class DecisionVersionEntity {
  @PrimaryColumn({ type: 'uuid' }) personId!: string
  @PrimaryColumn({ type: 'text' }) number!: string
  @PrimaryColumn({ type: 'integer' }) version!: number
  @Column({ type: 'text' }) action!: DecisionAction
  @Column({ type: 'text', nullable: true }) reason!: string | null
  @Column({ type: 'timestamptz' }) recordedAt!: Date
  @Column({ type: 'text' }) subject!: string
  @Column({ type: 'text' }) audience!: Caller['audience']
  @Column({ type: 'text' }) organisation!: string
  @Column({ type: 'text' }) role!: string
  /** The CPAS of the decision: a trigger copies it. */
  @Column({ type: 'text' }) cpas!: string
  @Column({ type: 'text' }) kind!: DecisionKind
  @Column({ type: 'date' }) councilDate!: Day
  @Column({ type: 'date' }) validFrom!: Day
  /** Inclusive. */
  @Column({ type: 'date' }) validTo!: Day
  @Column({ type: 'text', array: true }) careTypes!: CareType[]
  @Column({ type: 'date', nullable: true }) insuranceDueBy!: Day | null
  @Column({ type: 'text', nullable: true }) insuranceDelayGrounds!: string | null
  @Column({ type: 'date', nullable: true }) suspendedSince!: Day | null
  @Column({ type: 'integer' }) refundCode!: number
  @Column({ type: 'jsonb', transformer: { from: completeContent, to: (content: DecisionContent) => content } })
  content!: DecisionContent
  @Column({ type: 'jsonb' }) verdict!: Pick<Verdict, 'findings' | 'applied'>
}
