import { getCountrySpecifications, isSEPACountry } from 'ibantools'

declare const ibanBrand: unique symbol
/** An international bank account number without blanks that the SWIFT registry allows, check digits right. */
export type Iban = string & { readonly [ibanBrand]: true }

const countries = getCountrySpecifications()
// In the SEPA schemes since 2025 (EPC409-09), and not marked in the library yet.
const JOINED_IN_2025 = ['AL', 'MD', 'ME', 'MK', 'RS']

const mod97 = (digits: string): number => {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

const compact = (text: string): string => text.replace(/\s/g, '').toUpperCase()

// 00, 01 and 99 leave the same rest as 97, 98 and 02, which are the ones that the standard gives.
function hasCheckDigits(value: string): boolean {
  const digits = [...(value.slice(4) + value.slice(0, 4))].map((c) => String(Number.parseInt(c, 36))).join('')
  return !/^..(00|01|99)/.test(value) && mod97(digits) === 1
}

// Twelve digits, of which the last two check the first ten.
const hasBelgianCheckDigits = (value: string): boolean =>
  (Number(value.slice(4, 14)) % 97 || 97) === Number(value.slice(14))

/** Why the text is not an IBAN, as the end of a sentence; null if it is one. National check digits are verified for Belgium only. */
export function ibanError(text: unknown): string | null {
  if (typeof text !== 'string') return 'it is not a text'
  const value = compact(text)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]*$/.test(value))
    return 'it must begin with the two letters of a country and two check digits, followed by letters and digits'
  const country = value.slice(0, 2)
  const structure = countries[country]
  if (!structure?.IBANRegistry || !structure.chars || !structure.bban_regexp)
    return `the SWIFT registry has no IBAN of the country ${country}`
  if (value.length !== structure.chars)
    return `an IBAN of the country ${country} has ${structure.chars} characters, and this one has ${value.length}`
  if (!new RegExp(structure.bban_regexp).test(value.slice(4)))
    return `the account number is not built as those of the country ${country}`
  if (!hasCheckDigits(value) || (country === 'BE' && !hasBelgianCheckDigits(value))) return 'its check digits are wrong'
  return null
}

/** Whether the text is an IBAN: length and structure as the SWIFT registry has them for its country, and right check digits. */
export const isIban = (text: unknown): boolean => ibanError(text) === null

/**
 * The IBAN without spaces.
 * @throws RangeError if it is not a valid IBAN
 */
export function iban(text: unknown): Iban {
  const error = ibanError(text)
  if (error) throw new RangeError(`${JSON.stringify(text)} is not an IBAN: ${error}`)
  return compact(text as string) as Iban
}

/** Why a SEPA credit transfer can't reach the account, as the end of a sentence; null if it can. */
export function sepaError(text: unknown): string | null {
  const error = ibanError(text)
  if (error) return error
  const country = compact(text as string).slice(0, 2)
  return isSEPACountry(country) || JOINED_IN_2025.includes(country)
    ? null
    : `the country ${country} is outside SEPA, so that no SEPA credit transfer can reach the account`
}

/**
 * The IBAN of an account in SEPA, without spaces.
 * @throws RangeError if it is not a valid IBAN, or of a country outside SEPA
 */
export function sepaIban(text: unknown): Iban {
  const error = sepaError(text)
  if (error) throw new RangeError(`${JSON.stringify(text)} is not the IBAN of an account in SEPA: ${error}`)
  return iban(text)
}
