import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { InvoiceFileEntity } from './invoice-file.entity'

/** An eFact file, as received: its bytes are in parts (EfactPartEntity). */
@Entity()
export class EfactFileEntity {
  @ForeignKey(() => InvoiceFileEntity)
  @PrimaryColumn('uuid')
  fileId!: string
  /** The bytes of a file that was received before files were kept in parts. */
  @Column('bytea', { nullable: true }) content!: Buffer | null
}
