import 'reflect-metadata'
import { globSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { personas } from '../../gateway/auth/demo-provider/personas'
import { pageTexts } from '../../gateway/auth/demo-provider/sign-in-pages'
import { enumLabels } from '../../shared/texts/enum-labels'
import { fieldLabels, rightLabels } from '../../shared/texts/field-labels'
import { wordErrors } from '../../shared/texts/forbidden-words'
import type { MessageTemplate } from '../../shared/texts/message-template'
import { type Language, languages, type Texts } from '../../shared/texts/texts'
import { typographyErrors } from '../../shared/texts/typography'
import { officialCodes } from '../../subgraphs/invoice/efact/codes/official-codes'
import { issueTemplates } from '../../subgraphs/invoice/efact/validation-issue'
import { locationTexts, validationIssueTexts } from '../../subgraphs/invoice/efact/validation-issue-texts'
import { zoneLabels } from '../../subgraphs/invoice/efact/zone-labels'
import { zoneValues } from '../../subgraphs/invoice/efact/zone-values'
import { columnHeadings, kindLabels } from '../../subgraphs/invoice/exports/settlement.csv'
import { columnHeadings as paperHeadings } from '../../subgraphs/provider/exports/paper-statement.csv'

type Text = [language: Language, text: string]
const ofTexts = (texts: readonly Texts[]): Text[] =>
  texts.flatMap((text) => languages.map((language): Text => [language, text[language]]))
const ofMessages = (messagesIn: (language: Language) => object): Text[] =>
  languages.flatMap((language) => stringsIn(messagesIn(language)).map((text): Text => [language, text]))
const stringsIn = (messages: object): string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : stringsIn(value)))
const ofPages = (pages: readonly Record<'fr' | 'nl' | 'de' | 'en', string>[]): Text[] =>
  pages.flatMap(({ fr, nl, de, en }): Text[] => [
    ['FR', fr],
    ['NL', nl],
    ['DE', de],
    ['EN', en],
  ])
const ofFile = (file: string, prefix: string): Text[] =>
  (parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[]).flatMap((row) =>
    languages.map((language): Text => [language, row[`${prefix}_${language.toLowerCase()}`] ?? '']),
  )

// The texts of the documents that the graph prints: each file exports them by language, or a function of the language.
type Messages = Record<Language, object> | ((language: Language) => object)
const documents = globSync('subgraphs/*/documents/*.messages.ts').sort()
const ofDocument = (file: string): Text[] =>
  (Object.values(require(`../../${file}`)) as Messages[]).flatMap((messages) =>
    ofMessages((language) => (typeof messages === 'function' ? messages(language) : messages[language])),
  )

// Fills every placeholder with a value of a file; the issue gives amounts and days their types.
const filled = (template: MessageTemplate): Texts =>
  template.fill(Object.fromEntries([...template.names].map((name) => [name, '123'])))

const places: [string, readonly Text[]][] = [
  ['labels of enumerations', ofTexts(Object.values(enumLabels).flatMap((labels) => Object.values(labels)))],
  ['labels of rights and data', ofTexts([...Object.values(rightLabels), ...Object.values(fieldLabels)])],
  ...documents.map((file): [string, readonly Text[]] => [file, ofDocument(file)]),
  ['the sign-in pages', ofPages(Object.values(pageTexts))],
  ['the personas', ofPages(personas.flatMap(({ organisation, work }) => [organisation, work]))],
  [
    'what can be wrong with an eFact file',
    ofTexts([...Object.values(validationIssueTexts), ...Object.values(locationTexts)]),
  ],
  ['problems of eFact with their values', ofTexts(Object.values(issueTemplates).map(filled))],
  ['the zones of eFact', ofTexts(Object.values(zoneLabels))],
  ['the values of zones', ofTexts(Object.values(zoneValues).flatMap((values) => Object.values(values ?? {})))],
  ['the official codes', ofTexts([...officialCodes.values()].map(({ meaning }) => meaning))],
  ['the settlement file', ofTexts([...Object.values(columnHeadings), ...Object.values(kindLabels)])],
  ['the statement of paper invoices', ofTexts(Object.values(paperHeadings))],
  ['the refund codes', ofFile('subgraphs/decision/imports/refund-codes/refund-codes.provisional.csv', 'text')],
  ['the nomenclature', ofFile('subgraphs/invoice/imports/nomenclature/data/items.csv', 'label')],
]

test('the documents of the graph are found', () => expect(documents.length).toBeGreaterThan(4))

test.each(places)('the texts of %s have correct typography and use the terms of the glossary', (_, texts) => {
  expect(texts.length).toBeGreaterThan(4)
  const errors = texts.flatMap(([language, text]) => [
    ...(text.trim() === '' ? [`an empty text in ${language}`] : []),
    ...[...typographyErrors(text, language), ...wordErrors(text, language)].map(
      (error) => `${error} in ${language}: ${text}`,
    ),
  ])
  expect(errors).toEqual([])
})

test('the terms of the glossary contain no word that texts may not use', () => {
  const lines = readFileSync('docs/glossary.md', 'utf8').split('\n')
  // Notion, French, Dutch, German, English, name in the code, source.
  const rows = lines.map((line) => line.split(' | ')).filter(({ length }) => length === 7)
  expect(rows.length).toBeGreaterThan(50)
  const errors = rows.flatMap((cells) =>
    languages.flatMap((language, at) =>
      wordErrors(cells[at + 1] ?? '', language).map((error) => `${cells[0]}, ${error}`),
    ),
  )
  expect(errors).toEqual([])
})
