/** The digits of a number as people write it, with dots, dashes and blanks. */
const digitsOf = (text: string) => text.replace(/[.\-\s]/g, '')

/**
 * The 11 digits of a national register or BIS number, as the graph reads it; undefined for a text that can't be one.
 * `systemDay` is the day by the real clock: the demo's clock does not change which numbers exist.
 */
export function parseNiss(text: string, systemDay: string): string | undefined {
  const digits = digitsOf(text)
  if (!/^\d{11}$/.test(digits) || /^.{6}(000|999)/.test(digits)) return undefined
  const century = centuryOf(Number(digits.slice(0, 9)), Number(digits.slice(9)))
  const monthPart = Number(digits.slice(2, 4))
  const month = monthPart % 20
  if (!century || monthPart >= 60 || month > 12) return undefined
  const year = century + Number(digits.slice(0, 2))
  // Where the month is unknown the register counts on in the day part, beyond 31.
  const day = month === 0 ? 0 : Number(digits.slice(4, 6))
  if (month > 0 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  const earliest = `${year}-${two(month || 1)}-${two(day || 1)}`
  return earliest <= systemDay ? digits : undefined
}

const two = (part: number) => String(part).padStart(2, '0')

// A digit 2 is put before the nine digits of persons born from 2000 on, only to compute the check digits.
function centuryOf(nine: number, check: number): 1900 | 2000 | undefined {
  if (97 - (nine % 97) === check) return 1900
  return 97 - ((2_000_000_000 + nine) % 97) === check ? 2000 : undefined
}

// In the groups of a national number, and not part of a longer one.
const CANDIDATE = /(?<!\d)\d{2}[ .\-/]?\d{2}[ .\-/]?\d{2}[ .\-/]{0,3}\d{3}[ .\-/]{0,3}\d{2}(?!\d)/g
const USUAL_FORM = /^\d{2}\.\d{2}\.\d{2}[ -]{1,3}\d{3}[ .-]{1,3}\d{2}$/

/** Whether a text contains a national number, or what is clearly meant as one, as the graph finds it (ACC-FREE-TEXT). */
export const hasNationalNumber = (text: string, systemDay: string): boolean =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .matchAll(CANDIDATE),
  ].some(([found]) => USUAL_FORM.test(found) || parseNiss(found.replaceAll('/', ''), systemDay) !== undefined)
