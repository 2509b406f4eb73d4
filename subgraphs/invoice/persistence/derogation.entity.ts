import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { Day } from '../../../shared/values/day'
import { DerogationRequestEntity } from './derogation-request.entity'

/** A permission of the SPP IS to invoice care after the limitation period. Rows are never changed. */
@Entity()
@Index('derogation_once', { synchronize: false })
@Index('derogation_of_provider', { synchronize: false })
@Index('derogation_of_request', { synchronize: false })
export class DerogationEntity {
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
  @Column('timestamptz') grantedAt!: Date
  @Column('jsonb') grantedBy!: Caller
  /** Last day of receipt of an invoice file, inclusive. */
  @Column('date') until!: Day
  /** The request that it answers; null if nobody asked here. */
  @ForeignKey(() => DerogationRequestEntity)
  @Column('uuid', { nullable: true })
  requestId!: string | null
}
