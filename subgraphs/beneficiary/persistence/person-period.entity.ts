import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { PersonEntity } from './person.entity'

/** Name, birth date and residence status of a person in a period in which they stay the same, for lists. Triggers write the rows from the identity events. */
@Entity()
@Index('person_period_by_name', ['name', 'personId'])
@Index('person_period_by_residence', ['residenceStatus', 'registeredAt', 'personId'], {
  where: 'residence_status is not null',
})
@Index('person_period_by_birth', { synchronize: false })
@Index('person_period_by_birth_descending', { synchronize: false })
export class PersonPeriodEntity {
  /** The canonical id. */
  @PrimaryColumn('uuid')
  @ForeignKey(() => PersonEntity)
  personId!: string
  /** First day, inclusive; the first period begins at '-infinity'. */
  @PrimaryColumn('date') fromDay!: Day
  /** First day after the period; 'infinity' for the last one. */
  @Column('date') untilDay!: Day
  /** When the person was registered, in every period. */
  @Column('timestamptz') registeredAt!: Date
  /** Last name and first names in the form of searches: lower case, without accents. */
  @Column('text') name!: string
  @Column('date', { nullable: true }) birthDate!: Day | null
  /** Null before the first known one. */
  @Column('text', { nullable: true }) residenceStatus!: ResidenceStatus | null
}
