import type { Weight } from './fonts'
import { LineWriter } from './line-writer'
import { bytesOf, newPdf, type Pdf } from './pdf'
import { type TextLine, textLines } from './text-lines'

/** How a text is printed. */
export interface TextStyle {
  size?: number
  weight?: Weight
  color?: string
}

/** A cell of a table: a text, in the style of the table or in its own. */
export type Cell = string | ({ text: string } & TextStyle)

/** A document and how it begins. */
export interface PaperOptions {
  title: string
  /** BCP 47 tag of the language that the document is written in. */
  language: string
  createdAt: Date
  size?: number
  /** Printed small at the foot of every page. */
  footer?: string
}

const MARGIN = 50
const FOOTER_SPACE = 60
const LINE_HEIGHT = 1.36
const ASCENT = 1.07
const CELL_GAP = 8

export const GREY = '#555555'

/** A document of A4 pages, written from top to bottom. Texts wrap, rows stay whole, a new page begins where one is full. */
export class Paper {
  readonly #pdf: Pdf
  readonly #lines: LineWriter
  readonly #style: Required<TextStyle>
  readonly #footer: string | undefined
  #y = 0

  constructor({ footer, size = 11, ...document }: PaperOptions) {
    this.#pdf = newPdf(document)
    this.#lines = new LineWriter(this.#pdf)
    this.#style = { size, weight: 'regular', color: '#000000' }
    this.#footer = footer
    this.#newPage()
  }

  /** Points between the margins. */
  get width(): number {
    return this.#pdf.page.width - 2 * MARGIN
  }

  /** Leaves so many points free. */
  space(points: number): this {
    this.#y += points
    return this
  }

  /** A text over the whole width, or over the one given. */
  paragraph(text: string, style: TextStyle = {}, width = this.width): this {
    this.#rows([[{ text, ...style }]], [width], 0)
    return this
  }

  /** A table without lines: what a value is, and the value. */
  facts(rows: readonly (readonly [label: Cell, value: Cell])[], labelWidth: number, width = this.width): this {
    this.#rows(rows, [labelWidth, width - labelWidth], 1)
    return this
  }

  /** A table with a line under every row. */
  table(rows: readonly (readonly Cell[])[], widths: readonly number[]): this {
    this.#rows(rows, widths, 3, true)
    return this
  }

  /** Draws beside what comes next: in a box whose right edge is the right margin. */
  pictureAtRight(
    picture: Buffer | null,
    { width, height, label }: { width: number; height: number; label: string },
  ): this {
    this.#makeRoom(height)
    const x = MARGIN + this.width - width
    if (picture) this.#pdf.image(picture, x, this.#y, { fit: [width, height], align: 'right' })
    else {
      this.#pdf.rect(x, this.#y, width, height).lineWidth(0.5).stroke('#888888')
      this.#draw(textLines(label, 'regular', ((width - 8) * 1000) / 9), {
        x: x + 4,
        y: this.#y + 4,
        size: 9,
        color: GREY,
      })
    }
    return this
  }

  /** Where the next text is printed, from the top of the page. */
  get position(): number {
    return this.#y
  }

  /** Goes on at least so far from the top of the page. */
  continueBelow(position: number): this {
    this.#y = Math.max(this.#y, position)
    return this
  }

  /** The bytes of the PDF. */
  finish(): Promise<Buffer> {
    return bytesOf(this.#pdf)
  }

  #rows(rows: readonly (readonly Cell[])[], widths: readonly number[], padding: number, isRuled = false): void {
    for (const row of rows) {
      const cells = row.map((cell, column) =>
        this.#cell(cell, widths[column]! - (column < widths.length - 1 ? CELL_GAP : 0)),
      )
      const height = Math.max(...cells.map((cell) => cell.lines.length * cell.style.size * LINE_HEIGHT)) + 2 * padding
      this.#makeRoom(height)
      let x = MARGIN
      for (const [column, { lines, style }] of cells.entries()) {
        this.#draw(lines, { x, y: this.#y + padding, ...style })
        x += widths[column]!
      }
      this.#y += height
      if (isRuled) this.#pdf.moveTo(MARGIN, this.#y).lineTo(x, this.#y).lineWidth(0.5).stroke('#aaaaaa')
    }
  }

  #cell(cell: Cell, width: number): { lines: TextLine[]; style: Required<TextStyle> } {
    const { text, ...own } = typeof cell === 'string' ? { text: cell } : cell
    const style = { ...this.#style, ...own }
    return { lines: textLines(text, style.weight, (width * 1000) / style.size), style }
  }

  #draw(lines: readonly TextLine[], at: { x: number; y: number; size: number; color: string }): void {
    for (const [index, line] of lines.entries())
      this.#lines.draw(line, { ...at, baseline: at.y + at.size * (index * LINE_HEIGHT + ASCENT) })
  }

  #makeRoom(height: number): void {
    if (this.#y + height > this.#pdf.page.height - FOOTER_SPACE) this.#newPage()
  }

  #newPage(): void {
    this.#pdf.addPage()
    this.#y = MARGIN
    if (!this.#footer) return
    const lines = textLines(this.#footer, 'regular', (this.width * 1000) / 8)
    const y = this.#pdf.page.height - FOOTER_SPACE + 18
    this.#draw(lines, { x: MARGIN, y, size: 8, color: GREY })
  }
}
