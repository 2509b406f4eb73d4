import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Month } from '../../../shared/values/day'
import { CpasBalanceEntity } from './cpas-balance.entity'
import { InvoiceLineEntity } from './invoice-line.entity'

/** A line in a balance that a CPAS settled: a line is settled once. Rows are never changed. */
@Entity()
@ForeignKey(() => CpasBalanceEntity, ['cpas', 'provider', 'month'], ['cpas', 'provider', 'month'], {
  name: 'line_of_its_balance',
})
@Index('balance_line_of_balance', ['cpas', 'provider', 'month'])
export class BalanceLineEntity {
  @ForeignKey(() => InvoiceLineEntity)
  @PrimaryColumn('uuid')
  lineId!: string
  @Column('text') cpas!: string
  @Column('text') provider!: string
  @Column('text') month!: Month
  @Column(centsColumn) cpasCents!: Cents
}
