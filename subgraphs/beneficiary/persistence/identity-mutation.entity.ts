import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { MutationContent } from '../domain/mutation-effects'
import { PersonEntity } from './person.entity'

/** An identity mutation that the registers reported. Rows are inserted, never changed (trigger). */
@Entity()
@Unique('identity_mutation_reference', ['reference'])
@Check('identity_mutation_input_hash', `input_hash ~ '^[0-9a-f]{64}$'`)
@Index('identity_mutation_of_person', { synchronize: false })
@Index('identity_mutation_newest', { synchronize: false })
export class IdentityMutationEntity {
  @PrimaryColumn('uuid') id!: string
  /** The registers' own reference: the idempotency key. */
  @Column('text') reference!: string
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  personId!: string
  @Column('text') kind!: IdentityMutationKind
  @Column('date') effectiveOn!: Day
  @Column('timestamptz') receivedAt!: Date
  @Column('jsonb') receivedFrom!: Caller
  @Column('jsonb') content!: MutationContent
  /** Short text of the value before the mutation; null if there was none. */
  @Column('text', { nullable: true }) before!: string | null
  /** Short text of the value after the mutation; null if there is none. */
  @Column('text', { nullable: true }) after!: string | null
  @Column('boolean') changesResidenceStatus!: boolean
  /** Hash of the input; null for a mutation recorded before hashes were stored. */
  @Column('text', { nullable: true }) inputHash!: string | null
}
