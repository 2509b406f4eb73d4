import { ageOn, type Day } from '../../../shared/values/day'
import type { HouseholdRelation } from './identity-fact'

/** The age at which one is no longer a minor: Civil Code, article 388. */
export const AGE_OF_MAJORITY = 18

/** Whether a member of the household is a minor in the person's charge on a day: a living child of less than 18 years. */
export const isMinorInCharge = (
  relation: HouseholdRelation,
  { birthDate, deathDate }: { birthDate: Day | null; deathDate: Day | null },
  today: Day,
): boolean =>
  relation === 'CHILD' && birthDate !== null && deathDate === null && ageOn(birthDate, today) < AGE_OF_MAJORITY
