import { csvText } from '../../../../shared/texts/csv-text'

export interface CsvColumn<R> {
  /** Key of the label. */
  label: string
  text: (record: R) => string
  /** An amount or a count, for a spreadsheet to add up. Everything else is text, whatever it begins with. */
  isNumber?: boolean
}

/** The heads of a table file as Belgian spreadsheets open it: semicolons, labels, a byte order mark. */
export const csvHeader = <R>(columns: readonly CsvColumn<R>[], label: (key: string) => string): string =>
  `\uFEFF${lineOf(columns.map((column) => csvText(label(column.label))))}`

/** Rows without heads: a long file is written page by page. */
export function csvRows<R>(records: readonly R[], columns: readonly CsvColumn<R>[]): string {
  const cellsOf = (record: R) =>
    columns.map(({ text, isNumber }) => (isNumber ? numberCell(text(record)) : csvText(text(record))))
  return records.map((record) => lineOf(cellsOf(record))).join('')
}

const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(';')}\r\n`

/** A number with an ASCII minus and without thousands; what is no number after all is text. */
function numberCell(text: string): string {
  const number = text.replace('\u2212', '-').replace(/\.(?=\d{3}(?:\D|$))/g, '')
  return /^-?\d+(,\d+)?$/.test(number) ? number : csvText(text)
}

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export function downloadFile(fileName: string, content: BlobPart | BlobPart[], mediaType: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content].flat(), { type: mediaType }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export const blobOf = ({ content, mediaType }: { content: string; mediaType: string }): Blob =>
  new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], { type: mediaType })

/** A document of the graph (base64) as a file of the browser. */
export const downloadDocument = (file: { fileName: string; mediaType: string; content: string }): void =>
  downloadFile(file.fileName, blobOf(file), file.mediaType)
