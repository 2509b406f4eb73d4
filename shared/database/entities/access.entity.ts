import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import type { Audience } from '../../authorization/caller'
import { XID8 } from './change-event.entity'

/** A row of the access log: who read or changed the data of whom, by which operation. Rows are added, never changed. */
@Entity({ comment: 'Access log: who read or changed the data of whom' })
@Check('access_kind_check', `kind in ('READ', 'WRITE')`)
@Check('access_operation_is_short', 'length(operation) <= 100')
@Check(
  'access_root_fields_are_short',
  `cardinality(root_fields) <= 200 and octet_length(array_to_string(root_fields, ' ')) <= 8000`,
)
@Check('access_purpose_is_short', 'length(purpose) <= 100')
@Check('access_client_is_short', 'length(client) <= 255')
@Check('access_without_person_is_refused', 'person_id is not null or refused')
@Unique('access_once_in_a_request', ['at', 'requestId', 'personId', 'kind', 'refused'])
@Index('access_of_unknown_number_once', { synchronize: false })
@Index('access_in_order', { synchronize: false })
@Index('access_by_person', { synchronize: false })
@Index('access_by_organisation', { synchronize: false })
@Index('access_by_subject', { synchronize: false })
@Index('access_by_unknown_number', { synchronize: false })
@Index('access_by_transaction', { synchronize: false })
export class AccessEntity {
  @PrimaryColumn('uuid') id!: string
  /** The month of `at` selects the partition. */
  @PrimaryColumn('timestamptz') at!: Date
  /** Null: nobody is registered under the number. */
  @Column('uuid', { nullable: true }) personId!: string | null
  /** The NISS under which the person was read or changed. */
  @Column('text') niss!: string
  /** The token's `sub`. */
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
  @Column('text') operation!: string
  @Column('text') kind!: 'READ' | 'WRITE'
  @Column('text') requestId!: string
  /** The root fields that the gateway executed, in the order of the operation. */
  @Column('text', { array: true, default: '{}' }) rootFields!: string[]
  /** True: the caller named the person and got nothing. */
  @Column('boolean', { default: false }) refused!: boolean
  /** False: the caller named an object of the person, and may not learn whose it is. */
  @Column('boolean', { default: true }) isNamed!: boolean
  /** What the caller said that the data were for. */
  @Column('text', { nullable: true }) purpose!: string | null
  /** The application that the token was issued to. */
  @Column('text', { nullable: true }) client!: string | null
  /** The transaction that wrote the row. */
  @Column({ type: XID8, default: () => 'pg_current_xact_id()' }) xid!: string
}
