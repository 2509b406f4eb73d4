import bidiFactory from 'bidi-js'
import { type DocumentFont, documentFont, type Weight } from './fonts'
import type { ShapedGlyph } from './harfbuzz'
import { type Cluster, clustersOf, isWhole, printedForm } from './printable'

/** A part of a line in one font and one direction, shaped. */
export interface Run {
  text: string
  font: DocumentFont
  glyphs: ShapedGlyph[]
  /** Width in thousandths of the font size. */
  width: number
}

/** A line as it is drawn: its runs from left to right, its text in the order in which it is read. */
export interface TextLine {
  text: string
  runs: Run[]
  width: number
}

const bidi = bidiFactory()

/** Breaks a text into lines of at most a width (in thousandths of the font size); a word that is longer is broken between letters. */
export function textLines(text: string, weight: Weight, width: number): TextLine[] {
  const paragraph = new Paragraph(printedForm(text), weight)
  const lines: TextLine[] = []
  let current: Cluster[] = []
  let used = 0
  const end = () => {
    if (current.length > 0) lines.push(paragraph.line(current))
    current = []
    used = 0
  }
  for (const word of paragraph.words) {
    const needed = paragraph.widthOf(withoutEnd(word))
    if (used > 0 && used + needed > width) end()
    if (needed > width) {
      for (const cluster of word) {
        const one = paragraph.widthOf([cluster])
        if (used > 0 && used + one > width) end()
        current.push(cluster)
        used += one
      }
    } else {
      current.push(...word)
      used += paragraph.widthOf(word)
    }
  }
  end()
  return lines
}

const isBlank = (text: string) => /^\s+$/.test(text)
const withoutEnd = (clusters: readonly Cluster[]): readonly Cluster[] =>
  clusters.slice(0, clusters.findLastIndex(({ text }) => !isBlank(text)) + 1)

class Paragraph {
  readonly words: Cluster[][]
  readonly #levels: Uint8Array
  readonly #isRightToLeft: boolean

  constructor(
    text: string,
    readonly weight: Weight,
  ) {
    const { levels, paragraphs } = bidi.getEmbeddingLevels(text)
    this.#levels = levels
    this.#isRightToLeft = (paragraphs[0]?.level ?? 0) % 2 === 1
    this.words = []
    let isAfterBreak = true
    for (const cluster of clustersOf(text, weight)) {
      const breaks = isBlank(cluster.text) || cluster.text === '-'
      if (isAfterBreak && !breaks) this.words.push([])
      if (this.words.length === 0) this.words.push([])
      this.words.at(-1)!.push(cluster)
      isAfterBreak = breaks
    }
  }

  widthOf(clusters: readonly Cluster[]): number {
    return this.#runs(clusters).reduce((sum, { run }) => sum + run.width, 0)
  }

  /** The clusters as one line. Blanks at the end stay where reading goes on to the right, so that copied words stay apart. */
  line(clusters: readonly Cluster[]): TextLine {
    const kept = this.#isRightToLeft ? withoutEnd(clusters) : clusters
    const runs = inVisualOrder(this.#runs(kept))
    return {
      text: kept.map(({ text }) => text).join(''),
      runs,
      width: this.widthOf(withoutEnd(kept)),
    }
  }

  #runs(clusters: readonly Cluster[]): { run: Run; level: number }[] {
    const parts: { text: string; family: string; level: number }[] = []
    const blanksFrom = withoutEnd(clusters).length
    for (const [index, { text, start, family }] of clusters.entries()) {
      if (family === null)
        throw new Error(
          'Invariant violated: the text was not checked with printingProblem, and a letter of it has no glyph.',
        )
      // Rule L1: blanks at the end of a line have the direction of the paragraph.
      const level = index >= blanksFrom ? Number(this.#isRightToLeft) : this.#levels[start]!
      const last = parts.at(-1)
      if (last?.family === family && last.level === level) last.text += text
      else parts.push({ text, family, level })
    }
    return parts.map(({ text, family, level }) => ({
      run: shapedRun(text, documentFont(family, this.weight), level % 2 === 1),
      level,
    }))
  }
}

function shapedRun(text: string, font: DocumentFont, isRightToLeft: boolean): Run {
  const glyphs = font.shaping.shape(text, isRightToLeft)
  if (!isWhole(text, glyphs, font))
    throw new Error('Invariant violated: the text was not checked with printingProblem, and can’t be printed whole.')
  const units = glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
  return { text, font, glyphs, width: (units * 1000) / font.shaping.unitsPerEm }
}

// Rule L2: from the highest level to the lowest odd one, every sequence at that level or above is reversed.
function inVisualOrder(runs: { run: Run; level: number }[]): Run[] {
  const ordered = [...runs]
  for (let level = Math.max(0, ...runs.map((one) => one.level)); level >= 1; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while (to < ordered.length && ordered[to]!.level >= level) to++
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to
    }
  }
  return ordered.map(({ run }) => run)
}
