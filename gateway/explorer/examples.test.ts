import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { type ExampleAudience, examples } from './examples'

const audiences = Object.keys(examples) as ExampleAudience[]

describe.each(audiences)('the examples of %s', (audience) => {
  const sdl = readFileSync(join(__dirname, '..', 'schema', 'views', `${audience.toLowerCase()}.graphql`), 'utf8')

  test('are at least four', () => expect(examples[audience].length).toBeGreaterThanOrEqual(4))

  test.each(examples[audience].map(({ title, query, variables }) => [title, query, variables] as const))(
    '%s',
    (_, query, variables) => {
      expect(validate(buildSchema(sdl), parse(query)).map((error) => error.message)).toEqual([])
      expect(() => JSON.parse(variables ?? '{}')).not.toThrow()
    },
  )
})
