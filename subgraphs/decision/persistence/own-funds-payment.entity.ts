import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { DecisionEntity } from './decision.entity'

/** What a CPAS paid from its own funds for an expense of a decision. Rows are added, never changed (trigger). */
@Entity('own_funds_payment')
@Check('own_funds_payment_amount', 'amount_cents <> 0')
@Unique('own_funds_payment_once', ['number', 'reference'])
@ForeignKey(() => DecisionEntity, ['number'], ['number'], { name: 'own_funds_payment_of_decision' })
export class OwnFundsPaymentEntity {
  @PrimaryColumn('uuid') id!: string
  /** Number of the decision. */
  @Column('text') number!: string
  /** Description of the expense in the decision. */
  @Column('text') description!: string
  /** The CPAS's own reference, once in a decision. */
  @Column('text') reference!: string
  /** Day of the care or of the purchase. */
  @Column('date') spentOn!: Day
  /** Negative: a correction. */
  @Column(centsColumn) amountCents!: Cents
  @Column('timestamptz') recordedAt!: Date
  @Column('jsonb') recordedBy!: Caller
}
