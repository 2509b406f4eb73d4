import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { messages as de } from '../../admin/src/i18n/de'
import { messages as en } from '../../admin/src/i18n/en'
import { messages as fr } from '../../admin/src/i18n/fr'
import { messages as nl } from '../../admin/src/i18n/nl'
import { loadDefinitions } from '../../runtime/subgraph-registry'
import { factTypes } from '../../shared/rules/fact-types'

const schema = buildSchema(readFileSync('gateway/schema/api.graphql', 'utf8'))
const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}),
)
const factNames = new Set(factTypes.keys())
for (const { rules } of loadDefinitions())
  for (const { messages, wordings } of rules) {
    for (const template of messages.values()) for (const name of template.names) factNames.add(name)
    for (const { parameters } of wordings) for (const name of Object.keys(parameters ?? {})) factNames.add(name)
  }

describe.each([
  ['French', fr],
  ['Dutch', nl],
  ['German', de],
  ['English', en],
])('%s texts of the console', (_, { facts, rootFields: labels }) => {
  test('every fact of a rule has a label', () => {
    expect([...factNames].filter((name) => !(name in facts))).toEqual([])
  })
  test('every root field has a label for the access log', () => {
    expect(rootFields.filter((name) => !(name in labels))).toEqual([])
    expect(Object.keys(labels).filter((name) => !rootFields.includes(name))).toEqual([])
  })
})
