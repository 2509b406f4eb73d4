import { parse } from 'csv-parse/sync'
import { type Day, isDay } from '../../../../shared/values/day'
import { inamiNumber, isInamiNumber, providerKey } from '../../../../shared/values/inami-number'
import { hasCheckDigit, isCodeShaped } from '../../../../shared/values/nomenclature-code'

/** The rows of a file with their lines, and its errors: one error rejects the file. */
export interface Parsed<Row> {
  rows: Row[]
  lineOf: ReadonlyMap<Row, number>
  errors: string[]
}

export type Fields = Record<string, string>
// With `info`, the parser returns each record with its line.
interface CsvRecord {
  record: Fields
  info: { lines: number }
}
/** What a decoder writes for bytes that are not UTF-8. */
const REPLACEMENT_CHARACTER = '\uFFFD'

/** Reads every row of a CSV text. Columns that are not named here may be absent. */
export function parseRows<Row>(text: string, columns: readonly string[], read: (row: Fields) => Row): Parsed<Row> {
  const lineOf = new Map<Row, number>()
  const invalid = (...errors: string[]): Parsed<Row> => ({ rows: [], lineOf, errors })
  let records: CsvRecord[]
  try {
    records = parse<CsvRecord>(text, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      delimiter: text.split('\n', 1)[0]?.includes(';') ? ';' : ',',
    })
  } catch (error) {
    return invalid((error as Error).message)
  }
  const [firstRow] = records
  if (!firstRow) return invalid('the file has no rows')
  const missing = columns.filter((column) => !(column in firstRow.record))
  if (missing.length > 0) return invalid(`columns are missing: ${missing.join(', ')}`)
  const errors: string[] = []
  for (const { record, info } of records) {
    try {
      lineOf.set(read(record), info.lines)
    } catch (error) {
      errors.push(`line ${info.lines}: ${(error as Error).message}`)
    }
  }
  return { rows: [...lineOf.keys()], lineOf, errors }
}

export function requiredText(row: Fields, column: string): string {
  const value = row[column]?.trim()
  if (!value) throw new RangeError(`${column} is empty`)
  if (value.includes(REPLACEMENT_CHARACTER))
    throw new RangeError(`${column} is not valid UTF-8: save the file as UTF-8`)
  return value
}

export const codeIn = (row: Fields): string => checkedCode(requiredText(row, 'code'))

function checkedCode(code: string): string {
  if (!isCodeShaped(code) || !hasCheckDigit(code))
    throw new RangeError(`${code} is not a code with a valid check digit`)
  return code
}

/** The codes of a column, separated by spaces. */
export const codesIn = (row: Fields, column: string): string[] => [
  ...new Set((row[column] ?? '').split(/\s+/).filter(Boolean).map(checkedCode)),
]

/** A whole number of at least 1; null if the column is empty. */
export function countIn(row: Fields, column: string): number | null {
  const value = row[column]
  if (!value) return null
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new RangeError(`${column} "${value}" is not a number from 1 to 9999`)
  return Number(value)
}

/** The INAMI number of a column with 11 digits; null if the column is empty or absent. */
export function providerIn(row: Fields, column: string): string | null {
  const value = row[column]?.trim()
  if (!value) return null
  if (!isInamiNumber(value)) throw new RangeError(`${column} "${value}" is not an INAMI number with right check digits`)
  return providerKey(inamiNumber(value))
}

export function dayIn(row: Fields, column: string): Day {
  const value = row[column]
  if (!isDay(value)) throw new RangeError(`${column} "${value}" is not a day`)
  return value
}

export function ageIn(row: Fields, column: string): number | null {
  const value = row[column]
  if (!value) return null
  if (!/^\d{1,3}$/.test(value)) throw new RangeError(`${column} "${value}" is not an age`)
  return Number(value)
}

export function yesOrNo(row: Fields, column: string): boolean {
  return oneOf(column, row[column], ['yes', 'no']) === 'yes'
}

export function oneOf<T extends string>(column: string, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new RangeError(`${column} "${value}" is not one of ${allowed.join(', ')}`)
  return found
}
