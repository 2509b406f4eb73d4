import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'
import { PaperInvoiceEntity } from './paper-invoice.entity'

/** The inspection of a paper invoice by the SPP IS: at most one per invoice, never changed (trigger). */
@Entity()
export class PaperInvoiceInspectionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PaperInvoiceEntity)
  paperInvoiceId!: string
  @Column('boolean') accepted!: boolean
  @Column('text', { nullable: true }) remark!: string | null
  @Column('timestamptz') at!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
}
