import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import type { RefundRow } from '../domain/refund-terms'

/** A table of refund codes. Append-only: of the tables valid on a day, the one with the highest id applies. */
@Entity('refund_list')
export class RefundListEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string
  @Column({ type: 'date' }) validFrom!: Day
  /** Name of the imported file. */
  @Column({ type: 'text' }) source!: string
  @Column({ type: 'jsonb' }) rows!: RefundRow[]
}
