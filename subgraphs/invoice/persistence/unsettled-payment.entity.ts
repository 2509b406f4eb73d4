import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { PaymentEntity } from './payment.entity'

/** A payment that is in no closed month yet. Triggers write and remove the rows. */
@Entity()
@Index('unsettled_payment_by_day', ['executedOn'])
export class UnsettledPaymentEntity {
  @ForeignKey(() => PaymentEntity)
  @PrimaryColumn('uuid')
  paymentId!: string
  @Column('date') executedOn!: Day
}
