import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { PersonEntity } from './person.entity'

/**
 * A link of a CPAS with a person, for each reason: while it lasts, the CPAS may read all of the person's data. Follows the
 * registrations and simulations, and by event the decisions.
 */
@Entity({ comment: 'Which CPAS may read which person, and until when' })
@Check('cpas_link_version', 'version >= 0')
@Index('cpas_link_of_person', ['personId'])
export class CpasLinkEntity {
  @PrimaryColumn('text') cpas!: string
  @PrimaryColumn('uuid')
  @ForeignKey(() => PersonEntity, { name: 'cpas_link_person' })
  personId!: string
  /** The number of a decision, `REGISTRATION` or `SIMULATION`. */
  @PrimaryColumn('text') reason!: string
  /** The version of the decision; 0 for another reason. */
  @Column('integer') version!: number
  /** First day on which this reason gives no link any more. */
  @Column('date') endsOn!: Day
}
