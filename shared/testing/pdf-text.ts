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
      .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
      .join(''),
  )
}

// Each word is shown at a place of its own: a new line begins where the height changes, what follows no blank or dash is another cell.
function wordsOf(stream: string, fonts: ReadonlyMap<string, string[]>): string {
  let words = ''
  let height = ''
  let letters: string[] = []
  for (const line of stream.split('\n')) {
    const [, y] = /^1 0 0 1 \S+ (\S+) Tm$/.exec(line) ?? []
    if (y !== undefined && words !== '') words += y !== height ? '\n' : /[ -]$/.test(words) ? '' : '\t'
    height = y ?? height
    letters = fonts.get(/^\/(F\d+) /.exec(line)?.[1] ?? '') ?? letters
    if (!line.endsWith(' TJ')) continue
    const glyphs = [...line.matchAll(/<([^>]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g)!)
    words += glyphs.map((glyph) => letters[Number.parseInt(glyph, 16)]).join('')
  }
  return words.trim()
}
