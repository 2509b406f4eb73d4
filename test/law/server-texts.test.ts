import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { personas } from '../../gateway/auth/demo-provider/personas'
import { pageTexts } from '../../gateway/auth/demo-provider/sign-in-pages'
import { enumLabels } from '../../shared/texts/enum-labels'
import { wordErrors } from '../../shared/texts/forbidden-words'
import type { MessageTemplate } from '../../shared/texts/message-template'
import { type Language, languages, type Texts } from '../../shared/texts/texts'
import { typographyErrors } from '../../shared/texts/typography'
import { attestationFormMessages as attestationFormTexts } from '../../subgraphs/attestation/documents/attestation-form.messages'
import { informationFormMessages } from '../../subgraphs/beneficiary/documents/information-form.messages'
import { officialCodes } from '../../subgraphs/invoice/efact/codes/official-codes'
import { issueTemplates } from '../../subgraphs/invoice/efact/validation-issue'
import { locationTexts, validationIssueTexts } from '../../subgraphs/invoice/efact/validation-issue-texts'
import { zoneLabels } from '../../subgraphs/invoice/efact/zone-labels'
import { zoneValues } from '../../subgraphs/invoice/efact/zone-values'
import { columnHeadings, kindLabels } from '../../subgraphs/invoice/exports/settlement.csv'

type Text = [language: Language, text: string]
const ofTexts = (texts: readonly Texts[]): Text[] =>
  texts.flatMap((text) => languages.map((language): Text => [language, text[language]]))
const ofMessages = (messages: Record<Language, object>): Text[] =>
  languages.flatMap((language) => stringsIn(messages[language]).map((text): Text => [language, text]))
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

// Fills every placeholder with a value of a file; the issue gives amounts and days their types.
const filled = (template: MessageTemplate): Texts =>
  template.fill(Object.fromEntries([...template.names].map((name) => [name, '123'])))

const places: [string, readonly Text[]][] = [
  ['labels of enumerations', ofTexts(Object.values(enumLabels).flatMap((labels) => Object.values(labels)))],
  ['the AMU attestation', ofMessages(attestationFormTexts)],
  ['the information form', ofMessages(informationFormMessages)],
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
  ['the refund codes', ofFile('subgraphs/decision/imports/refund-codes/refund-codes.provisional.csv', 'text')],
  ['the nomenclature', ofFile('subgraphs/invoice/imports/nomenclature/data/items.csv', 'label')],
]

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
