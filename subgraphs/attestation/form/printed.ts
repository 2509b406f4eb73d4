import type { Day } from '../../../shared/values/day'

/** What pdfmake calls a document definition: plain data. */
export interface Printable {
  content: object[]
  info: { title: string; [name: string]: string | Date }
  language: string
  [name: string]: unknown
}

// The printer is made here and not taken from the package's one instance: no other part of the process can loosen its policies.
type Printer = new (
  fonts: object,
  virtualFiles: null,
  urls: { resolve(): void; resolved(): Promise<void> },
  mayReadFile: (path: string) => boolean,
) => { createPdfKitDocument(document: object): Promise<NodeJS.ReadableStream & { end(): void }> }

const { default: PdfPrinter } = require('pdfmake/js/Printer') as { default: Printer }
const { Roboto } = require('pdfmake/fonts/Roboto.js') as { Roboto: Record<string, string> }
const fontFiles = new Set(Object.values(Roboto))
const noUrls = { resolve: () => undefined, resolved: async () => undefined }

/** The document as a PDF; its date is the one given, so that the same document is the same file. */
export async function printed(document: Printable, createdAt: Date): Promise<Buffer> {
  const printer = new PdfPrinter({ Roboto: { ...Roboto } }, null, noUrls, (path) => fontFiles.has(path))
  const info = { ...document.info, creationDate: createdAt }
  const stream = await printer.createPdfKitDocument({
    ...document,
    info,
    defaultStyle: { font: 'Roboto', fontSize: 10 },
  })
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', reject)
    stream.end()
  })
}

/** A day as it is written in Belgium. */
export const dayWritten = (value: Day | null): string => (value === null ? '…' : value.split('-').reverse().join('/'))
