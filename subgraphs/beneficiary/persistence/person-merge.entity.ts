import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { IdentityMutationEntity } from './identity-mutation.entity'
import { PersonEntity } from './person.entity'

/** A merge of two persons (table `person_union`). Rows are inserted, never changed (trigger). */
@Entity('person_union')
export class PersonMergeEntity {
  @PrimaryColumn('uuid') id!: string
  /** The person with the older registration, whose id both share from then on. */
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  keptId!: string
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  joinedId!: string
  /** The number change that showed the two to be one person. */
  @Column('uuid')
  @ForeignKey(() => IdentityMutationEntity)
  mutationId!: string
  @Column('timestamptz') recordedAt!: Date
}
