import type { RaRecord } from 'react-admin'
import type { Column } from './columns'

/** A table file as Belgian spreadsheets open it: semicolons, labels as heads, a byte order mark. */
export function csvOf<R extends RaRecord>(
  records: readonly R[],
  columns: readonly Column<R>[],
  label: (key: string) => string,
): string {
  const rows = [
    columns.map((column) => label(column.label)),
    ...records.map((record) => columns.map((column) => column.text(record))),
  ]
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
}

/** A cell that a spreadsheet would run as a formula is kept as text. */
function quoted(value: string): string {
  const safe = /^[=+@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Hands a file to the browser. */
export function download(fileName: string, content: BlobPart, mediaType: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: mediaType }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A document of the graph (base64) as a file of the browser. */
export function downloadDocument(file: { fileName: string; mediaType: string; content: string }): void {
  download(
    file.fileName,
    Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0)),
    file.mediaType,
  )
}
