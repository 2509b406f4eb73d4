import type { Language } from './texts'

/** The minus of typography, which lines up with digits. */
export const MINUS = '\u2212'

// Days and amounts as the console writes them: 31/12/2026 and 1.234,50 in Belgium, 31.12.2026 in German.

/** A day, `YYYY-MM-DD`, as the language writes it; any other text as it is. */
export function dayIn(day: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!parts) return day
  const mark = markOf(language)
  return `${parts[3]}${mark}${parts[2]}${mark}${parts[1]}`
}

/** A month, `YYYY-MM`, as 12/2026 or 12.2026; any other text as it is. */
export function monthIn(month: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(month)
  return parts ? `${parts[2]}${markOf(language)}${parts[1]}` : month
}

/** An amount in euro with a decimal point, `1234.50`, as 1.234,50; any other text as it is. */
export function amountIn(amount: string): string {
  const parts = /^(-?)(\d+)\.(\d{2})$/.exec(amount)
  return parts ? `${parts[1] ? MINUS : ''}${groupDigits(parts[2]!)},${parts[3]}` : amount
}

/** A number as 1.234.567 or 12,5; four digits are not grouped: they may be a year. */
export function numberIn(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const digits = whole.length > 4 ? groupDigits(whole) : whole
  return `${value < 0 ? MINUS : ''}${digits}${fraction ? `,${fraction}` : ''}`
}

const ands: Record<Language, string> = { FR: 'et', NL: 'en', DE: 'und', EN: 'and' }
const ors: Record<Language, string> = { FR: 'ou', NL: 'of', DE: 'oder', EN: 'or' }

/** A, B and C; or A, B or C. */
export function listIn(parts: readonly string[], language: Language, kind: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('')
  const word = (kind === 'or' ? ors : ands)[language]
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`
}

/** A period, both days included: “from … to …”, or “from …” where it has no end. */
export function periodIn(from: string, to: string | null, language: Language): string {
  const first = dayIn(from, language)
  if (to === null)
    return { FR: `à partir du ${first}`, NL: `vanaf ${first}`, DE: `ab dem ${first}`, EN: `from ${first}` }[language]
  const last = dayIn(to, language)
  const written = {
    FR: `du ${first} au ${last}`,
    NL: `van ${first} tot en met ${last}`,
    DE: `vom ${first} bis zum ${last}`,
    EN: `from ${first} to ${last}`,
  }
  return written[language]
}

/** Whether the language says the singular of that number: French counts none as one. */
export const isSingular = (count: number, language: Language): boolean =>
  language === 'FR' ? Math.abs(count) < 2 : Math.abs(count) === 1

/** Digits in groups of three: 1.234.567. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.')
}

const markOf = (language: Language): string => (language === 'DE' ? '.' : '/')
