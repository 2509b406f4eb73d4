import { type InamiNumber, inamiNumber } from '../../../shared/values/inami-number'

/** Formats an INAMI number in 12 positions: 0, the number, and 000 after an establishment's 8 digits. */
export const formatInamiZone = (value: InamiNumber): string => `0${value.padEnd(11, '0')}`

/**
 * Parses an INAMI number in 12 positions; null for zeros and for wrong check digits. The number of a person begins with
 * 1 to 6 and may have the qualification code 000; any other number that ends with 000 is an establishment's, of 8 digits.
 */
export function parseInamiZone(twelve: string): InamiNumber | null {
  const eleven = twelve.slice(1)
  const number = !/^[1-6]/.test(eleven) && eleven.endsWith('000') ? eleven.slice(0, 8) : eleven
  try {
    return /^0{12}$/.test(twelve) || !twelve.startsWith('0') ? null : inamiNumber(number)
  } catch {
    return null
  }
}
