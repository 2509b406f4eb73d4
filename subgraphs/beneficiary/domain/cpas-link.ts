import { addDays, addYears, type Day } from '../../../shared/values/day'

/** Days for which a registration or a simulation links the CPAS with the person, the day itself included. */
const LINK_DAYS = 60
/** Years for which a decision links its CPAS with the person after its last day. */
const YEARS_AFTER_DECISION = 2

/** The first day without the link of a registration or simulation of a day. */
export const endOfCaseWork = (on: Day): Day => addDays(on, LINK_DAYS)

/** The first day without the link of a decision with this last day. */
export const endAfterDecision = (lastDay: Day): Day => addYears(lastDay, YEARS_AFTER_DECISION)

/** Fields of a person that a CPAS without a link reads by an exact number: who the person is, to avoid a second registration. */
const identityFields: ReadonlySet<string> = new Set([
  'id',
  'niss',
  'numberKind',
  'numbers',
  'lastName',
  'firstNames',
  'names',
  'gender',
  'birthDate',
  'deathDate',
])

/** Whether a CPAS needs a link with the person to read the field. */
export const needsLink = (field: string): boolean => !identityFields.has(field) && !field.startsWith('__')
