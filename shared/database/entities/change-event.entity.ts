import { Column, type ColumnType, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm'

/** PostgreSQL's type of a transaction id, which TypeORM's list of types does not name. */
export const XID8 = 'xid8' as string as ColumnType

/** What changed, for systems that keep a copy. Rows are added, never changed; their order is (xid, seq). */
@Entity({ comment: 'Changes, for systems that keep a copy' })
@Unique(['id'])
@Index('change_event_in_order', ['xid', 'seq'])
@Index('change_event_of_cpas', ['cpas', 'xid', 'seq'], { where: '(cpas IS NOT NULL)' })
@Index('change_event_of_provider', ['provider', 'xid', 'seq'], { where: '(provider IS NOT NULL)' })
export class ChangeEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) seq!: string
  /** The transaction that wrote the row: a reader stops before the oldest transaction that is still open. */
  @Column({ type: XID8, default: () => 'pg_current_xact_id()' }) xid!: string
  @Column('uuid') id!: string
  @Column('timestamptz') at!: Date
  @Column('text') kind!: string
  /** The number or id of what changed. */
  @Column('text') subject!: string
  @Column('integer', { nullable: true }) version!: number | null
  /** The CPAS that may see the change; null where none may. */
  @Column('text', { nullable: true }) cpas!: string | null
  /** The provider that may see the change; null where none may. */
  @Column('text', { nullable: true }) provider!: string | null
}
