/** The part of pdfkit that documents use; the package has no types of its own. */
export interface Pdf extends NodeJS.ReadableStream {
  page: { width: number; height: number; fonts: Record<string, object> }
  addPage(): this
  registerFont(name: string, file: Buffer): this
  font(name: string): this
  fillColor(color: string): this
  image(picture: Buffer, x: number, y: number, options: object): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  rect(x: number, y: number, width: number, height: number): this
  lineWidth(width: number): this
  stroke(color: string): this
  save(): this
  restore(): this
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this
  /** Writes operators of the PDF's own language (ISO 32000-1, annex A) to the page. */
  addContent(operators: string): this
  end(): void
  /** The font chosen last. */
  _font: PdfFont
}

/** A font as the document embeds it. Not in pdfkit's documentation: what it takes to draw glyphs that HarfBuzz shaped. */
export interface PdfFont {
  id: string
  /** The fontkit font that `encode` asks for the glyphs of a text. */
  font: {
    getGlyph(id: number, codePoints: number[]): object
    layout: (text: string) => { glyphs: object[]; positions: object[] }
  }
  ref(): object
  /** Takes the glyphs of a text into the embedded part; gives their codes. */
  encode(text: string, features: object): [codes: string[], positions: object[]]
}

const PdfDocument = require('pdfkit') as new (options: object) => Pdf

/** An empty document; its date is the one given, so that the same content is the same file. */
export const newPdf = (options: { title: string; language: string; createdAt: Date }): Pdf =>
  new PdfDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: null,
    lang: options.language,
    displayTitle: true,
    info: { Title: options.title, CreationDate: options.createdAt, Producer: 'MediPrima', Creator: 'MediPrima' },
  })

/** Ends the document and gives its bytes. */
export const bytesOf = (pdf: Pdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    pdf.end()
  })
