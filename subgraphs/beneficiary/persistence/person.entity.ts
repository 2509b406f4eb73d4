import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { RegistrationRequest } from '../domain/registration'

/** A registration of a person. Only `canonicalId` changes: persons that are merged share the id of the older registration. */
@Entity()
@Index('person_of_canonical', ['canonicalId'])
@Index('person_newest', { synchronize: false })
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  canonicalId!: string
  @Column('timestamptz') registeredAt!: Date
  @Column('jsonb') registeredBy!: Caller
  /** The registration as sent: the same one again is recognised by it. */
  @Column('jsonb') registration!: RegistrationRequest
}
