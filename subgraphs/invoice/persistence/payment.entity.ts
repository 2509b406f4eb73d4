import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'

/** A payment of CAAMI to a provider: one per provider, account and run. Rows are never changed. */
@Entity()
@Unique('payment_reference_once', ['structuredReference'])
@Unique('one_payment_a_provider_account_and_run', ['runId', 'provider', 'iban'])
@Index('payment_by_day', ['executedOn', 'id'])
@Index('payment_by_amount', ['amountCents', 'id'])
@Index('payment_by_delay', ['delayDays', 'id'])
@Index('payment_by_reference', ['structuredReference', 'id'])
@Index('payment_in_order', { synchronize: false })
@Index('payment_of_provider', { synchronize: false })
export class PaymentEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid') runId!: string
  @Column('text') provider!: string
  @Column('timestamptz') executedAt!: Date
  @Column('date') executedOn!: Day
  /** The State's shares of its lines, less what was recovered; may be negative. */
  @Column(centsColumn) amountCents!: Cents
  /** The account that is paid: the mandate's, or the provider's at the time of the run; null if it had none. */
  @Column('text', { nullable: true }) iban!: string | null
  @Column('text', { nullable: true }) payee!: string | null
  @Column('text') structuredReference!: string
  /** Days from the receipt of a file to the payment: the most of its lines. */
  @Column('integer') delayDays!: number
  /** Lines paid; recovered lines do not count. */
  @Column('integer') lineCount!: number
  @Column('jsonb', { nullable: true }) actor!: Caller | null
  @Column('bigint', {
    nullable: true,
    comment: 'Its place among the events of its lines; null where they have a row of their own',
  })
  eventSeq!: string | null
}
