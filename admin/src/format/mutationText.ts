import { words } from '../i18n/i18nProvider'
import { formatDate } from './day'

const enums = ['ResidenceStatus', 'InsuranceStatus', 'Register', 'Gender']

/** What a mutation says of before or after: days and the words of enumerations as one reads them, the rest as it came. */
export function formatMutation(value: string | null | undefined): string {
  if (!value) return '–'
  return value
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day))
    .replace(/\b[A-Z][A-Z0-9_]{2,}\b/g, (token) => {
      const of = enums.find((name) => words.has(`enums.${name}.${token}`))
      return of ? words.text(`enums.${of}.${token}`) : token
    })
}
