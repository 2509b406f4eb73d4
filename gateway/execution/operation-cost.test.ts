import { buildSchema, getOperationAST, parse } from 'graphql'
import { checkListLimits } from './list-limits'
import { normalizeOperation } from './normalize-operation'
import { costOf } from './operation-cost'
import { checkRootFields } from './operation-limits'

const schema = buildSchema(`
  type Document { content: String }
  type Line { id: ID csv: Document form: Document }
  type InvoiceFile { id: ID answer: String }
  type Edge { node: Line }
  type Connection { edges: [Edge!]! totalCount: Int }
  input LineInput { code: String }
  input InvoiceInput { lines: [LineInput!]! }
  enum Dimension { CPAS MONTH CARE_TYPE REFUND_CODE PROVIDER_CATEGORY }
  type Row { keys: [String!]! }
  type Query { line: Line file: InvoiceFile lines(first: Int = 25): Connection spending(by: [Dimension!]!): [Row!]! careTypes(of: [String!]): Line }
  type Mutation { decideLine(id: ID): Line runPayments: Line submitInvoices(invoices: [InvoiceInput!]!): Line report(input: [LineInput!]!): Line }
`)
const fieldsOf = (query: string, variables = {}) => {
  const document = parse(query)
  return normalizeOperation(schema, document, getOperationAST(document)!, variables).fields
}
const cost = (query: string, variables = {}) => costOf(fieldsOf(query), variables)
const codes = (count: number) => Array.from({ length: count }, () => ({ code: '1' }))

test.each([
  ['a root field of a query counts as a statement and its object', '{ line { id } }', 26],
  ['an alias counts as a root field of its own', '{ a: line { id } b: line { id } }', 52],
  ['a report counts more', '{ spending(by: []) { keys } }', 501],
  ['the groups of a report count', '{ spending(by: [MONTH, CARE_TYPE]) { keys } }', 646],
  ['a dimension that is no list counts', '{ spending(by: CPAS) { keys } }', 1_100],
  [
    'the groups of all dimensions count as 10,000',
    '{ spending(by: [CPAS, MONTH, CARE_TYPE, REFUND_CODE]) { keys } }',
    10_504,
  ],
  [
    'each row of a page counts, and totalCount is a statement',
    '{ lines(first: 10) { edges { node { id } } totalCount } }',
    60,
  ],
  ['the default page size counts', '{ lines { edges { node { id } } } }', 50],
  ['a CSV file counts less than a PDF', '{ line { csv { content } } }', 2026],
  ['a PDF counts as 5,000 objects', '{ line { form { content } } }', 5026],
  ['a document counts for each copy of its content', '{ line { csv { a: content b: content } } }', 4029],
  ['a whole eFact answer counts each time', '{ file { id a: answer b: answer } }', 20029],
  [
    'a value that aliases repeat counts for each row',
    '{ lines(first: 10) { edges { node { id a: id b: id __typename c: __typename } } } }',
    125,
  ],
  ['documents in a list count for each row', '{ lines(first: 2) { edges { node { form { content } } } } }', 10027],
  ['a mutation counts as a write', 'mutation { decideLine(id: "1") { id } }', 101],
  ['a mutation over many rows counts more', 'mutation { runPayments { id } }', 2001],
  [
    'each description of the schema counts as a PDF',
    '{ a: __schema { queryType { name } } b: __type(name: "Line") { name } }',
    10_000,
  ],
])('%s', (_, query, expected) => expect(cost(query)).toBe(expected))

test('items of an input list count, in literals as in variables', () => {
  expect(cost('{ careTypes(of: ["a", "b", "c"]) { id } }')).toBe(29)
  expect(cost('query ($of: [String!]) { careTypes(of: $of) { id } }', { of: ['a', 'b', 'c'] })).toBe(29)
})

test('an operation above 50,000 points is TOO_COMPLEX', () => {
  expect(() => cost('{ lines(first: 20) { edges { node { form { content } } } } }')).toThrow(/costs 100045 points/)
})

test('21 root fields are TOO_COMPLEX, whatever aliases and fragments they use', () => {
  const aliases = Array.from({ length: 21 }, (_, i) => `a${i}: line { id }`)
  expect(() => checkRootFields(fieldsOf(`{ ${aliases.slice(1).join(' ')} }`))).not.toThrow()
  expect(() => checkRootFields(fieldsOf(`{ ${aliases.join(' ')} }`))).toThrow(/21 root fields/)
  expect(() => checkRootFields(fieldsOf(`{ ...f } fragment f on Query { ${aliases.join(' ')} }`))).toThrow(
    /21 root fields/,
  )
})

describe('lists in arguments', () => {
  const report = 'mutation ($input: [LineInput!]!) { report(input: $input) { id } }'
  const submit = 'mutation ($invoices: [InvoiceInput!]!) { submitInvoices(invoices: $invoices) { id } }'
  const check = (query: string, variables: Record<string, unknown>) => () => checkListLimits(fieldsOf(query), variables)

  test('a list of 1,000 items is accepted, one of 1,001 is refused with its path', () => {
    expect(check(report, { input: codes(1_000) })).not.toThrow()
    expect(check(report, { input: codes(1_001) })).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'input' } }),
    )
  })

  test('a literal list is limited as well', () => {
    const literal = `[${'"a",'.repeat(1_001)}]`
    expect(check(`{ careTypes(of: ${literal}) { id } }`, {})).toThrow(/1001/)
  })

  test('submitInvoices accepts 10,000 lines in all, however they are spread over invoices', () => {
    expect(check(submit, { invoices: [{ lines: codes(10_000) }] })).not.toThrow()
    expect(check(submit, { invoices: [{ lines: codes(6_000) }, { lines: codes(4_000) }] })).not.toThrow()
    expect(check(submit, { invoices: [{ lines: codes(6_000) }, { lines: codes(4_001) }] })).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'invoices.1.lines' } }),
    )
  })
})
