import type { Messages } from './catalogue'
import { messages as de } from './de.catalogue'
import { messages as en } from './en.catalogue'
import { messages as fr } from './fr.catalogue'
import { messages as nl } from './nl.catalogue'

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
  test('has the keys of the English one, no more and no less', () => {
    expect([...catalogue.keys()]).toEqual([...english.keys()])
  })
  test('leaves no text empty', () => {
    expect([...catalogue].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  test('fills in the same values', () => {
    const other = [...catalogue].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? '')),
    )
    expect(other).toEqual([])
  })
  test('has one and many where the English one has', () => {
    const other = [...catalogue].filter(([key, text]) => text.includes('||||') !== english.get(key)?.includes('||||'))
    expect(other).toEqual([])
  })
})
