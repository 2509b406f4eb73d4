import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { readCsvFile } from '../../../../shared/input/csv-file'
import { type ProviderCategory, providerCategories } from '../../../../shared/values/care-types'
import { type Day, isDay } from '../../../../shared/values/day'
import type { PhaseRow } from '../../domain/phases'

const columns = [
  'category',
  'number_prefixes',
  'electronic_from',
  'required_from',
  'paper_until',
  'insured_from',
  'source',
] as const
type Column = (typeof columns)[number]
type Cells = Record<Column, string>

const isCategory = (text: string): text is ProviderCategory => (providerCategories as readonly string[]).includes(text)

/**
 * Parses a phase table: CSV with a header, number prefixes separated by blanks, an empty cell for a day that is not set.
 * @throws ImportRejected with all errors of the file
 */
export function parsePhaseFile(text: string): PhaseRow[] {
  const { header, rows } = readCsvFile<Cells>(text)
  if (rows.length === 0) throw new ImportRejected(['the file has no rows'])
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new ImportRejected([`line 1: columns missing: ${missing.join(', ')}`])
  const errors: string[] = []
  const phases = rows.map(({ line, cells }) => ({
    line,
    phase: parseRow(cells, (error) => errors.push(`line ${line}: ${error}`)),
  }))
  errors.push(...overlappingPrefixes(phases))
  if (errors.length > 0) throw new ImportRejected(errors)
  return phases.map(({ phase }) => phase)
}

function parseRow(cells: Cells, addError: (error: string) => void): PhaseRow {
  const dayOf = (column: Column): Day | null => {
    if (cells[column] === '') return null
    if (!isDay(cells[column])) addError(`${column} is "${cells[column]}"; a day such as 2027-01-01 is expected`)
    return cells[column] as Day
  }
  const { category, source } = cells
  if (!isCategory(category)) addError(`category is "${category}"; one of ${providerCategories.join(', ')} is expected`)
  const numberPrefixes = cells.number_prefixes.split(/[\s;|,]+/).filter((prefix) => prefix !== '')
  for (const prefix of numberPrefixes)
    if (!/^\d{1,8}$/.test(prefix)) addError(`number_prefixes has "${prefix}"; 1 to 8 digits are expected`)
  const electronicFrom = dayOf('electronic_from')
  const requiredFrom = dayOf('required_from')
  const paperUntil = dayOf('paper_until')
  const insuredFrom = dayOf('insured_from')
  if (electronicFrom === null) addError('electronic_from is empty')
  else {
    if (requiredFrom !== null && requiredFrom < electronicFrom) addError('required_from is before electronic_from')
    if (insuredFrom !== null && insuredFrom < electronicFrom) addError('insured_from is before electronic_from')
  }
  if (paperUntil !== null && requiredFrom === null) addError('paper_until needs required_from')
  if (paperUntil !== null && requiredFrom !== null && paperUntil < requiredFrom)
    addError('paper_until is before required_from')
  if (source === '') addError('source is empty: name the text that sets these days')
  return {
    category: category as ProviderCategory,
    numberPrefixes,
    electronicFrom: electronicFrom as Day,
    requiredFrom,
    paperUntil,
    insuredFrom,
    legalSource: source,
  }
}

// A number must have one row: with two, the order of the file would decide.
function overlappingPrefixes(rows: readonly { line: number; phase: PhaseRow }[]): string[] {
  const entries = rows.flatMap(({ line, phase: { category, numberPrefixes } }) =>
    (numberPrefixes.length === 0 ? [''] : numberPrefixes).map((prefix) => ({ category, prefix, line })),
  )
  return entries.flatMap((entry, i) =>
    entries
      .slice(0, i)
      .filter(
        ({ category, prefix }) =>
          category === entry.category && (prefix.startsWith(entry.prefix) || entry.prefix.startsWith(prefix)),
      )
      .map(
        ({ line }) =>
          `line ${entry.line}: numbers of ${entry.category} that begin with "${entry.prefix}" have a row on line ${line} already`,
      ),
  )
}
