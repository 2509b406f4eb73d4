import { i18nProvider } from '../i18n/i18nProvider'
import { formatDate } from './day'

/** The day of care, or its first and last day. */
export const formatDaysOfCare = (care: { performedOn: string; performedUntil?: string | null }): string =>
  formatPeriod({ from: care.performedOn, to: care.performedUntil ?? care.performedOn })

// The first day of facts that hold from ever.
const EARLIEST_DAY = '0001-01-01'

/** 01/03/2026 – 28/02/2027; an open end is said. */
export function formatPeriod(period: { from: string; to?: string | null } | null | undefined): string {
  if (!period) return ''
  if (period.from === EARLIEST_DAY)
    return i18nProvider.translate(period.to ? 'value.until' : 'value.always', { day: formatDate(period.to) })
  if (period.from === period.to) return formatDate(period.from)
  return period.to
    ? `${formatDate(period.from)} – ${formatDate(period.to)}`
    : i18nProvider.translate('value.since', { day: formatDate(period.from) })
}
