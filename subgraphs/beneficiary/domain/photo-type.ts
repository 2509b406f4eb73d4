/** The media types of photos that are accepted. */
export type PhotoType = 'image/jpeg' | 'image/png'

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff])

/** The media type of a picture, by its first bytes; null if it is neither JPEG nor PNG. */
export function photoType(bytes: Buffer): PhotoType | null {
  if (bytes.subarray(0, JPEG_SIGNATURE.length).equals(JPEG_SIGNATURE)) return 'image/jpeg'
  return bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE) ? 'image/png' : null
}
