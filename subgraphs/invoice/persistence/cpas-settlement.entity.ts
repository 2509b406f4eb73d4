import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Month } from '../../../shared/values/day'
import { SettlementEntity } from './settlement.entity'

/** The part of a CPAS in an accepted month. Rows are never changed. Amounts in cents. */
@Entity()
export class CpasSettlementEntity {
  @ForeignKey(() => SettlementEntity)
  @PrimaryColumn('text')
  month!: Month
  /** Enterprise number. */
  @PrimaryColumn('text') cpas!: string
  /** The State's shares. */
  @Column(centsColumn) totalCents!: Cents
  @Column(centsColumn) cpasShareCents!: Cents
  /** Lines paid or recovered. */
  @Column('integer') lineCount!: number
}
