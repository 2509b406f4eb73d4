import { inamiCheckDigits } from '../../shared/values/inami-number'
import { nissCheckDigits } from '../../shared/values/niss'

const pick = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1))
const two = (value: number) => String(value).padStart(2, '0')

/** A fictitious BIS number of a woman: real sequences of a day do not reach 998. */
export function syntheticBisNumber(year = pick(50, 99), month = pick(1, 12), dayOfMonth = pick(1, 28)): string {
  const nine = `${two(year)}${two(month + 40)}${two(dayOfMonth)}998`
  return nine + nissCheckDigits(nine, false)
}

/** A fictitious INAMI number: six digits, check digits and a qualification. */
export const syntheticInamiNumber = (six: string, qualification = ''): string =>
  six + inamiCheckDigits(six) + qualification
