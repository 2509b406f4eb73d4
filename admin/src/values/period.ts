import { words } from '../words/catalogue'
import { dayText } from './day'

/** 01/03/2026 – 28/02/2027; an open end is said. */
export function periodText(period: { from: string; to?: string | null } | null | undefined): string {
  if (!period) return ''
  if (period.from === period.to) return dayText(period.from)
  return period.to
    ? `${dayText(period.from)} – ${dayText(period.to)}`
    : words.text('value.since', { day: dayText(period.from) })
}
