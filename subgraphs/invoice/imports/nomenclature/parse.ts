import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import {
  type CareType,
  careTypes,
  type ProviderCategory,
  providerCategories,
} from '../../../../shared/values/care-types'
import { type Cents, formatEuro, parseEuro } from '../../../../shared/values/cents'
import { type Day, isDay } from '../../../../shared/values/day'
import { hasCheckDigit, isCodeShaped } from '../../../../shared/values/nomenclature-code'

/** An item of a nomenclature file. */
export interface ItemRow {
  code: string
  labels: { FR: string; NL: string; DE: string; EN: string }
  careType: CareType
  pseudoCode: boolean
  prescriptionRequired: boolean
  inEfact: boolean
  categories: ProviderCategory[]
  confidence: string
  source: string
}

/** A tariff of a nomenclature file, in cents. One without a known insurance part is stored for its source and not used. */
export interface TariffRow {
  code: string
  from: Day
  to: Day | null
  minAge: number | null
  maxAge: number | null
  preferentialRate: boolean
  globalMedicalFile: boolean
  honorarium: Cents
  insurancePart: Cents | null
  patientPart: Cents | null
  confidence: string
  uncertain: boolean
  source: string
  note: string
}

/** The rows of a file with their lines, and its errors: one error rejects the file. */
export interface Parsed<Row> {
  rows: Row[]
  lineOf: ReadonlyMap<Row, number>
  errors: string[]
}

type Fields = Record<string, string>
// With `info`, the parser returns each record with its line.
interface CsvRecord {
  record: Fields
  info: { lines: number }
}
/** One million euro. */
const MAX_AMOUNT_CENTS = 100_000_000
/** What a decoder writes for bytes that are not UTF-8. */
const REPLACEMENT_CHARACTER = '\uFFFD'
const ITEM_COLUMNS = [
  'code',
  'label_fr',
  'label_nl',
  'label_de',
  'label_en',
  'care_type',
  'pseudo_code',
  'prescription_required',
  'in_efact',
  'categories',
  'confidence',
  'source',
] as const
const TARIFF_COLUMNS = [
  'code',
  'valid_from',
  'valid_to',
  'min_age',
  'max_age',
  'preferential',
  'global_file',
  'honorarium',
  'insurance_part',
  'patient_part',
  'confidence',
  'uncertain',
  'source',
  'note',
] as const

/** Whether a file has items, which have labels; else it has tariffs. */
export const isItemFile = (text: string): boolean =>
  text
    .slice(0, 400)
    .split('\n', 1)
    .some((head) => head.includes('label_fr'))

/** Parses a file of items. */
export const parseItems = (text: string): Parsed<ItemRow> => {
  const parsed = parseRows(text, ITEM_COLUMNS, toItemRow)
  return { ...parsed, errors: [...parsed.errors, ...duplicateCodes(parsed)] }
}

/** Parses a file of tariffs. */
export const parseTariffs = (text: string): Parsed<TariffRow> => {
  const parsed = parseRows(text, TARIFF_COLUMNS, toTariffRow)
  return { ...parsed, errors: [...parsed.errors, ...overlapping(parsed)] }
}

const toItemRow = (row: Fields): ItemRow => ({
  code: codeIn(row),
  labels: {
    FR: requiredText(row, 'label_fr'),
    NL: requiredText(row, 'label_nl'),
    DE: requiredText(row, 'label_de'),
    EN: requiredText(row, 'label_en'),
  },
  careType: oneOf('care_type', row.care_type, careTypes),
  pseudoCode: yesOrNo(row, 'pseudo_code'),
  prescriptionRequired: yesOrNo(row, 'prescription_required'),
  inEfact: yesOrNo(row, 'in_efact'),
  categories: requiredText(row, 'categories')
    .split(/\s+/)
    .map((category) => oneOf('categories', category, providerCategories)),
  confidence: oneOf('confidence', row.confidence, ['A', 'B', 'C']),
  source: requiredText(row, 'source'),
})

function toTariffRow(row: Fields): TariffRow {
  const [from, to] = [dayIn(row, 'valid_from'), row.valid_to ? dayIn(row, 'valid_to') : null]
  if (to !== null && to < from) throw new RangeError(`valid_to ${to} is before valid_from ${from}`)
  const honorarium = parseEuro(row.honorarium)
  const insurancePart = row.insurance_part ? parseEuro(row.insurance_part) : null
  const patientPart = row.patient_part ? parseEuro(row.patient_part) : null
  if ((insurancePart === null) !== (patientPart === null))
    throw new RangeError('insurance_part and patient_part must both be given or both be empty')
  if (insurancePart !== null && patientPart !== null && insurancePart + patientPart !== honorarium)
    throw new RangeError('honorarium is not insurance_part + patient_part')
  const amounts = [honorarium, insurancePart ?? 0, patientPart ?? 0]
  if (Math.min(...amounts) < 0 || Math.max(...amounts) > MAX_AMOUNT_CENTS)
    throw new RangeError(`an amount is not between 0.00 and ${formatEuro(MAX_AMOUNT_CENTS)}`)
  const [minAge, maxAge] = [ageIn(row, 'min_age'), ageIn(row, 'max_age')]
  if (minAge !== null && maxAge !== null && maxAge < minAge) throw new RangeError('max_age is below min_age')
  return {
    code: codeIn(row),
    from,
    to,
    minAge,
    maxAge,
    preferentialRate: yesOrNo(row, 'preferential'),
    globalMedicalFile: yesOrNo(row, 'global_file'),
    honorarium,
    insurancePart,
    patientPart,
    confidence: oneOf('confidence', row.confidence, ['A', 'B', 'C']),
    uncertain: yesOrNo(row, 'uncertain'),
    source: requiredText(row, 'source'),
    note: row.note ?? '',
  }
}

// Two tariffs of one variant on one day would make the amount ambiguous.
function overlapping({ rows, lineOf }: Parsed<TariffRow>): string[] {
  const errors: string[] = []
  const variants = Map.groupBy(rows, (r) => [r.code, r.preferentialRate, r.globalMedicalFile].join())
  for (const list of variants.values()) {
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) {
        const sameDays = a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31')
        const sameAges = (a.minAge ?? 0) <= (b.maxAge ?? 999) && (b.minAge ?? 0) <= (a.maxAge ?? 999)
        if (sameDays && sameAges)
          errors.push(
            `line ${lineOf.get(b)}: the tariff of ${b.code} from ${b.from} overlaps that of line ${lineOf.get(a)}`,
          )
      }
    })
  }
  return errors
}

function duplicateCodes({ rows, lineOf }: Parsed<ItemRow>): string[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const before = first.get(row.code)
    if (before) return [`line ${lineOf.get(row)}: the code ${row.code} is a duplicate of line ${before}`]
    first.set(row.code, lineOf.get(row) ?? 0)
    return []
  })
}

function parseRows<Row>(text: string, columns: readonly string[], read: (row: Fields) => Row): Parsed<Row> {
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

function requiredText(row: Fields, column: string): string {
  const value = row[column]?.trim()
  if (!value) throw new RangeError(`${column} is empty`)
  if (value.includes(REPLACEMENT_CHARACTER))
    throw new RangeError(`${column} is not valid UTF-8: save the file as UTF-8`)
  return value
}

function codeIn(row: Fields): string {
  const code = requiredText(row, 'code')
  if (!isCodeShaped(code) || !hasCheckDigit(code))
    throw new RangeError(`${code} is not a code with a valid check digit`)
  return code
}

function dayIn(row: Fields, column: string): Day {
  const value = row[column]
  if (!isDay(value)) throw new RangeError(`${column} "${value}" is not a day`)
  return value
}

function ageIn(row: Fields, column: string): number | null {
  const value = row[column]
  if (!value) return null
  if (!/^\d{1,3}$/.test(value)) throw new RangeError(`${column} "${value}" is not an age`)
  return Number(value)
}

function yesOrNo(row: Fields, column: string): boolean {
  return oneOf(column, row[column], ['yes', 'no']) === 'yes'
}

function oneOf<T extends string>(column: string, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new RangeError(`${column} "${value}" is not one of ${allowed.join(', ')}`)
  return found
}

// The build has the code in dist/, with the data beside it or in the source folder.
function dataFile(name: string): string {
  const places = [
    join(__dirname, 'data', name),
    join(process.cwd(), 'subgraphs/invoice/imports/nomenclature/data', name),
  ]
  const place = places.find((path) => existsSync(path))
  if (!place) throw new Error(`the nomenclature data ${name} is missing in ${places.join(' and ')}`)
  return readFileSync(place, 'utf8')
}

/**
 * The nomenclature that the project ships.
 * @throws Error if a row is invalid.
 */
export function shippedNomenclature(): { items: ItemRow[]; tariffs: TariffRow[] } {
  const items = parseItems(dataFile('items.csv'))
  const tariffs = parseTariffs(dataFile('tariffs.csv'))
  const errors = [...items.errors, ...tariffs.errors]
  if (errors.length > 0) throw new Error(`the nomenclature data can't be loaded: ${errors.join('; ')}`)
  return { items: items.rows, tariffs: tariffs.rows }
}
