import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF as our library writes it, page after page, read back from its glyphs by the fonts' own tables: what someone
 * who marks and copies the page gets.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const named = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  const fonts = new Map(named.map(([, name, id]) => [name!, lettersOf(objects, objects.get(id!)!.head)]))
  const pages = [...objects.values()].flatMap(
    ({ head }) => /\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/.exec(head)?.[1] ?? [],
  )
  return pages.map((id) => wordsOf(objects.get(id)!.stream, fonts)).join('\n')
}

interface PdfObject {
  head: string
  stream: string
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1')
  const found = new Map<string, PdfObject>()
  for (const { 0: start, 1: id, index } of text.matchAll(/^(\d+) 0 obj$/gm)) {
    const end = text.indexOf('endobj', index)
    const at = text.indexOf('stream\n', index)
    const hasStream = at >= 0 && at < end
    const head = text.slice(index + start.length, hasStream ? at : end)
    const packed = hasStream && head.includes('/FlateDecode') && !head.includes('/Subtype /Image')
    found.set(id!, { head, stream: packed ? inflateSync(pdf.subarray(at + 7)).toString('latin1') : '' })
  }
  return found
}

function lettersOf(objects: ReadonlyMap<string, PdfObject>, head: string): string[] {
  const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(head)![1]!)!.stream
  const list = [...table.matchAll(/\[([^\]]*)\]/g)].map(([, entries]) => entries).join(' ')
  return [...list.matchAll(/<([^>]*)>/g)].map(([, letters]) =>
    letters!
      .split(' ')
      .filter(Boolean)
      .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
      .join(''),
  )
}

/** A part of a text object: one glyph, or several glyphs with one ActualText. */
interface Shown {
  text: string
  glyphs: string[]
}

// Each text object is one line of one cell: a new line begins where the height changes, what follows at the same height is another cell.
function wordsOf(stream: string, fonts: ReadonlyMap<string, string[]>): string {
  let words = ''
  let height = ''
  for (const [, object] of stream.matchAll(/^BT\n([\s\S]*?)\nET$/gm)) {
    const [, y] = /^1 0 0 1 \S+ (\S+) Tm/m.exec(object!)!
    if (words !== '') words += y === height ? '\t' : '\n'
    height = y!
    words += inReadingOrder(shownBy(object!, fonts))
  }
  return words.trim()
}

function shownBy(object: string, fonts: ReadonlyMap<string, string[]>): string[] {
  const shown: Shown[] = []
  let letters: string[] = []
  let open: Shown | null = null
  for (const line of object.split('\n')) {
    letters = fonts.get(/^\/(F\d+) \S+ Tf$/.exec(line)?.[1] ?? '') ?? letters
    const actual = /ActualText <FEFF([0-9a-f]*)>/.exec(line)?.[1]
    if (actual !== undefined) open = { text: Buffer.from(actual, 'hex').swap16().toString('utf16le'), glyphs: [] }
    const glyph = /<([0-9a-f]{4})> Tj$/.exec(line)?.[1]
    if (glyph === '0000') throw new Error('A glyph is printed that its font does not have.')
    if (glyph && open) open.glyphs.push(glyph)
    else if (glyph) shown.push({ text: letters[Number.parseInt(glyph, 16)] ?? '', glyphs: [glyph] })
    if (line === 'EMC' && open) {
      if (open.glyphs.length === 0) throw new Error(`"${open.text}" is in the text layer and is not printed.`)
      shown.push(open)
      open = null
    }
  }
  return shown.map(({ text }) => text)
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const NUMBER_OR_LETTER = /[\p{L}\p{N}]/u

// Letters are drawn from left to right. Right-to-left text is read in reverse, except numbers and left-to-right words in it.
function inReadingOrder(drawn: string[]): string {
  if (!drawn.some((text) => RIGHT_TO_LEFT.test(text) && !/\p{N}/u.test(text))) return drawn.join('')
  const isLeftToRight = (text: string) =>
    NUMBER_OR_LETTER.test(text) && (!RIGHT_TO_LEFT.test(text) || /\p{N}/u.test(text))
  const read: string[] = []
  for (let end = drawn.length; end > 0; ) {
    let from = end - 1
    if (isLeftToRight(drawn[from]!)) while (from > 0 && isLeftToRight(drawn[from - 1]!)) from--
    read.push(...drawn.slice(from, end))
    end = from
  }
  return read.join('')
}
