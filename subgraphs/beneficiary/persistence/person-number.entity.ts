import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { PersonEntity } from './person.entity'

/** A number that leads to a person. Rows are inserted, never changed (trigger). */
@Entity()
@Check('person_number_number_check', `number ~ '^[0-9]{11}$'`)
@Index('person_number_of_person', ['personId'])
export class PersonNumberEntity {
  @PrimaryColumn('text') number!: string
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  personId!: string
  @Column('timestamptz') recordedAt!: Date
}
