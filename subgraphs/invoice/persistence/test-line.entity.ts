import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { InvoiceLineEntity } from './invoice-line.entity'
import { TestInvoiceEntity } from './test-invoice.entity'

/** A line of a test file: `record` is the row as it would be in `invoice_line`. */
@Entity()
@ForeignKey(() => TestInvoiceEntity, ['invoiceId', 'fileId'], ['id', 'fileId'], { name: 'test_line_of_its_file' })
@Index('test_line_in_order', ['fileId', 'seq'])
@Index('test_line_of_person', ['fileId', 'personId'])
@Index('test_line_of_invoice', ['invoiceId'])
@Index('test_line_credits', ['fileId', 'credits'], { where: '(credits IS NOT NULL)' })
export class TestLineEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid') invoiceId!: string
  @Column('uuid') fileId!: string
  @Column('integer') seq!: number
  @Column('uuid', { nullable: true }) personId!: string | null
  /** The booked line that the line of a credit note would cancel. */
  @ForeignKey(() => InvoiceLineEntity)
  @Column('uuid', { nullable: true })
  credits!: string | null
  @Column('jsonb') record!: object
}
