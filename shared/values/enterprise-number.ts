declare const enterpriseBrand: unique symbol
/** An enterprise number (BCE/KBO) with right check digits: 10 digits. */
export type EnterpriseNumber = string & { readonly [enterpriseBrand]: true }

const bare = (text: string) => text.replace(/[.\-\s]/g, '')

/** The two check digits for the first eight. */
export const enterpriseCheckDigits = (eightDigits: string): string =>
  String(97 - (Number(eightDigits) % 97)).padStart(2, '0')

/** Whether the text is such a number with right check digits. */
export function isEnterpriseNumber(text: unknown): boolean {
  if (typeof text !== 'string') return false
  const digits = bare(text)
  return /^[01]\d{9}$/.test(digits) && enterpriseCheckDigits(digits.slice(0, 8)) === digits.slice(8)
}

/**
 * The number as 10 digits.
 * @throws RangeError if its form or check digits are wrong
 */
export function enterpriseNumber(text: unknown): EnterpriseNumber {
  if (!isEnterpriseNumber(text))
    throw new RangeError(
      `${JSON.stringify(text)} is not an enterprise number: 10 digits with right check digits are expected`,
    )
  return bare(text as string) as EnterpriseNumber
}
