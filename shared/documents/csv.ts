import { stringify } from 'csv-stringify/sync'
import { EventLoopYield } from '../async/yield-to-event-loop'
import { formatEuro } from '../values/cents'

const BOM = '\uFEFF'
/** An amount of cents as a number: Belgian spreadsheets expect a decimal comma. */
export const euroCell = (cents: number): string => formatEuro(cents).replace('.', ',')

type Row = readonly (string | number)[]

const ROWS_AT_ONCE = 100
const write = (rows: Row[]): string => stringify(rows, { delimiter: ';', record_delimiter: '\r\n' })

/**
 * A CSV file for Belgian spreadsheets: semicolons, UTF-8 with BOM. The rows are taken and written in portions: a month of a hundred
 * thousand lines must not hold up the other requests.
 */
export async function toCsv(headings: Row, rows: Iterable<Row>): Promise<string> {
  const eventLoopYield = new EventLoopYield()
  const portions = [BOM + write([[...headings]])]
  let portion: Row[] = []
  for (const row of rows) {
    portion.push(row)
    if (portion.length < ROWS_AT_ONCE) continue
    portions.push(write(portion))
    portion = []
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  if (portion.length > 0) portions.push(write(portion))
  return portions.join('')
}

/** A CSV file as a `Document`. */
export const csvDocument = (fileName: string, text: string) => ({
  fileName,
  mediaType: 'text/csv; charset=utf-8',
  content: Buffer.from(text).toString('base64'),
})
