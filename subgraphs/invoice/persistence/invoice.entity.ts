import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { InvoiceFileEntity } from './invoice-file.entity'

/** An invoice or credit note of one person's care, in a file that is no test. */
@Entity()
@Check('invoice_of_no_test', 'not test')
@Unique('invoice_place_once', ['fileId', 'position'])
@Unique('invoice_of_its_file', ['id', 'fileId'])
@ForeignKey(() => InvoiceFileEntity, ['fileId', 'test'], ['id', 'test'], { name: 'invoice_of_booked_file' })
@Index('invoice_of_person', ['personId'], { where: '(person_id IS NOT NULL)' })
@Index('invoice_in_order', { synchronize: false })
@Index('invoice_of_provider', { synchronize: false })
export class InvoiceEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid') fileId!: string
  /** Rank in the file, from 1. */
  @Column('integer') position!: number
  /** The provider's own number. */
  @Column('text') number!: string
  @Column('text') provider!: string
  @Column('text') niss!: string
  /** Null until the lines are checked, and if nobody is registered under the NISS. */
  @Column('uuid', { nullable: true }) personId!: string | null
  @Column('date') issuedOn!: Day
  @Column('timestamptz') receivedAt!: Date
  @Column('text', { nullable: true }) commitmentNumber!: string | null
  @Column('text', { nullable: true }) decisionNumber!: string | null
  @Column('integer', { nullable: true }) decisionVersion!: number | null
  @Column('text', { nullable: true }) attestationNumber!: string | null
  /** eFact: the invoice that a credit note cancels. */
  @Column('text', { nullable: true }) previousNumber!: string | null
  /** Always false: part of the foreign key to the file. */
  @Column('boolean', { default: false }) test!: boolean
}
