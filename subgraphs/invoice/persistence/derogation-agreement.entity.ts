import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { DerogationEntity } from './derogation.entity'

/** The signed agreement of the SPP IS to a derogation: a PDF. Rows are never changed. */
@Entity()
export class DerogationAgreementEntity {
  @ForeignKey(() => DerogationEntity)
  @PrimaryColumn('uuid')
  derogationId!: string
  @Column('bytea') content!: Buffer
  @Column('timestamptz') addedAt!: Date
}
