import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import { formatEuro, formatPercentage, parseEuro } from '../values/cents'
import { day, isMonth } from '../values/day'
import { enterpriseNumber } from '../values/enterprise-number'
import { inamiNumber } from '../values/inami-number'
import { instant } from '../values/instant'
import { niss } from '../values/niss'
import { isCodeShaped } from '../values/nomenclature-code'

/** The longest value of a scalar has 35 characters: a longer text is refused unread, because messages repeat what was sent. */
const MAX_CHARACTERS = 100

function refuseUnreadable(value: unknown): unknown {
  if (typeof value === 'string' && value.length > MAX_CHARACTERS)
    throw new RangeError(`a text of ${value.length} characters can't be read: at most ${MAX_CHARACTERS} are allowed`)
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    throw new RangeError(`${Array.isArray(value) ? 'a list' : 'an object'} can't be read: a single value is expected`)
  return value
}

// A scalar whose JSON form is a string: `parse` reads input, `write` writes output.
function textScalar(
  name: string,
  description: string,
  parse: (text: unknown) => unknown,
  write: (value: unknown) => string = String,
) {
  const read = (jsonOf: () => unknown) => {
    try {
      return parse(refuseUnreadable(jsonOf()))
    } catch (error) {
      throw new GraphQLError(`${name}: ${(error as Error).message}`, { extensions: { code: 'BAD_USER_INPUT' } })
    }
  }
  return new GraphQLScalarType({
    name,
    description,
    serialize: write,
    parseValue: (value) => read(() => value),
    parseLiteral: (node) => read(() => literalValue(node)),
  })
}

// A literal is read as the JSON value of a variable: `27.10` is a number in both, and not a string.
function literalValue(node: ValueNode): unknown {
  if (node.kind === Kind.ENUM) throw new RangeError(`${node.value} is an enum value: a quoted string is expected`)
  return valueFromASTUntyped(node)
}

const requireThat = (condition: boolean, value: unknown, expected: string) => {
  if (!condition) throw new RangeError(`${JSON.stringify(value)} can't be read: ${expected}`)
  return value
}

/** Calendar day. */
export const LocalDate = textScalar(
  'LocalDate',
  'Calendar day, ISO 8601: 2025-09-01. Days are Belgian days (Europe/Brussels).',
  (v) => day(requireThat(typeof v === 'string', v, 'YYYY-MM-DD is expected') as string),
)
/** Instant with offset; internally always UTC. */
export const DateTime = textScalar('DateTime', 'Instant, ISO 8601 with offset.', instant, (v) =>
  v instanceof Date ? v.toISOString() : new Date(String(v)).toISOString(),
)
/** National register or BIS number. */
export const NissScalar = textScalar(
  'Niss',
  'National register or BIS number. Output: 11 digits. Input may carry dots, dashes and spaces. Wrong check digits are refused.',
  niss,
)
/** INAMI/RIZIV number. */
export const InamiScalar = textScalar(
  'InamiNumber',
  'INAMI/RIZIV number. 8 digits (establishment) or 11 digits (provider). Wrong check digits are refused.',
  inamiNumber,
)
/** Enterprise number. */
export const EnterpriseScalar = textScalar(
  'EnterpriseNumber',
  'Enterprise number (BCE/KBO), 10 digits, check digits verified.',
  enterpriseNumber,
)
/** Nomenclature code; the rule TAR-CODE checks its check digit. */
export const CodeScalar = textScalar('NomenclatureCode', 'INAMI nomenclature code or pseudo-code, 6 digits.', (v) =>
  requireThat(isCodeShaped(v), v, '6 digits are expected'),
)
/** Amount: internally integer cents, in JSON a decimal string. */
export const Euro = textScalar(
  'Euro',
  'Amount in euro as a decimal string with two decimals: "27.10". Never a float.',
  parseEuro,
  (v) => formatEuro(Number(v)),
)
/** Share: internally tenths of a percent, in JSON a decimal string. */
export const Percentage = textScalar(
  'Percentage',
  'Share in percent as a decimal string with one decimal: "100.0".',
  (v) => {
    requireThat(
      typeof v === 'string' && /^\d{1,3}\.\d$/.test(v),
      v,
      'a decimal string with one decimal is expected, for example "100.0"',
    )
    return Math.round(Number(v) * 10)
  },
  (v) => formatPercentage(Number(v)),
)
/** Calendar month. */
export const YearMonth = textScalar('YearMonth', 'YYYY-MM', (v) => requireThat(isMonth(v), v, 'YYYY-MM is expected'))

/** Every scalar of the API. */
export const scalars: readonly GraphQLScalarType[] = [
  LocalDate,
  DateTime,
  NissScalar,
  InamiScalar,
  EnterpriseScalar,
  CodeScalar,
  Euro,
  Percentage,
  YearMonth,
]

const names = new Set(scalars.map((scalar) => scalar.name))
/** Whether the API defines a scalar of this name. */
export const isContractScalar = (name: string): boolean => names.has(name)
