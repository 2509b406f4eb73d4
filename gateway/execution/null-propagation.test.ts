import { buildSchema, GraphQLError, getOperationAST, parse } from 'graphql'
import { normalizeOperation } from './normalize-operation'
import { propagateNulls } from './null-propagation'

const schema = buildSchema('type Query { must: Item! may: Item } type Item { name: String! nick: String }')
const propagate = (text: string, data: Record<string, unknown> | null, errors: GraphQLError[]) => {
  const document = parse(text)
  return propagateNulls(normalizeOperation(schema, document, getOperationAST(document)!, {}).fields, data, errors)
}
const forbiddenAt = (...path: (string | number)[]) =>
  new GraphQLError('no', { path, extensions: { code: 'FORBIDDEN' } })

test('of several non-null root fields that failed, the error of the one that a subgraph reports is the only one', () => {
  const error = forbiddenAt('b')
  expect(propagate('{ a: must { name } b: must { name } c: must { name } }', null, [error])).toEqual({
    data: null,
    errors: [error],
  })
})

test('of several non-null fields of an object that failed, the error of the one that a subgraph reports is the only one', () => {
  const error = forbiddenAt('may', 'y')
  expect(propagate('{ may { x: name y: name } }', { may: { x: null, y: null } }, [error])).toEqual({
    data: { may: null },
    errors: [error],
  })
})

test('a null in a non-null field that no error explains has an error of its own, and nulls its parent', () => {
  const { data, errors } = propagate('{ may { name } }', { may: { name: null } }, [forbiddenAt('other')])
  expect(data).toEqual({ may: null })
  expect(errors.map(({ message }) => message)).toEqual(['no', 'Cannot return null for non-nullable field Item.name.'])
})

test('the error of a whole subgraph, which has no path, is the only one', () => {
  const error = new GraphQLError('down', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
  expect(propagate('{ must { name } }', null, [error])).toEqual({ data: null, errors: [error] })
})
