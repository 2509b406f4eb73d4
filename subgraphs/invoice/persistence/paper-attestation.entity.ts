import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { InvoiceLineEntity } from './invoice-line.entity'

/** A line whose attestation on paper was shown in a control of the CAAMI. Rows are never changed. */
@Entity()
export class PaperAttestationEntity {
  @ForeignKey(() => InvoiceLineEntity)
  @PrimaryColumn('uuid')
  lineId!: string
  @Column('text') controlId!: string
  @Column('timestamptz') shownAt!: Date
}
