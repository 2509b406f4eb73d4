import { type GraphQLScalarType, parseValue as parseLiteral, valueFromASTUntyped } from 'graphql'
import { scalars } from './scalars'

/** A text that the scalar reads, and one that it does not. */
const texts: Record<string, { readable: string; unreadable: string }> = {
  LocalDate: { readable: '2026-03-12', unreadable: '2026-02-30' },
  DateTime: { readable: '2026-03-12T10:00:00+01:00', unreadable: '2026-03-12' },
  Niss: { readable: '85.47.30-998.22', unreadable: '85473099823' },
  InamiNumber: { readable: '10001490004', unreadable: '10001590004' },
  EnterpriseNumber: { readable: '0299990019', unreadable: '0299990018' },
  NomenclatureCode: { readable: '101076', unreadable: '10107' },
  Euro: { readable: '27.10', unreadable: '27.1' },
  Percentage: { readable: '100.0', unreadable: '100' },
  YearMonth: { readable: '2026-03', unreadable: '2026-13' },
}
/** Literals that are not strings, as written in a document. Digits of a readable text are among them. */
const otherLiterals = [
  ['a whole number', '101076'],
  ['a whole number of eleven digits', '85473099822'],
  ['a decimal number', '27.10'],
  ['a decimal number with an exponent', '1e2'],
  ['a negative number', '-5'],
  ['true', 'true'],
  ['false', 'false'],
  ['an object', '{ a: "2026-03-12" }'],
  ['a list', '["2026-03-12"]'],
  ['an empty text', '""'],
] as const

const outcome = (read: () => unknown) => {
  try {
    return { value: read() }
  } catch (error) {
    return { message: (error as Error).message }
  }
}
const asLiteral = (scalar: GraphQLScalarType, literal: string) =>
  outcome(() => scalar.parseLiteral(parseLiteral(literal)))
const asVariable = (scalar: GraphQLScalarType, value: unknown) => outcome(() => scalar.parseValue(value))

describe.each(scalars.map((scalar) => [scalar.name, scalar] as const))('%s', (name, scalar) => {
  const { readable, unreadable } = texts[name]!

  test('a literal, a block string and a variable are parsed alike', () => {
    const read = asVariable(scalar, readable)
    expect(read).toEqual({ value: expect.anything() })
    expect(asLiteral(scalar, JSON.stringify(readable))).toEqual(read)
    expect(asLiteral(scalar, `"""${readable}"""`)).toEqual(read)
  })

  test('an invalid text is refused alike as a literal and as a variable', () => {
    const refused = asVariable(scalar, unreadable)
    expect(refused).toEqual({ message: expect.stringContaining(unreadable) })
    expect(asLiteral(scalar, JSON.stringify(unreadable))).toEqual(refused)
  })

  test.each(otherLiterals)('%s is refused alike as a literal and as a variable', (_, literal) => {
    const refused = asVariable(scalar, valueFromASTUntyped(parseLiteral(literal)))
    expect(refused).toEqual({ message: expect.stringContaining(name) })
    expect(asLiteral(scalar, literal)).toEqual(refused)
  })

  test('an enum value is refused as a literal', () => {
    expect(asLiteral(scalar, 'SOON')).toEqual({
      message: `${name}: SOON is an enum value: a quoted string is expected`,
    })
  })
})

test.each(scalars.map((scalar) => [scalar.name, scalar] as const))(
  '%s refuses a text of a million characters, a list and an object without repeating them',
  (_, scalar) => {
    for (const value of ['1'.repeat(1_000_000), ['1'.repeat(1_000_000)], { a: '1'.repeat(1_000_000) }]) {
      const read = () => scalar.parseValue(value)
      expect(read).toThrow(scalar.name)
      expect(messageOf(read).length).toBeLessThan(300)
    }
  },
)

function messageOf(read: () => unknown): string {
  try {
    return String(read())
  } catch (error) {
    return (error as Error).message
  }
}
