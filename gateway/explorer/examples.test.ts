import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { examples } from './examples'
import { type ExampleAudience, variablesFor } from './examples/example'

const audiences = Object.keys(examples) as ExampleAudience[]

describe.each(audiences)('explorer examples of %s', (audience) => {
  const sdl = readFileSync(join(__dirname, '..', 'schema', 'views', `${audience.toLowerCase()}.graphql`), 'utf8')

  test('there are at least four examples', () => expect(examples[audience].length).toBeGreaterThanOrEqual(4))

  test.each(examples[audience].map(({ title, query, variables }) => [title, query, variables] as const))(
    'the example "%s" is valid in the committed schema',
    (_, query, variables) => {
      expect(validate(buildSchema(sdl), parse(query)).map((error) => error.message)).toEqual([])
      expect(() => JSON.parse(variables ?? '{}')).not.toThrow()
    },
  )
})

test('the variables of an example follow the day and the caller', () => {
  const commit = examples.PROVIDER.find(({ query }) => query.includes('requestCommitment'))!
  const input = (audience: ExampleAudience, organisation: string) =>
    JSON.parse(variablesFor(commit, { audience, organisation }, '2026-11-22')!).input
  expect(input('PROVIDER', '10001589003')).toMatchObject({
    provider: '10001589003',
    careType: 'GENERAL_MEDICINE',
    on: '2026-11-22',
  })
  expect(input('PROVIDER', '71099020')).toMatchObject({ provider: '71099020', careType: 'AMBULATORY_HOSPITAL_CARE' })
  expect(input('CAAMI', 'caami').provider).toBe('10001490004')
})
