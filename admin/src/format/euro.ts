/** "1234.5" as Belgians write it: 1.234,50 €. Works on the digits, never on a float. */
export function formatEuro(amount: string | null | undefined): string {
  const digits = formatDecimal(amount).replace('-', MINUS)
  return digits && `${digits}\u00a0€`
}

/** The same without the sign of the currency, with an ASCII minus: for fields and table files. */
export function formatDecimal(amount: string | null | undefined): string {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount ?? '')
  if (!parts) return ''
  return `${parts[1]}${grouped(parts[2]!)},${(parts[3] ?? '').padEnd(2, '0')}`
}

/** 1234567 as 1.234.567. */
export function formatCount(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : `${count < 0 ? MINUS : ''}${grouped(String(Math.abs(count)))}`
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

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.')
}

// The minus of typography, which lines up with digits; table files and fields have the one of a keyboard.
const MINUS = '\u2212'
