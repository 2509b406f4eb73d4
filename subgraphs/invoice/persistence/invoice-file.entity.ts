import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { Finding, Language } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'

/** An invoice file that a provider submitted. */
@Entity()
@Check('invoice_file_channel_check', `channel in ('GRAPHQL', 'EFACT')`)
@Check('invoice_file_status_check', `status in ('RECEIVED', 'REFUSED', 'CHECKED')`)
@Check('answer_language_known', `answer_language in ('FR', 'NL', 'DE', 'EN')`)
@Check('test_by_efact_only', `not test or channel = 'EFACT'`)
@Check('test_never_paid', 'not (test and to_pay)')
@Unique('file_with_its_kind', ['id', 'test'])
@Index('file_reference_once', ['provider', 'reference'], {
  unique: true,
  where: `((status <> 'REFUSED'::text) AND (NOT test))`,
})
@Index('efact_file_once_a_day', { synchronize: false })
@Index('invoice_file_of_sender', { synchronize: false })
@Check('sent_by_organisation', `sent_by ~ '^[01][0-9]{9}$'`)
@Check(
  'payee_by_mandate',
  '(payee_iban is null or sent_by is not null) and (payee_iban is null) = (payee_name is null)',
)
@Check('payee_iban_check', `payee_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'`)
@Index('test_file_once', ['provider', 'reference', 'contentHash', 'receivedOn'], {
  unique: true,
  where: `(test AND (status <> 'REFUSED'::text))`,
})
@Index('invoice_file_by_reference', ['provider', 'reference'])
@Index('invoice_file_to_pay', ['receivedOn', 'provider'], { where: `(to_pay AND (status <> 'REFUSED'::text))` })
@Index('invoice_file_in_order_of_reference', ['reference', 'id'])
@Index('invoice_file_in_check', ['receivedAt', 'id'], { where: `((status = 'RECEIVED'::text) AND (NOT test))` })
@Index('invoice_file_by_lines', ['lineCount', 'id'])
@Index('invoice_file_in_order', { synchronize: false })
@Index('invoice_file_of_provider', { synchronize: false })
export class InvoiceFileEntity {
  @PrimaryColumn('uuid') id!: string
  /** INAMI number of the provider. A file of an organisation that names none: the organisation's enterprise number. */
  @Column('text') provider!: string
  /** The sender's own reference. */
  @Column('text') reference!: string
  @Column('text') channel!: 'GRAPHQL' | 'EFACT'
  @Column('text', { nullable: true }) fileName!: string | null
  @Column('text') contentHash!: string
  @Column('timestamptz') receivedAt!: Date
  /** The day of `receivedAt` in Brussels: rules of that day apply. */
  @Column('date') receivedOn!: Day
  @Column('text') status!: 'RECEIVED' | 'REFUSED' | 'CHECKED'
  @Column('integer') lineCount!: number
  @Column('integer', { default: 0 }) linesInError!: number
  /** Findings about the file itself; those of its lines are with the lines. */
  @Column('jsonb', { default: [] }) findings!: Finding[]
  @Column('jsonb') actor!: Caller
  /** An eFact test: its invoices and lines are in the tables of tests. */
  @Column('boolean', { default: false }) test!: boolean
  /** Language of the comments in the eFact response. */
  @Column('text', { default: 'FR' }) answerLanguage!: Language
  /** Enterprise number of the organisation that sent the file under a mandate; null: the provider itself. */
  @Column('text', { nullable: true }) sentBy!: string | null
  /** The account and the name of the payee that the mandate names; null: the provider's own account. */
  @Column('text', { nullable: true }) payeeIban!: string | null
  @Column('text', { nullable: true }) payeeName!: string | null
  /** The file may have lines to pay. */
  @Column('boolean', { default: true }) toPay!: boolean
}
