import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Audience, Caller } from '../../../shared/authorization/caller'

/** An alert of unusual reading: many persons in an hour, or a read in an emergency. */
@Entity({ comment: 'Unusual reading and emergency access, with the outcome that a supervisor or inspector wrote' })
@Check('access_alert_kind', `kind in ('QUOTA', 'EMERGENCY')`)
@Check('access_alert_persons', 'persons > 0')
@Check('access_alert_reason', `(kind = 'EMERGENCY') = (reason is not null) and length(reason) >= 20`)
@Check(
  'access_alert_outcome',
  `(outcome is null) = (closed_by is null) and (outcome is null) = (closed_at is null) and outcome <> ''`,
)
@Index('access_alert_of_reader', { synchronize: false })
@Index('access_alert_of_request', { synchronize: false })
@Index('access_alert_in_order', { synchronize: false })
@Index('access_alert_by_organisation', { synchronize: false })
export class AccessAlertEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('timestamptz') at!: Date
  @Column('text') kind!: 'QUOTA' | 'EMERGENCY'
  /** The reader's token `sub`. */
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
  /** The hour of the requests' clock. */
  @Column('timestamptz') hour!: Date
  @Column('text') requestId!: string
  /** Different persons read in the hour, or in the request of the emergency. */
  @Column('integer') persons!: number
  /** What the client sent with X-Emergency. */
  @Column('text', { nullable: true }) reason!: string | null
  /** What a supervisor or inspector wrote. */
  @Column('text', { nullable: true }) outcome!: string | null
  @Column('jsonb', { nullable: true }) closedBy!: Caller | null
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null
}

/** A person read in the request of an emergency. */
@Entity({ comment: 'Persons read in the request of an emergency' })
export class AccessAlertPersonEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AccessAlertEntity, { name: 'access_alert_person_alert' })
  alertId!: string
  @PrimaryColumn('text') person!: string
}
