import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { Month } from '../../../shared/values/day'
import { InvoiceLineEntity } from './invoice-line.entity'

/** The contest of a line by the CPAS of its decision. A line is contested once, and the contest is answered once. */
@Entity()
@Check('contest_outcome', `outcome_before in ('ACCEPTED', 'REDUCED')`)
@Check('contest_answered_whole', 'num_nulls(answered_at, answered_by, upheld, remark) in (0, 4)')
@Index('contest_unanswered', ['lineId'], { where: '(answered_at IS NULL)' })
export class LineContestEntity {
  @ForeignKey(() => InvoiceLineEntity)
  @PrimaryColumn('uuid')
  lineId!: string
  @Column('text') cpas!: string
  /** 11 digits. */
  @Column('text') provider!: string
  /** The month of the balance in which the line was shown. */
  @Column('text') balanceMonth!: Month
  @Column('timestamptz') contestedAt!: Date
  @Column('jsonb') contestedBy!: Caller
  @Column('text') reason!: string
  @Column('text') outcomeBefore!: 'ACCEPTED' | 'REDUCED'
  /** Null until the CAAMI answers. */
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null
  @Column('jsonb', { nullable: true }) answeredBy!: Caller | null
  @Column('boolean', { nullable: true }) upheld!: boolean | null
  @Column('text', { nullable: true }) remark!: string | null
}
