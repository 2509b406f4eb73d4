import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { centsColumn } from '../../../shared/database/cents-column'
import type { AppliedRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { Cents } from '../../../shared/values/cents'
import { PaperInvoiceEntity } from './paper-invoice.entity'

/** Why a paper invoice was evaluated. */
export type VerdictCause = 'RECORDED' | 'INSPECTED' | 'CARE_ACCEPTED' | 'CARE_WITHDRAWN'

/** A verdict on a paper invoice; the one with the greatest number applies. Rows are inserted, never changed (trigger). */
@Entity()
@ForeignKey(() => PaperInvoiceEntity, ['paperInvoiceId', 'amountCents'], ['id', 'amountCents'], {
  name: 'paper_invoice_verdict_of_amount',
})
@Check('paper_invoice_verdict_number_check', 'number > 0')
@Check('paper_invoice_verdict_cause_check', `cause in ('RECORDED', 'INSPECTED', 'CARE_ACCEPTED', 'CARE_WITHDRAWN')`)
@Check(
  'paper_invoice_verdict_refunded_check',
  'refunded_cents between 0 and amount_cents and (refundable or refunded_cents = 0)',
)
@Check(
  'paper_invoice_verdict_line_refunds_check',
  'jsonb_array_length(line_refunds) = 0 or cents_in(line_refunds) = refunded_cents',
)
export class PaperInvoiceVerdictEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PaperInvoiceEntity)
  paperInvoiceId!: string
  /** Counts from 1 in its invoice. */
  @PrimaryColumn('integer') number!: number
  /** The amount of the invoice. */
  @Column(centsColumn) amountCents!: Cents
  /** Whether the State refunds the invoice (form D1). */
  @Column('boolean') refundable!: boolean
  /** What the State refunds, in cents. */
  @Column(centsColumn) refundedCents!: Cents
  /** The same by line, in cents; empty for an invoice without lines. */
  @Column('jsonb') lineRefunds!: Cents[]
  /** The electronic attestation that was found where the invoice names none. */
  @Column('text', { nullable: true }) attestationNumber!: string | null
  @Column('jsonb') findings!: Finding[]
  /** The rule versions that were applied. */
  @Column('jsonb') applied!: readonly AppliedRules[]
  @Column('text') cause!: VerdictCause
  @Column('timestamptz') judgedAt!: Date
}
