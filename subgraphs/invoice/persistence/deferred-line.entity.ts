import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Month } from '../../../shared/values/day'
import { InvoiceLineEntity } from './invoice-line.entity'
import { PaymentEntity } from './payment.entity'
import { SettlementEntity } from './settlement.entity'

/** A paid line that was contested when the month of its payment was closed: it enters a settlement after the answer. */
@Entity()
@Index('deferred_line_open', ['lineId'], { where: '(month IS NULL)' })
@Index('deferred_line_of_month', ['month'], { where: '(month IS NOT NULL)' })
export class DeferredLineEntity {
  @ForeignKey(() => InvoiceLineEntity)
  @PrimaryColumn('uuid')
  lineId!: string
  @ForeignKey(() => PaymentEntity)
  @Column('uuid')
  paymentId!: string
  /** The month that it entered; null: none yet. */
  @ForeignKey(() => SettlementEntity, { deferrable: 'INITIALLY DEFERRED' })
  @Column('text', { nullable: true })
  month!: Month | null
}
