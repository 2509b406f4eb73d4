import { ageOn, type Day } from '../../../shared/values/day'
import type { HouseholdRelation } from './identity-fact'
import { AGE_OF_MAJORITY } from './minors-in-charge'

/** A member of a minor's household. */
interface Member {
  relation: HouseholdRelation
  birthDate: Day | null
  deathDate: Day | null
}

/**
 * The adults who answer for a minor on a day: the living parents (Civil Code, articles 371 and following), and without any the other
 * adults of the household. A parent of unknown age counts, another member of unknown age does not.
 */
export function adultsInCharge<M extends Member>(
  members: readonly M[],
  today: Day,
): (M & { relation: 'PARENT' | 'OTHER' })[] {
  const isAdult = ({ birthDate }: M) => birthDate !== null && ageOn(birthDate, today) >= AGE_OF_MAJORITY
  const living = members.filter(({ deathDate }) => deathDate === null)
  const parents = living
    .filter((member) => isRelated(member, 'PARENT'))
    .filter((member) => member.birthDate === null || isAdult(member))
  return parents.length > 0 ? parents : living.filter((member) => isRelated(member, 'OTHER')).filter(isAdult)
}

const isRelated = <M extends Member, R extends HouseholdRelation>(
  member: M,
  relation: R,
): member is M & { relation: R } => member.relation === relation
