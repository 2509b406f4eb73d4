import { firstLocale, words } from './i18nProvider'

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
  beforeAll(() => words.use('fr'))
  test('sets the page’s language', () => expect(document.documentElement.lang).toBe('fr'))
  test('fills in values', () => expect(words.text('list.page', { page: 3 })).toBe('Page 3'))
  test('in French none is one', () => expect(words.text('value.days', { smart_count: 0 })).toBe('0 jour'))
  test('many is many', () => expect(words.text('value.days', { smart_count: 2 })).toBe('2 jours'))
  test('a key without a text shows itself, or what stands in for it', () => {
    expect(words.text('no.such.key')).toBe('no.such.key')
    expect(words.text('no.such.key', { _: 'CHANNEL' })).toBe('CHANNEL')
  })
})
