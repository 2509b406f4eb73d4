import { amountIn, groupDigits, MINUS } from '../../../shared/texts/format'

/** "1234.50" as Belgians write it: 1.234,50 €. Works on the digits, never on a float. */
export const formatEuro = (amount: string | null | undefined): string =>
  isAmount(amount) ? `${amountIn(amount)}\u00a0€` : ''

/** The same without the sign of the currency, with an ASCII minus: for fields and table files. */
export const formatDecimal = (amount: string | null | undefined): string =>
  isAmount(amount) ? amountIn(amount).replace(MINUS, '-') : ''

const isAmount = (text: string | null | undefined): text is string => /^-?\d+\.\d{2}$/.test(text ?? '')

/** 1234567 as 1.234.567. */
export function formatCount(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : `${count < 0 ? MINUS : ''}${groupDigits(String(Math.abs(count)))}`
}

/** "100.0" as 100 %, "12.5" as 12,5 %. */
export function formatPercent(share: string | null | undefined): string {
  return share ? `${share.replace(/\.0$/, '').replace('.', ',')}\u00a0%` : ''
}

/** Reads what a clerk types: 1.234,56 or 1234.56 or 1234. Nothing where it is no amount. */
export function parseEuro(text: string): string | undefined {
  const typed = text.replace(/[€\s]/g, '')
  const belgian = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(typed)
  if (belgian) return `${belgian[1]!.replaceAll('.', '')}.${(belgian[2] ?? '').padEnd(2, '0')}`
  const decimal = /^(\d+)\.(\d{1,2})$/.exec(typed)
  return decimal ? `${decimal[1]}.${decimal[2]!.padEnd(2, '0')}` : undefined
}
