import type { DocumentFont } from './fonts'
import type { ShapedGlyph } from './harfbuzz'
import type { Pdf, PdfFont } from './pdf'
import type { Run, TextLine } from './text-lines'

/** Where and how a line is drawn. */
interface Place {
  x: number
  baseline: number
  size: number
  color: string
}

// Glyphs that are drawn together; `actual` where they would not say their characters by themselves.
interface Piece {
  glyphs: ShapedGlyph[]
  texts: string[]
  actual: string | null
}

/** Draws shaped lines on the pages of one document. */
export class LineWriter {
  readonly #registered = new Set<string>()
  // A PDF font has one text for each glyph, the first one given: what a reader of the file gets for it.
  readonly #textOfGlyph = new Map<string, string>()

  constructor(private readonly pdf: Pdf) {}

  /**
   * Draws a line with its base line at a height. Written as operators, and not by pdfkit's own text(): the text of a piece must begin and
   * end inside the text object (BT, ET), where readers know the place of its glyphs.
   */
  draw({ runs }: TextLine, place: Place): void {
    if (runs.length === 0) return
    let { x } = place
    // First the place of the line itself: its first glyph may be a mark above or below the base line.
    const operators = [`1 0 0 1 ${rounded(x)} ${rounded(this.pdf.page.height - place.baseline)} Tm`]
    for (const run of runs) {
      operators.push(...this.#operatorsOf(run, { ...place, x }))
      x += (run.width * place.size) / 1000
    }
    // pdfkit measures from the top of the page, text is drawn from its foot.
    const { pdf } = this
    pdf.save().fillColor(place.color).transform(1, 0, 0, -1, 0, pdf.page.height)
    pdf.addContent(['BT', ...operators, 'ET'].join('\n'))
    pdf.restore()
  }

  // Ligatures and reordered vowels have other glyphs than characters: they carry their text along (ISO 32000, 14.9.4), so that the
  // name can be copied, searched and read aloud. Readers order right-to-left text themselves, from the places of its glyphs.
  #piecesOf({ font, text, glyphs }: Run): Piece[] {
    const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
    const pieces: Piece[] = []
    for (let from = 0; from < glyphs.length; ) {
      const { cluster } = glyphs[from]!
      let to = from + 1
      while (glyphs[to]?.cluster === cluster) to++
      const characters = text.slice(cluster, starts[starts.indexOf(cluster) + 1] ?? text.length)
      const own = glyphs.slice(from, to)
      const texts = textsOf(own, characters, font).map((one, i) => this.#textOf(font, own[i]!.id, one))
      const isPlain = !texts.includes('') && texts.join('') === characters
      const last = pieces.at(-1)
      if (isPlain && last?.actual === null) {
        last.glyphs.push(...own)
        last.texts.push(...texts)
      } else pieces.push({ glyphs: own, texts, actual: isPlain ? null : characters })
      from = to
    }
    return pieces
  }

  #textOf({ name }: DocumentFont, glyph: number, text: string): string {
    const key = `${name}:${glyph}`
    if (!this.#textOfGlyph.has(key)) this.#textOfGlyph.set(key, text)
    return this.#textOfGlyph.get(key)!
  }

  #operatorsOf(run: Run, { x: start, baseline, size }: Place): string[] {
    const { pdf } = this
    const { name, file, shaping } = run.font
    if (!this.#registered.has(name)) pdf.registerFont(name, file)
    this.#registered.add(name)
    const font = pdf.font(name)._font
    pdf.page.fonts[font.id] ??= font.ref()
    const y = pdf.page.height - baseline
    const scale = size / shaping.unitsPerEm
    let x = start
    const operators = [`/${font.id} ${size} Tf`]
    for (const { glyphs, texts, actual } of this.#piecesOf(run)) {
      const codes = codesOf(font, glyphs, texts)
      if (actual !== null) operators.push(`/Span <</ActualText <${utf16(actual)}>>> BDC`)
      for (const [index, { xAdvance, xOffset, yOffset }] of glyphs.entries()) {
        operators.push(
          `1 0 0 1 ${rounded(x + xOffset * scale)} ${rounded(y + yOffset * scale)} Tm <${codes[index]!}> Tj`,
        )
        x += xAdvance * scale
      }
      if (actual !== null) operators.push('EMC')
    }
    return operators
  }
}

// A letter drawn as its base and its marks: each glyph says its part. Otherwise the first glyph says all.
function textsOf(glyphs: readonly ShapedGlyph[], characters: string, { shaping }: DocumentFont): string[] {
  const parts = Array.from(characters.normalize('NFD'))
  const isDecomposed =
    parts.length === glyphs.length && parts.every((part, i) => shaping.glyphOf(part.codePointAt(0)!) === glyphs[i]!.id)
  return isDecomposed ? parts : glyphs.map((_, i) => (i === 0 ? characters : ''))
}

// The codes of glyphs in the part of the font that is embedded. The glyphs are shaped already: pdfkit takes them instead of shaping.
function codesOf(embedded: PdfFont, glyphs: readonly ShapedGlyph[], texts: readonly string[]): string[] {
  const { font } = embedded
  font.layout = () => ({
    glyphs: glyphs.map(({ id }, i) =>
      font.getGlyph(
        id,
        Array.from(texts[i]!, (character) => character.codePointAt(0)!),
      ),
    ),
    positions: glyphs.map(() => ({})),
  })
  return embedded.encode('', {})[0]
}

const rounded = (points: number): string => points.toFixed(3)
const utf16 = (text: string): string => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`
