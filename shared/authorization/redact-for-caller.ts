import { isInamiNumber } from '../values/inami-number'
import type { Caller } from './caller'
import { maySeePersons } from './permissions'

// A person's number, a commitment's, a decision's: whatever leads to somebody. Right or wrong: a slip of one digit is nearly the number.
const LONG_NUMBER = /\d[\d.-]{9,}\d/g

/** A text with what the caller may know of it: who gets figures without persons gets no number that leads to one. */
export function redactFor(caller: Pick<Caller, 'audience' | 'role'>, text: string): string {
  if (maySeePersons(caller)) return text
  return text.replace(LONG_NUMBER, (number) => (isInamiNumber(number) ? number : '…'))
}
