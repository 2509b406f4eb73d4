/** The media types of scans that are accepted. */
export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png'

const signatures: readonly [ScanType, Buffer][] = [
  ['application/pdf', Buffer.from('%PDF-', 'latin1')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
]

/** The media type of a scan, by its first bytes; null if it is neither PDF, JPEG nor PNG. */
export const scanType = (bytes: Buffer): ScanType | null =>
  signatures.find(([, signature]) => bytes.subarray(0, signature.length).equals(signature))?.[0] ?? null

/** The ending of a file name. */
export const scanExtension = (type: ScanType): string =>
  ({ 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' })[type]
