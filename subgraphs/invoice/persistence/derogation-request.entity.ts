import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Audience, Caller } from '../../../shared/authorization/caller'
import type { Day } from '../../../shared/values/day'

/** A request of a hospital or a CPAS for a derogation. Rows are never changed. */
@Entity()
@Check('derogation_request_grounds', 'char_length(grounds) >= 10')
@Check('derogation_request_days', 'performed_to is null or performed_to >= performed_from')
@Index('derogation_request_once', { synchronize: false })
@Index('derogation_request_in_order', { synchronize: false })
export class DerogationRequestEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('text') provider!: string
  /** First day of care, inclusive. */
  @Column('date') performedFrom!: Day
  /** Last day of care, inclusive; null for an open end. */
  @Column('date', { nullable: true }) performedTo!: Day | null
  /** Null: the care of every person. */
  @Column('text', { nullable: true }) niss!: string | null
  @Column('uuid', { nullable: true }) personId!: string | null
  @Column('text') grounds!: string
  @Column('timestamptz') requestedAt!: Date
  @Column('jsonb') requestedBy!: Caller
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  /** A PDF; null if none was attached. Selected only to be shown. */
  @Column('bytea', { nullable: true, select: false }) document!: Buffer | null
}
