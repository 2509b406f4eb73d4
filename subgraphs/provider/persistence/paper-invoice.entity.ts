import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'
import { centsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { BillingSituation } from '../rules/billing-case'
import type { PaperInvoiceInspectionEntity } from './paper-invoice-inspection.entity'
import type { PaperInvoiceVerdictEntity } from './paper-invoice-verdict.entity'
import type { PaperLineEntity } from './paper-line.entity'
import { ProviderEntity } from './provider.entity'

/** A paper invoice that a CPAS received. Rows are inserted, never changed (trigger). */
@Entity()
@Check('paper_invoice_amount_cents_check', 'amount_cents > 0')
@Check('paper_invoice_person_is_whole', '(person_id is null) = (niss is null)')
@Check('paper_invoice_names_patient', 'niss is not null or person_name is not null')
@Unique('paper_invoice_has_amount', ['id', 'amountCents'])
@Index('paper_invoice_once', { synchronize: false })
@Index('paper_invoice_in_order', { synchronize: false })
@Index('paper_invoice_of_cpas', { synchronize: false })
@Index('paper_invoice_by_issue', ['cpas', 'issuedOn'])
@Index('paper_invoice_of_provider', ['providerKey', 'personId', 'issuedOn'])
export class PaperInvoiceEntity {
  @PrimaryColumn('uuid') id!: string
  /** Enterprise number of the CPAS that received the invoice. */
  @Column('text') cpas!: string
  @Column('text')
  @ForeignKey(() => ProviderEntity)
  providerKey!: string
  /** Null: a patient without a number. */
  @Column('uuid', { nullable: true }) personId!: string | null
  /** The NISS that was in use when the invoice was recorded. */
  @Column('text', { nullable: true }) niss!: string | null
  /** Name of a newborn, or of a person without a number. */
  @Column('text', { nullable: true }) personName!: string | null
  @Column('date') issuedOn!: Day
  /** In cents. */
  @Column(centsColumn) amountCents!: Cents
  @Column('text') situation!: BillingSituation
  @Column('text') justification!: string
  /** Whether the invoice is under an exception to electronic invoicing. */
  @Column('boolean') exception!: boolean
  /** Whether the CPAS holds the AMU attestation on paper. */
  @Column('boolean', { default: false }) attestationHeld!: boolean
  /** The electronic attestation that the invoice names. */
  @Column('text', { nullable: true }) attestationNumber!: string | null
  /** Of name, attestation and lines: two invoices are equal if it is the same. Empty: the invoice has none of them. */
  @Column('text', { default: '' }) contentDigest!: string
  @Column('timestamptz') recordedAt!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string

  /** Not columns: the queries of the repository join them. `inspection` is null if the invoice was not inspected. */
  inspection?: PaperInvoiceInspectionEntity | null
  verdict?: PaperInvoiceVerdictEntity
  lines?: PaperLineEntity[]
}
