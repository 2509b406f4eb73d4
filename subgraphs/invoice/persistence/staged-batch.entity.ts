import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { InvoiceFileEntity } from './invoice-file.entity'

/** Lines of a file that wait to be checked, in one piece; removed when they are. */
@Entity()
export class StagedBatchEntity {
  @ForeignKey(() => InvoiceFileEntity)
  @PrimaryColumn('uuid')
  fileId!: string
  /** Rank in the file, from 0. */
  @PrimaryColumn('integer') number!: number
  /** JSON. */
  @Column('text') lines!: string
}
