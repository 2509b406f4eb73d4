import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema, Kind, parse, validate } from 'graphql'
import { resources } from '../resources'
import { flagsOf } from './audienceFlags'
import * as generated from './generated/graphql'
import { pruneForAudience } from './pruneForAudience'

const audiences = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER'] as const
const folder = join(__dirname, '../../../gateway/schema/views')
const documents = Object.entries(generated).flatMap(([name, value]) =>
  name.endsWith('Document') ? [[name, String(value)] as const] : [],
)

function rootFields(text: string): string[] {
  return parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
      : [],
  )
}

function isInView(schema: GraphQLSchema, text: string): boolean {
  const roots = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() }
  return rootFields(text).every((name) => name in roots)
}

describe.each(audiences)('the view of %s', (audience) => {
  const schema = buildSchema(readFileSync(join(folder, `${audience.toLowerCase()}.graphql`), 'utf8'))
  const problems = (text: string) =>
    validate(schema, parse(pruneForAudience(text, flagsOf(audience)))).map(({ message }) => message)
  const asked = documents.filter(([, text]) => isInView(schema, text))

  test.each(asked)('has all that %s asks for', (_, text) => expect(problems(text)).toEqual([]))

  const listed = resources.flatMap(({ name, queries, permissions }) =>
    queries?.list && permissions.list?.some((holder) => holder.split(':')[0] === audience)
      ? [[name, String(queries.list)] as const]
      : [],
  )
  test.each(listed)('has the list of %s, which the menu offers', (_, list) => {
    expect(isInView(schema, list)).toBe(true)
  })
})
