import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'
import { centsColumn } from '../../../shared/database/cents-column'
import type { AppliedRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { BillingSituation } from '../rules/billing-case'
import type { PaperInvoiceInspectionEntity } from './paper-invoice-inspection.entity'
import { ProviderEntity } from './provider.entity'

/** A paper invoice that a CPAS received. Rows are inserted, never changed (trigger). */
@Entity()
@Check('paper_invoice_amount_cents_check', 'amount_cents > 0')
@Index('paper_invoice_once', { synchronize: false })
@Index('paper_invoice_in_order', { synchronize: false })
@Index('paper_invoice_of_cpas', { synchronize: false })
@Index('paper_invoice_of_provider', ['providerKey', 'personId', 'issuedOn'])
export class PaperInvoiceEntity {
  @PrimaryColumn('uuid') id!: string
  /** Enterprise number of the CPAS that received the invoice. */
  @Column('text') cpas!: string
  @Column('text')
  @ForeignKey(() => ProviderEntity)
  providerKey!: string
  @Column('uuid') personId!: string
  /** The NISS that was in use when the invoice was recorded. */
  @Column('text') niss!: string
  @Column('date') issuedOn!: Day
  /** In cents. */
  @Column(centsColumn) amountCents!: Cents
  @Column('text') situation!: BillingSituation
  @Column('text') justification!: string
  /** Whether the invoice is under an exception to electronic invoicing. */
  @Column('boolean') exception!: boolean
  /** Whether the State refunds the invoice (form D1). */
  @Column('boolean') refundable!: boolean
  @Column('jsonb') findings!: Finding[]
  /** The rule versions that were applied when the invoice was recorded. */
  @Column('jsonb') applied!: readonly AppliedRules[]
  @Column('timestamptz') recordedAt!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string

  /** Not a column: the queries of the repository join it. Null if the invoice was not inspected. */
  inspection?: PaperInvoiceInspectionEntity | null
}
