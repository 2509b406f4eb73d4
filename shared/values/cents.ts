declare const centsBrand: unique symbol
/** An amount in euro cents: a whole number, possibly negative. */
export type Cents = number & { readonly [centsBrand]: true }

/**
 * An integer as cents.
 * @throws RangeError for fractions and unsafe integers
 */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of cents`)
  return value as Cents
}

/** 0 cents. */
export const ZERO = 0 as Cents

const EURO = /^-?\d{1,13}(\.\d{2})$/

/**
 * Parses "27.10" to 2710 cents.
 * @throws RangeError if the text is not a decimal with two decimals
 */
export function parseEuro(text: unknown): Cents {
  if (typeof text !== 'string' || !EURO.test(text))
    throw new RangeError(
      `${JSON.stringify(text)} is not an amount: a decimal string with two decimals is expected, for example "27.10"`,
    )
  const negative = text.startsWith('-')
  const digits = text.replace('-', '').replace('.', '')
  return cents(negative ? 0 - Number(digits) : Number(digits))
}

/** Writes 2710 cents as "27.10". */
export function formatEuro(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A share in tenths of a percent: 1000 is 100.0 %. */
export type PerMille = number

/** The share of an amount in cents, rounded half up to a cent. Not for negative amounts. */
export function shareOf(amount: number, perMille: PerMille): Cents {
  const thousandths = cents(amount * perMille + 500)
  // Integers only, so that no intermediate result is rounded.
  return cents((thousandths - (thousandths % 1000)) / 1000)
}

/** Writes 1000 tenths of a percent as "100.0". */
export const formatPercentage = (perMille: PerMille): string => `${Math.floor(perMille / 10)}.${perMille % 10}`

/** The sum of amounts in cents. */
export const sum = (amounts: Iterable<number>): Cents => {
  let total = 0
  for (const amount of amounts) total += amount
  return cents(total)
}
