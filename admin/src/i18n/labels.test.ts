import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasTranslation, i18nProvider } from './i18nProvider'

// Fields and inputs of the pages that name their source in the page itself; the other catalogues have the keys of the English one.
const ELEMENT = /<\w*(?:Field|Input)\b((?:[^<>"{}]|"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})*)/g
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([\\w.]+)"`).exec(attributes)?.[1]

function labelOf(attributes: string): string[] {
  const source = attribute(attributes, 'source')
  if (!source || /\blabel=\{|\{\.\.\./.test(attributes)) return []
  const label = attribute(attributes, 'label') ?? `fields.${source.split('.').at(-1)}`
  return [label.includes('.') ? label : `fields.${label}`]
}

const folder = join(__dirname, '..')
const pages = globSync('**/*.tsx', { cwd: folder }).filter((file) => !file.endsWith('.test.tsx'))
const labels = pages.map((page) => ({
  page,
  labels: [...readFileSync(join(folder, page), 'utf8').matchAll(ELEMENT)].flatMap(([, text = '']) => labelOf(text)),
}))

test('every column, fact and input of a page has a label in the catalogues', async () => {
  await i18nProvider.changeLocale('en')
  const without = labels.flatMap((one) =>
    one.labels.filter((label) => !hasTranslation(label)).map((label) => `${one.page}: ${label}`),
  )
  expect(without).toEqual([])
})

test('the labels of hundreds of fields are found', () =>
  expect(labels.flatMap((one) => one.labels).length).toBeGreaterThan(300))
