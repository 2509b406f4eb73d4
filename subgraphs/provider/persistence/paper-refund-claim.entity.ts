import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { PaperInvoiceEntity } from './paper-invoice.entity'

/** The care of a refundable paper invoice: the primary key lets no other one claim it. Deleted when the invoice is refundable no longer. */
@Entity()
@Index('paper_refund_claim_of_invoice', ['paperInvoiceId'])
export class PaperRefundClaimEntity {
  @PrimaryColumn('text') providerKey!: string
  @PrimaryColumn('uuid') personId!: string
  /** Empty: the person with the number; else a newborn (`patientOf`). */
  @PrimaryColumn('text') patient!: string
  @PrimaryColumn('text') code!: string
  @PrimaryColumn('date') performedOn!: Day
  @Column('uuid')
  @ForeignKey(() => PaperInvoiceEntity)
  paperInvoiceId!: string
}
