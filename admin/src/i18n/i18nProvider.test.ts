import { firstLocale, i18nProvider } from './i18nProvider'

describe('the language one meets first', () => {
  test.each([
    ['the one chosen before', 'nl', ['fr-BE'], 'nl'],
    ['else the browser’s', null, ['de-BE', 'fr'], 'de'],
    ['else the first of the browser’s that we speak', null, ['it', 'en-GB'], 'en'],
    ['else French', null, ['it'], 'fr'],
    ['and nothing strange from the store', 'xx', ['nl'], 'nl'],
  ])('%s', (_, stored, wished, expected) => {
    expect(firstLocale(stored, wished)).toBe(expected)
  })
})

describe('a text', () => {
  beforeAll(() => i18nProvider.changeLocale('fr'))
  test('sets the page’s language', () => expect(document.documentElement.lang).toBe('fr'))
  test('fills in values', () => expect(i18nProvider.translate('list.page', { page: 3 })).toBe('Page 3'))
  test('French uses the singular for zero', () =>
    expect(i18nProvider.translate('value.days', { smart_count: 0 })).toBe('0 jour'))
  test('a key with two forms needs a count', () =>
    expect(i18nProvider.translate('resources.persons.name', { smart_count: 1 })).not.toContain('||||'))
  test('many is many', () => expect(i18nProvider.translate('value.days', { smart_count: 2 })).toBe('2 jours'))
  test('the label of a source of react-admin is that of its last part, in every resource', () => {
    expect(i18nProvider.translate('resources.persons.fields.address.street')).toBe('Rue et numéro')
    expect(i18nProvider.translate('resources.undefined.fields.lastName')).toBe('Nom de famille')
  })
  test('a key without a text shows itself, or its replacement', () => {
    expect(i18nProvider.translate('no.such.key')).toBe('no.such.key')
    expect(i18nProvider.translate('no.such.key', { _: 'CHANNEL' })).toBe('CHANNEL')
  })
})
