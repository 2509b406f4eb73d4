import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { loadDefinitions } from '../../runtime/subgraph-registry'
import { enumLabels } from '../../shared/texts/enum-labels'
import { wordErrors } from '../../shared/texts/forbidden-words'
import { sampleOf, type TemplateValue } from '../../shared/texts/message-template'
import { type Language, languages } from '../../shared/texts/texts'
import { typographyErrors } from '../../shared/texts/typography'
import { day } from '../../shared/values/day'

const rules = loadDefinitions().flatMap(({ name, rules }) => rules.map((rule) => ({ subgraph: name, rule })))
const messages = rules.flatMap(({ subgraph, rule }) =>
  [...rule.messages].map(([message, template]) => ({ id: rule.id, subgraph, rule, message, template })),
)
const ON = day('2026-12-01')

// Raw values that no sentence may contain.
const enumValues = new Set(Object.values(enumLabels).flatMap((labels) => Object.keys(labels)))
const isRawEnum = (word: string) =>
  /^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(word) || (/^[A-Z]{4,}$/.test(word) && enumValues.has(word))
const isFactName = (word: string) => /^[a-z]+[A-Z]\w*$/.test(word) && !['eFact', 'eTar', 'eAttest'].includes(word)
function rawValues(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}_]+/u)
  return [
    ...words.filter((word) => isRawEnum(word) || isFactName(word)),
    ...(text.match(/\d{4}-\d{2}(-\d{2})?/g) ?? []),
    ...(text.match(/(?<![\d.])\d+\.\d{1,2}(?![\d.])/g) ?? []),
    ...(text.match(/[{}]|\bundefined\b|\bnull\b|\[object|∞| – |\(\)| {2}/g) ?? []),
  ]
}

const textErrorsOf = (text: string, language: Language): string[] =>
  [
    ...typographyErrors(text, language),
    ...wordErrors(text, language),
    ...rawValues(text).map((raw) => `raw ${raw}`),
  ].map((error) => `${error} in ${language}: ${text}`)

test('rawValues finds raw enumerations, ISO days, decimals and fact names', () => {
  expect(rawValues('of 2026-12-01, HOSPITALIZATION, NAME_CHANGE, 37.15, {on}, newNiss')).toEqual([
    'HOSPITALIZATION',
    'NAME_CHANGE',
    'newNiss',
    '2026-12-01',
    '37.15',
    '{',
    '}',
  ])
  expect(rawValues('le 31.12.2026, 1.234,50 euros, eFact, OCMW')).toEqual([])
})

describe.each(messages)('message $message of $id', ({ rule, message, template }) => {
  test('every placeholder has a fact type', () => {
    expect([...template.names].filter((name) => rule.factType(name) === undefined)).toEqual([])
  })

  test('the sentence contains no raw value or unfilled placeholder in any language', () => {
    const facts: Record<string, TemplateValue> = {}
    for (const name of template.names) facts[name] = sampleOf(name, rule.factType(name))
    const finding = rule.createFinding({ path: null, facts, message }, ON)
    const texts = languages.map((language) => ({ language, text: finding.message[language] }))
    expect(texts.flatMap(({ language, text }) => textErrorsOf(text, language))).toEqual([])
  })
})

test.each(rules.map(({ rule }) => ({ id: rule.id, rule })))(
  'the text of $id is correct typography and terminology in each language',
  ({ rule }) => {
    expect(languages.flatMap((language) => textErrorsOf(rule.text[language], language))).toEqual([])
  },
)

test('legal sources have correct typography, name no file and cite only existing open questions', () => {
  const questions = readFileSync('docs/law/open-questions.md', 'utf8')
  const anchors = [...questions.matchAll(/<a id="([qr]\d+)"><\/a>/g)].map(([, id]) => id)
  expect(anchors.filter((id, i) => anchors.indexOf(id) !== i)).toEqual([])
  for (const { rule } of rules)
    for (const { source } of rule.wordings)
      for (const language of languages) {
        const text = source[language]
        const unknown = [...text.matchAll(/\b[QR]\d+\b/g)].filter(([id]) => !anchors.includes(id.toLowerCase()))
        const paths = text.match(/[\w-]+\.(md|ts|txt|csv)\b|[a-z]+\/[a-z]\S*|#[a-z]\S*/g) ?? []
        const errors = [...typographyErrors(text, language), ...unknown.map(([citation]) => citation), ...paths]
        expect({ text, errors }).toEqual({ text, errors: [] })
        expect(text).not.toMatch(/\[object|undefined/)
      }
})
