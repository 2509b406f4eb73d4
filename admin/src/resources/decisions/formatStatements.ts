import { formatDate, formatEuro, formatPeriod } from '../../format'
import type { OwnFundsPartsFragment, VersionPartsFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

/** A social inquiry in one line: its day and reference. */
export const formatInquiry = (inquiry: VersionPartsFragment['inquiry']): string =>
  inquiry ? [formatDate(inquiry.on), inquiry.reference].filter(Boolean).join(' · ') : ''

/** What the CPAS pays from its own funds, in one line: amount, type of care, days. */
export const formatOwnFunds = ({ maxAmount, careType, period }: Partial<OwnFundsPartsFragment>): string =>
  [
    maxAmount ? formatEuro(maxAmount) : i18nProvider.translate('value.noMaximum'),
    careType && i18nProvider.translate(`enums.CareType.${careType}`),
    period && formatPeriod(period),
  ]
    .filter(Boolean)
    .join(' · ')
