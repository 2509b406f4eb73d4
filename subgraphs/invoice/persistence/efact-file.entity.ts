import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { InvoiceFileEntity } from './invoice-file.entity'

/** The bytes of an eFact file, as received. */
@Entity()
export class EfactFileEntity {
  @ForeignKey(() => InvoiceFileEntity)
  @PrimaryColumn('uuid')
  fileId!: string
  @Column('bytea') content!: Buffer
}
