import { firstLocale, i18nProvider } from './i18nProvider'

describe('the first language', () => {
  test.each([
    ['the language is the one chosen before', 'nl', ['fr-BE'], 'nl'],
    ['the language is that of the browser if none was chosen', null, ['de-BE', 'fr'], 'de'],
    ['the language is the first supported one of the browser', null, ['it', 'en-GB'], 'en'],
    ['the language is French if the browser has no supported one', null, ['it'], 'fr'],
    ['an unsupported stored language is ignored', 'xx', ['nl'], 'nl'],
  ])('%s', (_, stored, wished, expected) => {
    expect(firstLocale(stored, wished)).toBe(expected)
  })
})

describe('a text', () => {
  beforeAll(() => i18nProvider.changeLocale('fr'))
  test('changeLocale sets the language of the page', () => expect(document.documentElement.lang).toBe('fr'))
  test('translate inserts values', () => expect(i18nProvider.translate('list.page', { page: 3 })).toBe('Page 3'))
  test('French uses the singular for zero', () =>
    expect(i18nProvider.translate('value.days', { smart_count: 0 })).toBe('0 jour'))
  test('a key with two forms needs a count', () =>
    expect(i18nProvider.translate('resources.persons.name', { smart_count: 1 })).not.toContain('||||'))
  test('the plural form is used for several', () =>
    expect(i18nProvider.translate('value.days', { smart_count: 2 })).toBe('2 jours'))
  test('the label of a source of react-admin is that of its last part, in every resource', () => {
    expect(i18nProvider.translate('resources.persons.fields.address.street')).toBe('Rue et numéro')
    expect(i18nProvider.translate('resources.undefined.fields.lastName')).toBe('Nom de famille')
  })
  test('a key without a text shows itself, or its replacement', () => {
    expect(i18nProvider.translate('no.such.key')).toBe('no.such.key')
    expect(i18nProvider.translate('no.such.key', { _: 'CHANNEL' })).toBe('CHANNEL')
  })
})
