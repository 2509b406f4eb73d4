import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { AttachmentType } from '../../../shared/input/attached-file'
import { InspectionFileEntity } from './inspection-file.entity'

/** A file attached to an inspection, byte for byte. Rows are inserted, never changed (trigger). */
@Entity('inspection_document')
@Check('inspection_document_media_type', `media_type in ('application/pdf', 'image/jpeg', 'image/png')`)
@Check('inspection_document_size', 'octet_length(content) between 1 and 5242880')
@ForeignKey(() => InspectionFileEntity, ['inspectionId'], ['id'], { name: 'inspection_document_of_file' })
@Unique('inspection_document_once', ['inspectionId', 'sha256'])
export class InspectionDocumentEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid') inspectionId!: string
  @Column('text') title!: string
  @Column('text') mediaType!: AttachmentType
  @Column('bytea') content!: Buffer
  /** Of the content: the same file is attached once. */
  @Column('text') sha256!: string
  @Column('timestamptz') attachedAt!: Date
  @Column('jsonb') attachedBy!: Caller
}
