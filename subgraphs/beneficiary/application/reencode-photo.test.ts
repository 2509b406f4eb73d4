import sharp from 'sharp'
import { reencodePhoto } from './reencode-photo'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 40 } } })
const GPS = { IFD0: { Copyright: 'Photographer' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 51/1 0/1' } }

describe('reencodePhoto', () => {
  test.each([
    ['JPEG', 'image/jpeg', 'jpeg'],
    ['PNG', 'image/png', 'png'],
  ] as const)('reencodePhoto removes metadata of a %s, also the place of the camera', async (_, mediaType, format) => {
    const original = await picture(60, 80).withExif(GPS).toFormat(format).toBuffer()
    expect((await sharp(original).metadata()).exif).toBeDefined()
    const encoded = await reencodePhoto(original, mediaType)
    const metadata = await sharp(encoded ?? Buffer.alloc(0)).metadata()
    expect(metadata).toMatchObject({ format, width: 60, height: 80 })
    for (const part of ['exif', 'iptc', 'xmp', 'icc', 'orientation'] as const) expect(metadata[part]).toBeUndefined()
    expect(encoded?.includes('Photographer')).toBe(false)
  })

  test('reencodePhoto turns a picture upright by its EXIF orientation', async () => {
    const original = await picture(60, 80).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const encoded = await reencodePhoto(original, 'image/jpeg')
    expect(await sharp(encoded ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 80, height: 60 })
  })

  test('reencodePhoto reduces a large picture to at most 1,000 × 1,250 pixels', async () => {
    const original = await picture(4000, 3000).png().toBuffer()
    const encoded = await reencodePhoto(original, 'image/png')
    expect(await sharp(encoded ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 1000, height: 750 })
  })

  test('reencodePhoto converts a CMYK picture to sRGB, which every printer of the form reads', async () => {
    const original = await picture(30, 30).toColourspace('cmyk').jpeg().toBuffer()
    const encoded = await reencodePhoto(original, 'image/jpeg')
    expect(await sharp(encoded ?? Buffer.alloc(0)).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
  })

  test('reencodePhoto is deterministic: the same picture gives the same bytes', async () => {
    const original = await picture(60, 80).jpeg().toBuffer()
    const first = await reencodePhoto(original, 'image/jpeg')
    expect(first?.equals((await reencodePhoto(original, 'image/jpeg')) ?? Buffer.alloc(0))).toBe(true)
  })

  test('a photo that was encoded can be encoded again', async () => {
    const first = await reencodePhoto(await picture(60, 80).jpeg().toBuffer(), 'image/jpeg')
    expect(await reencodePhoto(first ?? Buffer.alloc(0), 'image/jpeg')).not.toBeNull()
  })

  test.each([
    ['a truncated JPEG', async () => (await picture(300, 300).jpeg().toBuffer()).subarray(0, -200)],
    ['a truncated PNG', async () => (await noise(300, 300)).subarray(0, -2000)],
    ['a PNG with one wrong bit', async () => flipBit(await noise(300, 300), 5000)],
    ['a PNG of more than 16 million pixels', () => picture(4_001, 4_000).png().toBuffer()],
    ['a signature without a picture', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2])],
    ['no bytes', async () => Buffer.alloc(0)],
  ])('reencodePhoto returns null for %s', async (name, create) => {
    const mediaType = name.includes('PNG') ? 'image/png' : 'image/jpeg'
    expect(await reencodePhoto(await create(), mediaType)).toBeNull()
  })
})

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 50 } },
  })
    .png()
    .toBuffer()

function flipBit(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
  return changed
}
