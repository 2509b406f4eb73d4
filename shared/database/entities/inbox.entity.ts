import { Entity, PrimaryColumn } from 'typeorm'

/** An event that a consumer has handled: a second delivery finds the row and has no effect. */
@Entity({ comment: 'Events that a consumer has handled' })
export class InboxEntity {
  @PrimaryColumn('uuid') eventId!: string
  @PrimaryColumn('text') consumer!: string
}
