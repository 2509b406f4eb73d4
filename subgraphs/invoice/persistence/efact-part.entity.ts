import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { EfactFileEntity } from './efact-file.entity'

/** A part of an eFact file, as received. */
@Entity()
export class EfactPartEntity {
  @ForeignKey(() => EfactFileEntity)
  @PrimaryColumn('uuid')
  fileId!: string
  /** Rank of the part, from 1. */
  @PrimaryColumn('integer') part!: number
  @Column('bytea') bytes!: Buffer
}
