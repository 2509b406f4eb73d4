import { i18nProvider } from '../../i18n/i18nProvider'
import { formatChange } from './FieldChanges'

beforeAll(() => i18nProvider.changeLocale('fr'))

test.each([
  ['coverages.HOSPITALIZATION.patientPartMaxPerMonth', '50.00', '50,00'],
  ['coverages.HOSPITALIZATION.insurancePart', 'FULL', 'En totalité'],
  ['validity.to', '2026-12-31', '31/12/2026'],
  ['judicialDecision', 'true', 'Oui'],
  ['reason', 'Nouveau loyer, plus élevé', 'Nouveau loyer, plus élevé'],
  ['reason', null, '–'],
])('the value of %s, %s, is written as %s', (path, value, text) => expect(formatChange(path, value)).toBe(text))

test('a changed account is written in groups of four', () =>
  expect(formatChange('iban', 'BE57999000006235', 'Provider')).toBe('BE57\u00a09990\u00a00000\u00a06235'))
