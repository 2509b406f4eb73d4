import { Check, Column, Entity, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Day, Month } from '../../../shared/values/day'

/** A balance that a CPAS settled: what it paid a provider for a month of care. Rows are never changed. */
@Entity()
@Check('balance_of_provider', `provider ~ '^[0-9]{11}$'`)
@Check('balance_of_month', `month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`)
@Check('balance_of_lines', 'line_count > 0')
@Check('balance_reference_length', 'length(reference) between 1 and 140')
export class CpasBalanceEntity {
  @PrimaryColumn('text') cpas!: string
  /** 11 digits. */
  @PrimaryColumn('text') provider!: string
  @PrimaryColumn('text') month!: Month
  @Column('date') paidOn!: Day
  /** The CPAS's own reference of its payment. */
  @Column('text', { nullable: true }) reference!: string | null
  /** The sum of its lines when it was settled. */
  @Column(centsColumn) amountCents!: Cents
  @Column('integer') lineCount!: number
  @Column('timestamptz') settledAt!: Date
  @Column('jsonb') settledBy!: Caller
}
