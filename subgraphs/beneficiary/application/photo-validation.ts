import { crc32, inflateSync } from 'node:zlib'
import { canDrawPicture } from '../../../shared/documents/pdf'

/** Kinds of pictures that are taken. */
export type PhotoType = 'image/jpeg' | 'image/png'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
// Larger ones would take a printer's memory, however few bytes they are on the way.
const MOST_PIXELS = 16_000_000

/** What kind of picture bytes are, by how they begin; null for anything else. */
export function photoType(bytes: Buffer): PhotoType | null {
  if (bytes.length >= 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  return bytes.subarray(0, 8).equals(PNG) ? 'image/png' : null
}

/** Whether the picture is whole and can be printed: what a reader of its parts lets through, the PDF library may still refuse. */
export const isPrintable = async (bytes: Buffer): Promise<boolean> => isDrawable(bytes) && (await canDrawPicture(bytes))

/** Whether the picture can be drawn to its end. */
export const isDrawable = (bytes: Buffer): boolean => {
  const type = photoType(bytes)
  return type === 'image/png' ? isWholePng(bytes) : type === 'image/jpeg' && isWholeJpeg(bytes)
}

const fits = (width: number, height: number) => width > 0 && height > 0 && width * height <= MOST_PIXELS

// Samples of a point by colour type: grey, colours, palette, grey with transparency, colours with transparency.
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
// Where an interlaced picture's seven passes begin and how far they step: column, row, across, down.
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

function isWholePng(bytes: Buffer): boolean {
  let head: Buffer | null = null
  let hasPalette = false
  const data: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false
    const name = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, end)
    if (name === 'IHDR' && length === 13) head = body
    if (name === 'PLTE') hasPalette = true
    if (name === 'IDAT') data.push(body)
    if (name === 'IEND') return head !== null && (head[9] !== 3 || hasPalette) && holdsPoints(Buffer.concat(data), head)
    at = end + 4
  }
  return false
}

function holdsPoints(data: Buffer, head: Buffer): boolean {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const samples = SAMPLES[head[9]!]
  if (!fits(width, height) || samples === undefined || ![1, 2, 4, 8, 16].includes(head[8]!)) return false
  const linesOf = (across: number, down: number) =>
    across > 0 && down > 0 ? down * (1 + Math.ceil((across * samples * head[8]!) / 8)) : 0
  const size =
    head[12] === 0
      ? linesOf(width, height)
      : PASSES.map(([column, row, across, down]) =>
          linesOf(Math.ceil((width - column) / across), Math.ceil((height - row) / down)),
        ).reduce((a, b) => a + b)
  try {
    return inflateSync(data, { maxOutputLength: size + 64 }).length >= size
  } catch {
    return false
  }
}

// Walks the segments to the frame, which says the size; the picture's last bytes are its end mark, blanks aside.
function isWholeJpeg(bytes: Buffer): boolean {
  if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 4) return false
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return fits(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
