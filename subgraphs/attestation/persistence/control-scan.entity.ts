import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { AttachmentType } from '../../../shared/input/attached-file'
import { AttestationControlEntity } from './attestation-control.entity'

/** The scan with which a provider answered a control, byte for byte. A later answer replaces it. */
@Entity('control_scan')
@Check('control_scan_media_type', `media_type in ('application/pdf', 'image/jpeg', 'image/png')`)
@Check('control_scan_size', 'octet_length(content) between 1 and 5242880')
export class ControlScanEntity {
  @ForeignKey(() => AttestationControlEntity)
  @PrimaryColumn('uuid')
  controlId!: string
  @Column('text') mediaType!: AttachmentType
  @Column('bytea') content!: Buffer
}
