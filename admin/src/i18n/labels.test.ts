import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasTranslation, i18nProvider } from './i18nProvider'

// Fields and inputs that a page names in the page itself; the other catalogues have the keys of the English one.
const ELEMENT = /<\w*(?:Field|Input)\b((?:[^<>"{}]|"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})*)/g
// Lists of names: the first argument of `fields`, and the attributes `fields`, `inputs` and `of` of rows of inputs.
const NAMES =
  /\bfields\(\s*(?:'([^']*)'|`([^`]*)`)|\b(?:fields|inputs|of)=(?:"([a-z][^"]*)"|\{\[([^\]]*)\]\}|\{`([^`]*)`\})/g
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([\\w.]+)"`).exec(attributes)?.[1]
const keyOf = (source: string, label = source.split('.').at(-1)) => (label?.includes('.') ? label : `fields.${label}`)

function labelOfElement(attributes: string): string[] {
  const source = attribute(attributes, 'source')
  if (!source || /\blabel=\{|\{\.\.\./.test(attributes)) return []
  return [keyOf(source, attribute(attributes, 'label'))]
}

const labelsOfNames = (names: string): string[] =>
  (names.replace(/\$\{[^}]*\}/g, ' ').match(/[\w.]+(?::[\w.]+)?/g) ?? []).map((name) => {
    const [source = '', label] = name.split(':').reverse()
    return keyOf(source, label)
  })

const folder = join(__dirname, '..')
const pages = globSync('**/*.tsx', { cwd: folder }).filter((file) => !file.endsWith('.test.tsx'))
const labels = pages.map((page) => {
  const text = readFileSync(join(folder, page), 'utf8')
  const elements = [...text.matchAll(ELEMENT)].flatMap(([, attributes = '']) => labelOfElement(attributes))
  const lists = [...text.matchAll(NAMES)].flatMap(([, ...names]) => labelsOfNames(names.find(Boolean) ?? ''))
  return { page, labels: [...elements, ...lists] }
})

test('every column, fact and input of a page has a label in the catalogues', async () => {
  await i18nProvider.changeLocale('en')
  const without = labels.flatMap((one) =>
    one.labels.filter((label) => !hasTranslation(label)).map((label) => `${one.page}: ${label}`),
  )
  expect(without).toEqual([])
})

test('the labels of hundreds of fields are found', () =>
  expect(labels.flatMap((one) => one.labels).length).toBeGreaterThan(400))
