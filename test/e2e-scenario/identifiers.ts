import { inamiCheckDigits } from '../../shared/values/inami-number'
import { nissCheckDigits } from '../../shared/values/niss'

const pick = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1))
const two = (value: number) => String(value).padStart(2, '0')

/** Real sequences of a day end before the first of these; those of the demo data count down from 998 and end after the last. */
const FIRST_SEQUENCE = 600
const LAST_SEQUENCE = 898

/** A number with check digits of a person who was born before 2000; the sequences of women are even. */
export function bisNumberOf(year: number, month: number, dayOfMonth: number, sequence: number): string {
  const nine = `${two(year)}${two(month + 40)}${two(dayOfMonth)}${String(sequence).padStart(3, '0')}`
  return nine + nissCheckDigits(nine, false)
}

/** A fictitious BIS number of a woman, which is neither a real one nor one of the demo data. */
export const syntheticBisNumber = (year = pick(50, 99), month = pick(1, 12), dayOfMonth = pick(1, 28)): string =>
  bisNumberOf(year, month, dayOfMonth, 2 * pick(FIRST_SEQUENCE / 2, LAST_SEQUENCE / 2))

/** The same of a man. */
export const syntheticBisNumberOfMan = (): string =>
  bisNumberOf(pick(50, 99), pick(1, 12), pick(1, 28), 2 * pick(FIRST_SEQUENCE / 2, LAST_SEQUENCE / 2) - 1)

/** A fictitious INAMI number: six digits, check digits and a qualification. */
export const syntheticInamiNumber = (six: string, qualification = ''): string =>
  six + inamiCheckDigits(six) + qualification
