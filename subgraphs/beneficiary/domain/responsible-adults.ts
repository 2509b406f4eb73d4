import type { Day } from '../../../shared/values/day'
import { type AgedPerson, isMinorOn } from './dependent-minors'
import type { HouseholdRelation } from './identity-event'

/** A member of a minor's household. */
interface Member extends AgedPerson {
  relation: HouseholdRelation
  deathDate: Day | null
}

/**
 * The adults responsible for a minor on a day: the living parents (Civil Code, articles 371 and following) or, without any, the
 * other adults of the household. A parent of unknown age counts; another member of unknown age does not.
 */
export function responsibleAdults<M extends Member>(
  members: readonly M[],
  today: Day,
): (M & { relation: 'PARENT' | 'OTHER' })[] {
  const living = members.filter(({ deathDate }) => deathDate === null)
  const parents = living
    .filter((member) => isRelated(member, 'PARENT'))
    .filter((member) => isMinorOn(member, today) !== true)
  if (parents.length > 0) return parents
  return living.filter((member) => isRelated(member, 'OTHER')).filter((member) => isMinorOn(member, today) === false)
}

const isRelated = <M extends Member, R extends HouseholdRelation>(
  member: M,
  relation: R,
): member is M & { relation: R } => member.relation === relation
