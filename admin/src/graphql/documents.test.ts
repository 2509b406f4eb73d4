import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLEnumType, type GraphQLInputObjectType, getNamedType, parse, validate } from 'graphql'
import { resources } from '../resources'
import { documentFor } from './audienceDocuments'
import * as generated from './generated/graphql'
import { enumValues, lists as listFacts } from './generated/schemaFacts'

const { documentsFor } = require('../../codegen/audienceDocuments.cjs')
const audiences = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER'] as const
const folder = join(__dirname, '../../../gateway/schema/views')
const typed = Object.entries(generated)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name]) => name)

describe.each(audiences)('the documents of %s', (audience) => {
  const listed = resources.flatMap(({ name, queries, permissions }) =>
    queries.list && permissions.list?.some((holder) => holder.split(':')[0] === audience)
      ? [[name, queries.list] as const]
      : [],
  )
  test.each(listed)('the list of %s, which the menu offers, has a document', async (_, operation) => {
    expect((await documentFor(operation, audience)).text).toContain(`query ${operation}(`)
  })

  test('every document is valid against the schema of the audience', async () => {
    const schema = buildSchema(readFileSync(join(folder, `${audience.toLowerCase()}.graphql`), 'utf8'))
    const { documents } = await import(`./generated/documents/${audience}`)
    const errors = Object.entries(documents as Record<string, { text: string }>).flatMap(([name, { text }]) =>
      validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`),
    )
    expect(errors).toEqual([])
  })
})

const schema = buildSchema(readFileSync(join(folder, '../api.graphql'), 'utf8'))
const sources = join(__dirname, '../resources')
const documentTexts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.graphql'))
  .flatMap((path) => readFileSync(join(sources, path), 'utf8').split(/^(?=query )/m))
const lists = resources.flatMap(({ name, queries }) => (queries.list ? [[name, queries.list] as const] : []))

test.each(lists)('the list of %s can be sorted by every order that the graph has for it', (_, operation) => {
  const text = documentTexts.find((document) => document.includes(`query ${operation}(`)) ?? ''
  const root = /connection: (\w+)/.exec(text)?.[1] ?? ''
  const argument = schema
    .getQueryType()
    ?.getFields()
    [root]?.args.find(({ name }) => name === 'orderBy')
  const order = argument && (getNamedType(argument.type) as GraphQLInputObjectType).getFields().field
  const values = order ? (getNamedType(order.type) as GraphQLEnumType).getValues().map(({ name }) => name) : []
  expect(listFacts[operation]?.orders).toEqual(values)
  if (order) expect(text).toContain('orderBy: $orderBy')
})

test('a document that the audience does not have is an error', async () => {
  await expect(documentFor('CloseSettlement', 'PROVIDER')).rejects.toThrow('PROVIDER has no document CloseSettlement')
})

describe('at code generation', () => {
  const schema = buildSchema('type Query { person: Person decision: Int } type Person { name: String income: String }')
  const lacking = buildSchema('type Query { person: Person } type Person { name: String }')
  const documents = [parse('query P($seesIncome: Boolean!) { person { name income @include(if: $seesIncome) } }')]
  test('a marked field is kept without its mark, or removed where the schema of the audience lacks it', () => {
    expect(documentsFor(schema, documents).P.text).toMatch(/^query P \{\s+person \{\s+name\s+income\s+\}\s+\}$/)
    expect(documentsFor(lacking, documents).P.text).not.toContain('income')
  })
  test('a field is removed with the others of its flag', () => {
    const both = parse('query P { person { name @include(if: $seesIncome) income @include(if: $seesIncome) age } }')
    const partly = buildSchema('type Query { person: Person } type Person { name: String age: Int }')
    expect(documentsFor(partly, [both]).P.text).not.toContain('name')
  })
  test('a document with a root field that the schema lacks is left out', () => {
    expect(Object.keys(documentsFor(lacking, documents))).toEqual(['P'])
    expect(Object.keys(documentsFor(lacking, [parse('query R { decision }')]))).toEqual([])
  })
  test('a field without a mark that the schema of the audience lacks fails', () => {
    expect(() => documentsFor(lacking, [parse('query P { person { income } }')])).toThrow(/^P: .*income/)
  })
  test('an enumeration has all values of the schema that have a label, in the order of the labels', () => {
    const careType = buildSchema(readFileSync(join(folder, '../api.graphql'), 'utf8')).getType('CareType')
    const names = (careType as GraphQLEnumType).getValues().map(({ name }) => name)
    expect([...enumValues.CareType].sort()).toEqual(names.sort())
    expect(enumValues.CareType[0]).toBe('HOSPITALIZATION')
  })
})

test('every typed document is sent by a page', () => {
  const source = files(join(__dirname, '..'), /\.tsx?$/)
    .filter((file) => !file.includes('/generated/'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const sent = resources.flatMap(({ queries: { list, one, whole, create, update, related = {} } }) => [
    ...[list, one, whole, create, update].map((operation) => `${operation}Document`),
    ...Object.values(related).map((operation) => `${operation}Document`),
  ])
  expect(typed.filter((name) => !sent.includes(name) && !new RegExp(`\\b${name}\\b`).test(source))).toEqual([])
})

function files(at: string, kind: RegExp): string[] {
  return readdirSync(at).flatMap((name) => {
    const path = join(at, name)
    return statSync(path).isDirectory() ? files(path, kind) : kind.test(name) ? [path] : []
  })
}
