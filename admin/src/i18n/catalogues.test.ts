import { enumLabels, type LabelledEnum } from '../../../shared/texts/enum-labels'
import { wordErrors } from '../../../shared/texts/forbidden-words'
import type { Language } from '../../../shared/texts/texts'
import { typographyErrors } from '../../../shared/texts/typography'
import { messages as de } from './de'
import { messages as en } from './en'
import { messages as fr } from './fr'
import { type Locale, type Messages, typeset } from './i18nProvider'
import { messages as nl } from './nl'

function flat(messages: Messages, above = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${above}${key}`, value] as const] : [...flat(value, `${above}${key}.`)],
    ),
  )
}

const english = flat(en)
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort()

describe.each([
  ['French', flat(fr)],
  ['Dutch', flat(nl)],
  ['German', flat(de)],
])('the %s catalogue', (_, catalogue) => {
  test('the catalogue has exactly the keys of the English one', () => {
    expect([...catalogue.keys()]).toEqual([...english.keys()])
  })
  test('no text of the catalogue is empty', () => {
    expect([...catalogue].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  test('each text has the placeholders of the English one', () => {
    const other = [...catalogue].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? '')),
    )
    expect(other).toEqual([])
  })
  test('a text has a plural form exactly if the English one has', () => {
    const other = [...catalogue].filter(([key, text]) => text.includes('||||') !== english.get(key)?.includes('||||'))
    expect(other).toEqual([])
  })
})

describe.each<[Language, Locale, Messages]>([
  ['FR', 'fr', fr],
  ['NL', 'nl', nl],
  ['DE', 'de', de],
  ['EN', 'en', en],
])('the texts of the console in %s', (language, locale, messages) => {
  const catalogue = [...flat(typeset(messages, locale))]
  const errorsOf = (find: (text: string) => string[]) =>
    catalogue.flatMap(([key, text]) => find(text).map((error) => `${key}, ${error}: ${text}`))

  test('the texts use the terms of the glossary', () => {
    expect(errorsOf((text) => wordErrors(text, language))).toEqual([])
  })
  test('the texts have the apostrophes, quotation marks and spaces of the language', () => {
    // A place for a value is no percent sign.
    expect(errorsOf((text) => typographyErrors(text.replace(/%\{\w+\}/g, '0'), language))).toEqual([])
  })
  test('no text names an enumerated value or a field by its name in the code', () => {
    const raw = /\b[A-Z0-9]+_[A-Z0-9_]+\b|(?<!%\{)\b(?!eFact\b)[a-z]+[A-Z]\w*|\d{4}-\d{2}/
    expect(errorsOf((text) => raw.exec(text.replace(/%\{\w+\}/g, '')) ?? [])).toEqual([])
  })
  test('enumerated values have the labels that the server writes', () => {
    const labels = new Map(catalogue)
    const other = (Object.keys(enumLabels) as LabelledEnum[]).flatMap((name) =>
      Object.entries(enumLabels[name])
        .map(([value, texts]) => ({ key: `enums.${name}.${value}`, server: texts[language] }))
        .filter(({ key, server }) => labels.get(key) !== server),
    )
    expect(other).toEqual([])
  })
})

test('a catalogue is typeset when it is loaded', () => {
  expect(typeset({ a: { b: 'Qui ? « %{name} » : 5 %' } }, 'fr')).toEqual({
    a: { b: 'Qui\u00a0? «\u00a0%{name}\u00a0»\u00a0: 5\u00a0%' },
  })
  expect(typeset({ a: 'Close %{month}: 5 €' }, 'en')).toEqual({ a: 'Close %{month}: 5\u00a0€' })
})
