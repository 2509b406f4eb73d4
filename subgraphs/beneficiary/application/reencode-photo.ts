import type { PhotoType } from '../domain/photo-type'

// A larger picture would need the memory of the printer, however few bytes are sent.
const MAX_PIXELS = 16_000_000
// More than the form prints: 115 × 145 points at 600 dots per inch are 960 × 1,210.
const MAX_WIDTH = 1_000
const MAX_HEIGHT = 1_250

/**
 * Decodes a picture completely and encodes it again: upright, in sRGB, at most 1,000 × 1,250 pixels, without metadata (EXIF,
 * place of the camera). Null if the picture cannot be decoded to its end or has more than 16 million pixels.
 */
export async function reencodePhoto(bytes: Buffer, mediaType: PhotoType): Promise<Buffer | null> {
  if (bytes.length === 0) return null
  // Loaded with the first photo: the library takes memory, and few processes handle photos.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning', sequentialRead: true })
    .autoOrient()
    .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  try {
    return await (mediaType === 'image/png' ? image.png() : image.jpeg({ quality: 90 })).toBuffer()
  } catch {
    return null
  }
}
