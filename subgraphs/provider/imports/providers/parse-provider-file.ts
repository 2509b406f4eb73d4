import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { readCsvFile } from '../../../../shared/input/csv-file'
import { type ProviderCategory, providerCategories } from '../../../../shared/values/care-types'
import { type Day, isDay } from '../../../../shared/values/day'
import { inamiNumber, isInamiNumber, providerKey } from '../../../../shared/values/inami-number'
import { isInsCode } from '../../../../shared/values/ins-code'
import type { ProviderChange } from '../../application/plan-registration'

const columns = ['inami_number', 'name', 'category'] as const
const optionalColumns = ['qualification_code', 'birth_date', 'ins_code', 'from', 'active_until'] as const
type Cells = Record<(typeof columns)[number], string> & Partial<Record<(typeof optionalColumns)[number], string>>

const MAX_NAME_LENGTH = 200
const isCategory = (text: string): text is ProviderCategory => (providerCategories as readonly string[]).includes(text)

/** A row of a file, with the number of its line. */
export interface ProviderRow {
  line: number
  change: ProviderChange
}

/**
 * Parses a file of the register of INAMI numbers: CSV with a header. An empty cell says nothing, so what is registered stays.
 * @throws ImportRejected with all errors of the file
 */
export function parseProviderFile(text: string): ProviderRow[] {
  const { header, rows } = readCsvFile<Cells>(text)
  if (rows.length === 0) throw new ImportRejected(['the file has no rows'])
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new ImportRejected([`line 1: columns missing: ${missing.join(', ')}`])
  const known: readonly string[] = [...columns, ...optionalColumns]
  const unknown = header.filter((column) => !known.includes(column))
  if (unknown.length > 0) throw new ImportRejected([`line 1: columns unknown: ${unknown.join(', ')}`])
  const errors: string[] = []
  const lines = new Map<string, number>()
  for (const { line, cells } of rows) {
    errors.push(...errorsOf(cells).map((error) => `line ${line}: ${error}`))
    const key = providerKey(cells.inami_number.replace(/\D/g, ''))
    const before = lines.get(key)
    if (before) errors.push(`line ${line}: the number ${cells.inami_number} is on line ${before} already`)
    lines.set(key, line)
  }
  if (errors.length > 0) throw new ImportRejected(errors)
  return rows.map(({ line, cells }) => ({ line, change: toChange(cells) }))
}

function errorsOf(cells: Cells): string[] {
  const errors: string[] = []
  if (!isInamiNumber(cells.inami_number))
    errors.push(`"${cells.inami_number}" is not an INAMI number: 8 or 11 digits with right check digits are expected`)
  if (cells.name.length > MAX_NAME_LENGTH) errors.push('the name is longer than 200 characters')
  if (cells.category && !isCategory(cells.category))
    errors.push(`category is "${cells.category}"; one of ${providerCategories.join(', ')} is expected`)
  if (cells.qualification_code && !/^\d{3}$/.test(cells.qualification_code))
    errors.push(`qualification_code is "${cells.qualification_code}"; 3 digits are expected`)
  if (cells.ins_code && !isInsCode(cells.ins_code)) errors.push(`"${cells.ins_code}" is not an INS code: use 5 digits`)
  for (const column of ['birth_date', 'from', 'active_until'] as const) {
    const cell = cells[column]
    if (cell && !isDay(cell)) errors.push(`${column} is "${cell}"; a day such as 2027-01-01 is expected`)
  }
  return errors
}

const toChange = (cells: Cells): ProviderChange => ({
  inamiNumber: inamiNumber(cells.inami_number),
  name: cells.name || null,
  category: (cells.category as ProviderCategory) || null,
  qualificationCode: cells.qualification_code || null,
  birthDate: (cells.birth_date as Day) || null,
  insCode: cells.ins_code || null,
  iban: null,
  activeUntil: (cells.active_until as Day) || undefined,
  from: (cells.from as Day) || null,
})
