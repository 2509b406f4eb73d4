import { dirname, sep } from 'node:path'

interface PdfStream extends NodeJS.ReadableStream {
  end(): void
}
interface Printer {
  createPdfKitDocument(content: object): Promise<PdfStream>
}

// The library has no types of its own. Its printer is taken by itself, not the module's one shared object, so that fonts and
// limits set elsewhere can't change ours.
const PrinterClass = require('pdfmake/js/Printer').default as new (
  fonts: object,
  files: object,
  urls: object,
  mayRead: (path: string) => boolean,
) => Printer
const UrlResolver = require('pdfmake/js/URLResolver').default as new (
  files: object,
) => { setUrlAccessPolicy(may: (url: string) => boolean): void }
const files = require('pdfmake/js/virtual-fs').default as object
const fonts = require('pdfmake/fonts/Roboto.js') as Record<string, Record<string, string>>
const fontFolder = dirname(require.resolve('pdfmake/fonts/Roboto.js')) + sep

/** Lays out a page and gives the PDF's bytes. Its fonts are embedded; nothing is fetched, no file but the fonts is read. */
export async function toPdf(content: object): Promise<Buffer> {
  const urls = new UrlResolver(files)
  urls.setUrlAccessPolicy(() => false)
  // A printer keeps the document it works on, and changes the font list it is given: one for each document.
  const printer = new PrinterClass(structuredClone(fonts), files, urls, (path) => path.startsWith(fontFolder))
  const stream = await printer.createPdfKitDocument(content)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', reject)
    stream.end()
  })
}
