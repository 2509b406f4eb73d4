import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

/** An id of a person that was merged into another one: lines keep the id under which they were written. */
@Entity()
@Check('person_alias_check', 'person_id <> canonical_id')
export class PersonAliasEntity {
  @PrimaryColumn('uuid') personId!: string
  @Column('uuid') canonicalId!: string
}
