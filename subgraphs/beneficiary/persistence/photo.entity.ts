import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { PhotoType } from '../domain/photo-type'
import { PersonEntity } from './person.entity'

/** A photo of a person. Rows are never changed (trigger): the last one counts. They are deleted when the photo is removed. */
@Entity()
export class PhotoEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PersonEntity)
  personId!: string
  /** The order of recording. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) seq!: string
  @Column('text') mediaType!: PhotoType
  /** The picture, re-encoded; empty if the picture sent could not be decoded. */
  @Column('bytea') content!: Buffer
  @Column('timestamptz') recordedAt!: Date
  @Column('jsonb') recordedBy!: Caller
}
