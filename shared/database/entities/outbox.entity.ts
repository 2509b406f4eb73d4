import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm'

/** An event that waits to be sent. The relay removes the row when it has handed the event to the queue. */
@Entity({ comment: 'Events that wait to be sent' })
@Unique(['eventId'])
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string
  @Column('uuid') eventId!: string
  @Column('text') topic!: string
  /** Events of one key are delivered in the order of their commits. */
  @Column('text') key!: string
  @Column('jsonb') payload!: unknown
  @Column('timestamptz') at!: Date
}
