declare const inamiBrand: unique symbol
/** An INAMI/RIZIV number with right check digits: 8 digits (establishment) or 11 (provider, with qualification). */
export type InamiNumber = string & { readonly [inamiBrand]: true }

const bare = (text: string) => text.replace(/[.\-\s/]/g, '')

/** The two check digits for the first six. */
export const inamiCheckDigits = (sixDigits: string): string => String(97 - (Number(sixDigits) % 97)).padStart(2, '0')

/** Whether the text is such a number with right check digits. */
export function isInamiNumber(text: unknown): boolean {
  if (typeof text !== 'string') return false
  const digits = bare(text)
  return /^(\d{8}|\d{11})$/.test(digits) && inamiCheckDigits(digits.slice(0, 6)) === digits.slice(6, 8)
}

/**
 * The number as digits only.
 * @throws RangeError if its length or check digits are wrong
 */
export function inamiNumber(text: unknown): InamiNumber {
  if (!isInamiNumber(text))
    throw new RangeError(
      `${JSON.stringify(text)} is not an INAMI number: 8 or 11 digits with right check digits are expected`,
    )
  return bare(text as string) as InamiNumber
}

/** The three digits of the qualification of a provider; null for an establishment. */
export const qualificationOf = (value: string): string | null => (value.length === 11 ? value.slice(8) : null)

/**
 * The key of a provider for comparisons and searches: the 8 digits of an establishment and its 11 digits ending in 000 name the same
 * provider. Store and show the number as it was given.
 */
export const providerKey = (value: string): string => (value.length === 8 ? `${value}000` : value)

/** Whether two numbers name the same provider. */
export const isSameProvider = (one: string, other: string): boolean => providerKey(one) === providerKey(other)

/** The number as it is usually written, from its key: 8 digits for an establishment. Individual providers have first digits 1 to 6. */
export const printedNumber = (key: string): string => (/^[7-9]\d{7}000$/.test(key) ? key.slice(0, 8) : key)
