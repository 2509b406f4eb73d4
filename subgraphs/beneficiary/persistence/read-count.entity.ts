import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'

/** A person that a reader has read in an hour of the requests' clock; written by the database function `count_reads`. */
@Entity({ comment: 'Persons that a reader has read in an hour of the requests; deleted after a day' })
export class PersonReadEntity {
  @PrimaryColumn('timestamptz') hour!: Date
  @PrimaryColumn('text') audience!: Audience
  @PrimaryColumn('text') organisation!: string
  /** The token's `sub`; `*` for the whole organisation. */
  @PrimaryColumn('text') subject!: string
  /** The id of the person, or the number that nobody has. */
  @PrimaryColumn('text') person!: string
}

/** How many different persons a reader has read in an hour. Its row is the lock under which they are counted. */
@Entity({ comment: 'Number of different persons by reader and hour; subject * is the whole organisation' })
@Check('reader_count_persons', 'persons >= 0')
@Index('reader_count_by_age', ['countedFrom'])
export class ReaderCountEntity {
  @PrimaryColumn('timestamptz') hour!: Date
  @PrimaryColumn('text') audience!: Audience
  @PrimaryColumn('text') organisation!: string
  @PrimaryColumn('text') subject!: string
  @Column('integer') persons!: number
  /** The time of the database at the first read: a day later the count and its persons are deleted. */
  @Column('timestamptz', { default: () => 'now()' }) countedFrom!: Date
}
