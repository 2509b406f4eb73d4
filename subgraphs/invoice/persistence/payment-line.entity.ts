import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { InvoiceLineEntity } from './invoice-line.entity'
import { PaymentEntity } from './payment.entity'

/** A line in a payment: a line is paid once and recovered once. Rows are never changed. Amounts in cents, negative if recovered. */
@Entity()
@Check('payment_line_kind_check', `kind in ('PAID', 'RECOVERED')`)
@Index('payment_line_of_payment', ['paymentId'])
@Index('payment_line_taken_back', ['paymentId'], { where: `(kind = 'RECOVERED'::text)` })
export class PaymentLineEntity {
  @ForeignKey(() => InvoiceLineEntity)
  @PrimaryColumn('uuid')
  lineId!: string
  @PrimaryColumn('text') kind!: 'PAID' | 'RECOVERED'
  @ForeignKey(() => PaymentEntity)
  @Column('uuid')
  paymentId!: string
  @Column('date') executedOn!: Day
  @Column('text', { nullable: true }) cpas!: string | null
  @Column(centsColumn) stateCents!: Cents
  @Column(centsColumn) cpasCents!: Cents
}
