import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import { formatEuro, formatPercentage, parseEuro } from '../values/cents'
import { day, isMonth } from '../values/day'
import { enterpriseNumber } from '../values/enterprise-number'
import { inamiNumber } from '../values/inami-number'
import { instant } from '../values/instant'
import { niss } from '../values/niss'
import { isCodeShaped } from '../values/nomenclature-code'

// A text scalar: what comes in is read by `parse`, what goes out is a string already or written by `write`.
function textScalar(
  name: string,
  description: string,
  parse: (text: unknown) => unknown,
  write: (value: unknown) => string = String,
) {
  const read = (jsonOf: () => unknown) => {
    try {
      return parse(jsonOf())
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

// A literal is read as the JSON value that a variable would bring: `27.10` is a number both ways, and no text.
function literalValue(node: ValueNode): unknown {
  if (node.kind === Kind.ENUM) throw new RangeError(`${node.value} is a name: a text in quotes is expected`)
  return valueFromASTUntyped(node)
}

const must = (condition: boolean, value: unknown, expected: string) => {
  if (!condition) throw new RangeError(`${JSON.stringify(value)} can't be read: ${expected}`)
  return value
}

/** Calendar day. */
export const LocalDate = textScalar(
  'LocalDate',
  'Calendar day, ISO 8601: 2025-09-01. Days are Belgian days (Europe/Brussels).',
  (v) => day(must(typeof v === 'string', v, 'YYYY-MM-DD is expected') as string),
)
/** Instant with offset; inside always UTC. */
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
/** Nomenclature code: its check digit is judged by TAR-CODE, not here. */
export const CodeScalar = textScalar('NomenclatureCode', 'INAMI nomenclature code or pseudo-code, 6 digits.', (v) =>
  must(isCodeShaped(v), v, '6 digits are expected'),
)
/** Amount: integer cents inside, a decimal string outside. */
export const Euro = textScalar(
  'Euro',
  'Amount in euro as a decimal string with two decimals: "27.10". Never a float.',
  parseEuro,
  (v) => formatEuro(Number(v)),
)
/** Share: tenths of a percent inside, a decimal string outside. */
export const Percentage = textScalar(
  'Percentage',
  'Share in percent as a decimal string with one decimal: "100.0".',
  (v) => {
    must(
      typeof v === 'string' && /^\d{1,3}\.\d$/.test(v),
      v,
      'a decimal string with one decimal is expected, for example "100.0"',
    )
    return Math.round(Number(v) * 10)
  },
  (v) => formatPercentage(Number(v)),
)
/** Calendar month. */
export const YearMonth = textScalar('YearMonth', 'YYYY-MM', (v) => must(isMonth(v), v, 'YYYY-MM is expected'))

/** Every scalar of the contract. */
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
/** Whether a scalar of this name is one of the contract's. */
export const isContractScalar = (name: string): boolean => names.has(name)
