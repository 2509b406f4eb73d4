import { hasTranslation, i18nProvider } from '../i18n/i18nProvider'
import { formatDate } from './day'

const residenceAndInsurance = ['ResidenceStatus', 'InsuranceStatus', 'Register', 'Gender']

/** A value before or after a mutation: days and enumerated values by their labels, the rest as it came. */
export const formatMutation = (value: string | null | undefined): string =>
  value ? withLabels(value, residenceAndInsurance) : '–'

/** A sentence of a finding. The server writes whole sentences; rows stored before 2026-12 have raw days and values. */
export const formatFinding = (message: string): string =>
  withLabels(message, ['CareType', 'ProviderCategory', ...residenceAndInsurance, 'BillingSituation', 'SupportLevel'])

// An abbreviation that sentences use as such ("the BIS register").
const ORDINARY_WORDS = new Set(['BIS'])

function withLabels(text: string, enums: readonly string[]): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day))
    .replace(/\b[A-Z][A-Z0-9_]{2,}\b(?!-)/g, (token) => {
      if (ORDINARY_WORDS.has(token) && token !== text) return token
      const list = enums.find((name) => hasTranslation(`enums.${name}.${token}`))
      return list ? i18nProvider.translate(`enums.${list}.${token}`) : token
    })
}
