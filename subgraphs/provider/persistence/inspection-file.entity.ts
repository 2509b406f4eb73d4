import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { Day } from '../../../shared/values/day'
import type { InspectionStatus, InspectionSubject } from '../domain/inspection'

/** An inspection by the SPP IS. What it is about never changes; it is shared, answered and closed, each once (trigger). */
@Entity('inspection_file')
@Check(
  'inspection_file_subject',
  `case subject_kind when 'CPAS' then subject ~ '^[01][0-9]{9}$' when 'PROVIDER' then subject ~ '^[0-9]{11}$' else false end`,
)
@Check(
  'inspection_file_merged_centres',
  `cardinality(merged_centres) = 0 or (subject_kind = 'CPAS' and not subject = any (merged_centres))`,
)
@Check('inspection_file_period', 'period_to >= period_from')
@Check(
  'inspection_file_sample',
  'cardinality(sizes) = 4 and cardinality(populations) = 4 and item_count > 0 and 0 <= all (sizes) and 100 >= all (sizes)',
)
@Check(
  'inspection_file_shared',
  '(shared_at is null) = (shared_by is null) and (shared_at is null) = (answer_by is null)',
)
@Check(
  'inspection_file_answered',
  '(answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null) and (answered_at is null or shared_at is not null)',
)
@Check(
  'inspection_file_closed',
  '(closed_at is null) = (closed_by is null) and (closed_at is null) = (conclusion is null)',
)
@Check(
  'inspection_file_status',
  `status = case when closed_at is not null then 'CLOSED' when answered_at is not null then 'ANSWERED' when shared_at is not null then 'SHARED' else 'OPEN' end`,
)
@Unique('inspection_file_items', ['id', 'itemCount'])
@Exclusion(
  'inspection_file_one_open',
  `using gist (subject_kind with =, subject with =, daterange(period_from, period_to, '[]') with &&) where (closed_at is null)`,
)
@Index('inspection_file_once', { synchronize: false })
@Index('inspection_file_in_order', { synchronize: false })
@Index('inspection_file_by_first_day', ['periodFrom', 'id'])
export class InspectionFileEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('text') subjectKind!: InspectionSubject['kind']
  /** Enterprise number of a CPAS, INAMI number of a provider in 11 digits. */
  @Column('text') subject!: string
  /** Of a CPAS: the centres that had merged into it at the opening. The sample is drawn from their records too. */
  @Column('text', { array: true, default: [] }) mergedCentres!: string[]
  @Column('date') periodFrom!: Day
  @Column('date') periodTo!: Day
  @Column('integer') seed!: number
  /** The sizes asked for, in the order of `inspectedKinds`. */
  @Column('integer', { array: true }) sizes!: number[]
  /** From how many the items were drawn, in the order of `inspectedKinds`. */
  @Column('integer', { array: true }) populations!: number[]
  @Column('integer') itemCount!: number
  @Column('text') grounds!: string
  @Column('timestamptz') openedAt!: Date
  @Column('jsonb') openedBy!: Caller
  /** 1, and one more with each change of status. */
  @Column('integer') version!: number
  @Column('text') status!: InspectionStatus
  @Column('timestamptz', { nullable: true }) sharedAt!: Date | null
  @Column('jsonb', { nullable: true }) sharedBy!: Caller | null
  /** Last day of the answer. */
  @Column('date', { nullable: true }) answerBy!: Day | null
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null
  @Column('jsonb', { nullable: true }) answeredBy!: Caller | null
  @Column('text', { nullable: true }) answer!: string | null
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null
  @Column('jsonb', { nullable: true }) closedBy!: Caller | null
  @Column('text', { nullable: true }) conclusion!: string | null
}
