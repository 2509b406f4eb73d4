import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { PaperInvoiceEntity } from './paper-invoice.entity'

/** A line of a paper invoice. Rows are inserted, never changed (trigger); together they are the amount of the invoice (trigger). */
@Entity()
@Check('paper_line_position_check', 'position > 0')
@Check('paper_line_quantity_check', 'quantity > 0')
@Check('paper_line_claimed_cents_check', 'claimed_cents > 0')
export class PaperLineEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PaperInvoiceEntity)
  paperInvoiceId!: string
  /** Counts from 1 in its invoice. */
  @PrimaryColumn('integer') position!: number
  @Column('text') code!: string
  @Column('date') performedOn!: Day
  @Column('integer') quantity!: number
  /** For all units, in cents. */
  @Column(centsColumn) claimedCents!: Cents
  @Column('text', { nullable: true }) prescriber!: string | null
  @Column('text', { nullable: true }) prescriptionNumber!: string | null
}
