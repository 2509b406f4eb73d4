import { words } from '../i18n/i18nProvider'
import { formatDate } from './day'

const enums = ['CareType', 'ProviderCategory', 'ResidenceStatus', 'InsuranceStatus', 'BillingSituation']

/** A sentence of the law as one reads it: days as Belgians write them, the words of enumerations in words. */
export function formatRuleText(text: string): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day))
    .replace(/\b[A-Z][A-Z0-9_]{3,}\b(?!-)/g, (token) => {
      const of = enums.find((name) => words.has(`enums.${name}.${token}`))
      return of ? words.text(`enums.${of}.${token}`) : token
    })
}
