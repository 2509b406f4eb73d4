import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { InvoiceFileEntity } from './invoice-file.entity'

/** An invoice of a test file: `record` is the row as it would be in `invoice`. */
@Entity()
@Check('test_invoice_test_check', 'test')
@Unique('test_invoice_place_once', ['fileId', 'position'])
@Unique('test_invoice_of_its_file', ['id', 'fileId'])
@ForeignKey(() => InvoiceFileEntity, ['fileId', 'test'], ['id', 'test'], { name: 'test_invoice_of_test_file' })
export class TestInvoiceEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid') fileId!: string
  /** Always true: part of the foreign key to the file. */
  @Column('boolean', { default: true }) test!: boolean
  @Column('integer') position!: number
  @Column('uuid', { nullable: true }) personId!: string | null
  @Column('jsonb') record!: object
}
