import { agesOn, birthOf } from '../../../shared/values/birth'
import type { Day } from '../../../shared/values/day'
import type { HouseholdRelation } from './identity-event'

/** The age of majority: Civil Code, article 388. */
const AGE_OF_MAJORITY = 18

/** A person whose age is evaluated: by the birth date in the registers or, if they have none, by the number. */
export interface AgedPerson {
  niss: string
  birthDate: Day | null
}

/** Whether a person is a minor on a day; null if the birth date is known in part only and both are possible. */
export function isMinorOn({ niss, birthDate }: AgedPerson, today: Day): boolean | null {
  const birth = birthOf(birthDate, niss)
  if (birth === null) return null
  const { lowest, highest } = agesOn(birth, today)
  if (highest < AGE_OF_MAJORITY) return true
  return lowest < AGE_OF_MAJORITY ? null : false
}

/** Whether a member of the household is a dependent minor on a day: a living child who is certainly under 18. */
export const isDependentMinor = (
  relation: HouseholdRelation,
  member: AgedPerson & { deathDate: Day | null },
  today: Day,
): boolean => relation === 'CHILD' && member.deathDate === null && isMinorOn(member, today) === true
