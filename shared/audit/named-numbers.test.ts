import { buildSchema, type GraphQLObjectType } from 'graphql'
import { namedNumbersReader } from './named-numbers'

const schema = buildSchema(`
  scalar Niss
  input Line { niss: Niss, lines: [Line!] }
  input Filter { niss: Niss, text: String, line: Line }
  type Query {
    person(niss: Niss!): ID
    persons(filter: Filter, niss: [Niss!]): ID
    rules(text: String, id: ID): ID
  }`)
const fields = (schema.getType('Query') as GraphQLObjectType).getFields()
const numbersIn = (field: string, values: Record<string, unknown>) => namedNumbersReader(fields[field]!.args)?.(values)

test.each([
  ['an argument', 'person', { niss: '1' }, ['1']],
  ['a list, each once', 'persons', { niss: ['1', '2', '1'] }, ['1', '2']],
  ['a single value for a list', 'persons', { niss: '1' }, ['1']],
  ['an input object', 'persons', { filter: { niss: '1', text: '2', line: { niss: '3' } } }, ['1', '3']],
  ['no argument', 'persons', {}, []],
  ['null', 'persons', { niss: null, filter: null }, []],
  ['an unreadable value', 'person', { niss: { value: 'x' } }, []],
])('the numbers of %s are read', (_, field, values, numbers) => expect(numbersIn(field, values)).toEqual(numbers))

test('a field without a number has no reader', () => expect(namedNumbersReader(fields.rules!.args)).toBeNull())
