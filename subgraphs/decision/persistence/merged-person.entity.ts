import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

/** An id under which decisions of a person were recorded before the person was merged with another one. */
@Entity('merged_person')
@Check('merged_person_other', 'person_id <> surviving_id')
export class MergedPersonEntity {
  @PrimaryColumn({ type: 'uuid' }) personId!: string
  /** The id that all registrations of the person share. */
  @Column({ type: 'uuid' }) survivingId!: string
}
