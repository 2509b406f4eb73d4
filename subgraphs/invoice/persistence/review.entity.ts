import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { LineOutcome } from '../domain/line-outcome'
import { InvoiceLineEntity } from './invoice-line.entity'

/** A first decision that waits for the confirmation of another person. */
export interface Confirmation {
  actor: Caller
  outcome: LineOutcome
}

/** The last review of a line by a person at CAAMI. */
@Entity()
@Index('review_of', ['assignedTo'], { where: '(decided_at IS NULL)' })
export class ReviewEntity {
  @ForeignKey(() => InvoiceLineEntity)
  @PrimaryColumn('uuid')
  lineId!: string
  @Column('timestamptz') selectedAt!: Date
  @Column('jsonb') selectedBy!: Caller
  /** The seed of the draw; null if the line was not drawn. */
  @Column('integer', { nullable: true }) seed!: number | null
  /** The token's `sub` of the reviewer. */
  @Column('text', { nullable: true }) assignedTo!: string | null
  /** Null while the line waits. */
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null
  @Column('text') outcomeBefore!: LineOutcome
  @Column('jsonb', { nullable: true }) confirmation!: Confirmation | null
}
