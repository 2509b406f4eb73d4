import { i18nProvider } from '../i18n/i18nProvider'
import { formatFinding, formatMutation } from './enumText'

beforeAll(() => i18nProvider.changeLocale('en'))

describe('a value before or after a mutation', () => {
  test('an enumerated value is written by its label', () =>
    expect(formatMutation('ILLEGAL_STAY')).toBe('No legal stay'))
  test('a day is written as in the language', () => expect(formatMutation('1997-03-28')).toBe('28/03/1997'))
  test('a name before or after a mutation is not changed', () =>
    expect(formatMutation('Ramírez Ana')).toBe('Ramírez Ana'))
  test('a missing value before or after a mutation is a dash', () => expect(formatMutation(null)).toBe('–'))
})

test('a finding that was stored with raw days and values is written in words', () =>
  expect(formatFinding('No cover of MEDICAL_TRANSPORT on 2026-11-11 (MMEDIATT-70, CAAMI).')).toBe(
    'No cover of Medical transport on 11/11/2026 (MMEDIATT-70, CAAMI).',
  ))

test('an abbreviation that is also an enumerated value stays in a sentence', () => {
  expect(formatFinding('Check both in the national register or the BIS register.')).toBe(
    'Check both in the national register or the BIS register.',
  )
  expect(formatMutation('BIS')).toBe('BIS register')
})
