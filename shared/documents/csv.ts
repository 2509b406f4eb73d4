import { stringify } from 'csv-stringify/sync'
import { formatEuro } from '../values/cents'

const BOM = '\uFEFF'
/** An amount of cents as a number: Belgian spreadsheets expect a decimal comma. */
export const euroCell = (cents: number): string => formatEuro(cents).replace('.', ',')

/** A CSV file for Belgian spreadsheets: semicolons, UTF-8 with BOM. */
export const toCsv = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  BOM + stringify([headings, ...rows], { delimiter: ';', record_delimiter: '\r\n' })

/** A CSV file as a `Document`. */
export const csvDocument = (fileName: string, text: string) => ({
  fileName,
  mediaType: 'text/csv; charset=utf-8',
  content: Buffer.from(text).toString('base64'),
})
