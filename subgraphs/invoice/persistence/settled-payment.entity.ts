import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Month } from '../../../shared/values/day'
import { PaymentEntity } from './payment.entity'
import { SettlementEntity } from './settlement.entity'

/** A payment in a closed month. Rows are never changed. */
@Entity()
@Index('settled_payment_of_month', ['month'])
export class SettledPaymentEntity {
  @ForeignKey(() => PaymentEntity)
  @PrimaryColumn('uuid')
  paymentId!: string
  @ForeignKey(() => SettlementEntity, { deferrable: 'INITIALLY DEFERRED' })
  @Column('text')
  month!: Month
}
