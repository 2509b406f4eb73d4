import { buildSchema, parse } from 'graphql'
import { PersonReads } from '../audit/person-reads'
import { tooManyRequests, unavailable } from '../errors/graphql-errors'
import { executeOperation } from './execute-operation'

const schema = buildSchema('type Query { person: String } type Mutation { write: String }')
const run = (operation: string, cause: Error) => {
  const reads = new PersonReads()
  reads.add([{ personId: 'one', niss: '1' }], () => Promise.reject(cause))
  return executeOperation(schema, parse(operation), {}, { reads })
}
const quota = tooManyRequests('Too many persons.', 60)

test('a query above the quota gives no data, and the reason at each root field', async () => {
  const { data, errors } = await run('{ a: person b: person }', quota)
  expect(data).toBeNull()
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['a'], 'TOO_MANY_REQUESTS'],
    [['b'], 'TOO_MANY_REQUESTS'],
  ])
})

test('a list that the quota refuses refuses the whole query, with the reason at each root field', async () => {
  const lists = buildSchema('type Query { list: [String!]! }')
  lists.getQueryType()!.getFields().list!.resolve = () => Promise.reject(quota)
  const { data, errors } = await executeOperation(lists, parse('{ a: list b: list }'), {}, {})
  expect(data).toBeNull()
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['a'], 'TOO_MANY_REQUESTS'],
    [['b'], 'TOO_MANY_REQUESTS'],
  ])
})

test('a mutation above the quota is answered, for it is written', async () => {
  expect(await run('mutation { write }', quota)).toEqual({ data: { write: null } })
})

test('a query is answered if the persons can’t be counted because their owner does not answer', async () => {
  expect(await run('{ person }', unavailable('beneficiary'))).toEqual({ data: { person: null } })
})

test('an unexpected failure of the count gives no data', async () => {
  const { data, errors } = await run('{ person }', new TypeError('x'))
  expect(data).toBeNull()
  expect(errors).toHaveLength(1)
})
