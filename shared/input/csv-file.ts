import { parse } from 'csv-parse/sync'
import { ImportRejected } from '../errors/import-rejected'

/** A row of a CSV file: its cells by the names of their columns, and the line on which it begins. */
export interface CsvRow<Cells> {
  line: number
  cells: Cells
}

// With `info`, the parser returns each record with its line.
interface ParsedRecord<Cells> {
  record: Cells
  info: { lines: number }
}

// What a decoder writes for bytes that are not UTF-8.
const REPLACEMENT_CHARACTER = '\uFFFD'

/**
 * Reads a CSV file with a header, separated by commas or, as spreadsheets write it here, by semicolons. Blanks around a cell and
 * empty lines do not count. @throws ImportRejected if it is no CSV, or not in UTF-8
 */
export function readCsvFile<Cells extends Partial<Record<string, string>>>(
  text: string,
): { header: readonly string[]; rows: CsvRow<Cells>[] } {
  const { header, records } = parseRecords<Cells>(text)
  const rows = records.map(({ record, info }) => ({ line: info.lines - lineBreaksIn(record), cells: record }))
  const errors = rows.flatMap(({ line, cells }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      cell?.includes(REPLACEMENT_CHARACTER) ? [`line ${line}: ${column} is not in UTF-8: save the file as UTF-8`] : [],
    ),
  )
  if (errors.length > 0) throw new ImportRejected(errors)
  return { header, rows }
}

const lineBreaksIn = (cells: Partial<Record<string, string>>): number =>
  Object.values(cells).join('').split('\n').length - 1

function parseRecords<Cells>(text: string): { header: readonly string[]; records: ParsedRecord<Cells>[] } {
  let header: string[] = []
  const columns = (names: string[]) => {
    header = names
    return names
  }
  const delimiter = text.split('\n', 1)[0]?.includes(';') ? ';' : ','
  const options = { columns, bom: true, trim: true, skip_empty_lines: true, info: true, delimiter }
  try {
    const records = parse<ParsedRecord<Cells>>(text, options)
    return { header, records }
  } catch (error) {
    throw new ImportRejected([`the file is not valid CSV: ${(error as Error).message}`])
  }
}
