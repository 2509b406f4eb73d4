import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { LineOutcome } from '../domain/line-outcome'
import { InvoiceLineEntity } from './invoice-line.entity'

/** An entry of the history of a line. Rows are never changed; a payment is an entry through its own row (`payment.event_seq`). */
@Entity()
@Index('line_event_of_line', ['lineId', 'seq'])
export class LineEventEntity {
  @PrimaryGeneratedColumn('uuid') id!: string
  /** Order of the entries. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: string
  @ForeignKey(() => InvoiceLineEntity)
  @Column('uuid')
  lineId!: string
  @Column('timestamptz') at!: Date
  @Column('jsonb') actor!: Caller
  @Column('text') outcome!: LineOutcome
  @Column('text', { nullable: true }) remark!: string | null
}
