import { i18nProvider } from '../i18n/i18nProvider'
import { formatFact } from './fact'

describe('a fact of a finding is written in the words of the language', () => {
  beforeAll(() => i18nProvider.changeLocale('fr'))
  test.each([
    ['councilDate', '2026-11-21', 'date de décision du Conseil\u00a0: 21/11/2026'],
    ['careTypes', 'HOSPITALIZATION, PARAMEDICAL', 'types de soins\u00a0: Hospitalisation, Prestations paramédicales'],
    ['right', 'state.insurancePart', 'droit\u00a0: part AMI prise en charge par l’État'],
    ['differing', 'lastName, birthDate', 'données différentes\u00a0: nom de famille, date de naissance'],
    ['claimed', '1234.50', 'montant demandé\u00a0: 1.234,50'],
    ['month', '2026-10', 'mois\u00a0: 10/2026'],
    ['niss', '85073000136', 'NISS\u00a0: 85.07.30-001.36'],
    ['preferentialRate', 'false', 'intervention majorée\u00a0: Non'],
    ['number', '000000158366', 'numéro\u00a0: 000000158366'],
    ['careType', 'SPA_CURE', 'type de soins\u00a0: SPA_CURE'],
    ['needed', 'HOSPITALIZATION', 'couverture requise\u00a0: Hospitalisation'],
    ['to', '∞', 'dernier jour\u00a0: …'],
    ['nobodyKnowsThisName', '2026-11-21', '21/11/2026'],
    ['norThisOne', 'HOSPITALIZATION', 'Hospitalisation'],
  ])('a fact %s of %s is written in the language', (name, value, text) =>
    expect(formatFact({ name, value })).toBe(text),
  )
})
