import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { readCsvFile } from '../../../../shared/input/csv-file'
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

/** Reads every row of a CSV text. Columns that are not named here may be absent. */
export function parseRows<Row>(text: string, columns: readonly string[], read: (row: Fields) => Row): Parsed<Row> {
  const lineOf = new Map<Row, number>()
  const errors: string[] = []
  try {
    const { header, rows } = readCsvFile<Fields>(text)
    if (rows.length === 0) throw new ImportRejected(['the file has no rows'])
    const missing = columns.filter((column) => !header.includes(column))
    if (missing.length > 0) throw new ImportRejected([`columns are missing: ${missing.join(', ')}`])
    for (const { line, cells } of rows) {
      try {
        lineOf.set(read(cells), line)
      } catch (error) {
        errors.push(`line ${line}: ${(error as Error).message}`)
      }
    }
  } catch (error) {
    if (!(error instanceof ImportRejected)) throw error
    errors.push(...error.errors)
  }
  return { rows: [...lineOf.keys()], lineOf, errors }
}

export function requiredText(row: Fields, column: string): string {
  const value = row[column]
  if (!value) throw new RangeError(`${column} is empty`)
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
  const value = row[column]
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
