import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import { InvoiceLineEntity } from './invoice-line.entity'

/** What was paid for a line and is to be recovered from the provider's next payment. Rows are never changed. Amounts in cents. */
@Entity()
@Index('recovery_of_provider', ['provider'])
export class RecoveryEntity {
  @ForeignKey(() => InvoiceLineEntity)
  @PrimaryColumn('uuid')
  lineId!: string
  @Column('text') provider!: string
  @Column('timestamptz') at!: Date
  @Column('jsonb') actor!: Caller
  @Column('text') reason!: string
  @Column('text', { nullable: true }) cpas!: string | null
  @Column(centsColumn) stateCents!: Cents
  @Column(centsColumn) cpasCents!: Cents
}
