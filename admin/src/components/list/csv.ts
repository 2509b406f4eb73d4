export interface CsvColumn<R> {
  /** Key of the label. */
  label: string
  text: (record: R) => string
  /** An amount or a count, for a spreadsheet to add up. Everything else is text, whatever it begins with. */
  isNumber?: boolean
}

type Row = readonly string[]

/** The heads of a table file as Belgian spreadsheets open it: semicolons, labels, a byte order mark. */
export function csvHeader<R>(columns: readonly CsvColumn<R>[], label: (key: string) => string): string {
  return `\uFEFF${lineOf(columns.map((column) => quoted(textCell(label(column.label)))))}`
}

/** Rows without heads: a long file is written page by page. */
export function csvRows<R>(records: readonly R[], columns: readonly CsvColumn<R>[]): string {
  return records
    .map((record) =>
      lineOf(
        columns.map((column) => {
          const text = column.text(record)
          return quoted(column.isNumber ? numberCell(text) : textCell(text))
        }),
      ),
    )
    .join('')
}

const lineOf = (cells: Row) => `${cells.join(';')}\r\n`

/** A number with an ASCII minus and without thousands; what is no number after all is text. */
function numberCell(text: string): string {
  const number = text.replace('\u2212', '-').replace(/\.(?=\d{3}(?:\D|$))/g, '')
  return /^-?\d+(,\d+)?$/.test(number) ? number : textCell(text)
}

// What a spreadsheet runs as a formula, in ASCII and in the full-width forms that it reads as the same; blanks in front do not help.
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/
// A number by name only (a person, a decision, a provider): as a number it would lose its first zeros or its last digits.
const IDENTIFIER = /^(0\d+|\d{8,})$/

/** A cell that a spreadsheet must not run or count with is kept as text by an apostrophe. */
const textCell = (text: string): string => (FORMULA.test(text) || IDENTIFIER.test(text) ? `'${text}` : text)

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
