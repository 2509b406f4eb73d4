import { isInamiNumber } from '../values/inami-number'
import type { Caller } from './caller'
import { maySeePersons } from './permissions'

// Numbers of persons, commitments and decisions identify a person. Check digits are not verified: a number with one wrong digit does, too.
const LONG_NUMBER = /\d[\d.-]{9,}\d/g

/** The text with identifying numbers redacted, if the caller may not see persons. */
export function redactFor(caller: Pick<Caller, 'audience' | 'role'>, text: string): string {
  if (maySeePersons(caller)) return text
  return text.replace(LONG_NUMBER, (number) => (isInamiNumber(number) ? number : '…'))
}
