import { type InamiNumber, inamiNumber } from '../../../shared/values/inami-number'

/** An INAMI number in 12 positions: a 0 in front, three zeros after an establishment's 8 digits. */
export const inamiInEfact = (value: InamiNumber): string => `0${value.padEnd(11, '0')}`

/**
 * The INAMI number in 12 positions; null where there is none or its check digits are wrong. Persons' numbers begin with
 * 1 to 6 and keep their qualification 000; any other number that ends with 000 is an establishment's, of 8 digits.
 */
export function inamiFromEfact(twelve: string): InamiNumber | null {
  const eleven = twelve.slice(1)
  const number = !/^[1-6]/.test(eleven) && eleven.endsWith('000') ? eleven.slice(0, 8) : eleven
  try {
    return /^0{12}$/.test(twelve) || !twelve.startsWith('0') ? null : inamiNumber(number)
  } catch {
    return null
  }
}
