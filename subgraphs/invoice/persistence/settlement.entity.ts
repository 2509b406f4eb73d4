import { Check, Column, Entity, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Month } from '../../../shared/values/day'

/** A closed month: what CAAMI settles with the SPP IS. A row is changed once, when the SPP IS accepts the month. */
@Entity()
@Check('settlement_month_check', `month ~ '^[0-9]{4}-[0-9]{2}$'`)
export class SettlementEntity {
  @PrimaryColumn('text') month!: Month
  @Column('timestamptz') closedAt!: Date
  @Column('jsonb') closedBy!: Caller
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null
  @Column('jsonb', { nullable: true }) acceptedBy!: Caller | null
  /** The State's shares of its lines, less what was recovered. */
  @Column(centsColumn) totalCents!: Cents
  /** Lines paid or recovered. */
  @Column('integer') lineCount!: number
}
