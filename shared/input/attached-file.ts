import { badInput } from '../errors/graphql-errors'

export const attachmentTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** A file that somebody attached: kept as it is, never rendered by this system. */
export interface AttachedFile {
  mediaType: AttachmentType
  content: Buffer
}

const MAX_BYTES = 5 * 1024 * 1024

/**
 * Reads a file in base64 and recognises its type by its bytes, never by a name that the sender gives.
 * @throws GraphQLError BAD_USER_INPUT for other types, files above 5 MiB, and text that is not base64
 */
export function parseAttachedFile(
  base64: string,
  path: string,
  allowed: readonly AttachmentType[] = attachmentTypes,
): AttachedFile {
  const text = base64.trim()
  if (text.length > Math.ceil(MAX_BYTES / 3) * 4) throw badInput(path, 'The file may have at most 5 MiB.')
  const content = Buffer.from(text, 'base64')
  // Node skips what is no base64, so only a text that comes out again was base64 throughout.
  if (text === '' || content.toString('base64') !== text)
    throw badInput(path, 'The file must be in base64, without a data: prefix.')
  if (content.length > MAX_BYTES) throw badInput(path, 'The file may have at most 5 MiB.')
  const mediaType = typeOf(content)
  if (!mediaType || !allowed.includes(mediaType))
    throw badInput(path, `The file must be ${allowed.map((type) => type.split('/')[1]?.toUpperCase()).join(', ')}.`)
  return { mediaType, content }
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const JPEG_END = Buffer.from([0xff, 0xd9])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PNG_END = Buffer.from('IEND', 'latin1')

// Head and end: a file of another kind behind a valid head would smuggle it.
function typeOf(content: Buffer): AttachmentType | undefined {
  const end = content.subarray(-1024)
  if (content.subarray(0, 5).toString('latin1') === '%PDF-' && end.includes('%%EOF')) return 'application/pdf'
  if (content.subarray(0, 3).equals(JPEG) && end.includes(JPEG_END)) return 'image/jpeg'
  if (content.subarray(0, 8).equals(PNG) && content.subarray(-8, -4).equals(PNG_END)) return 'image/png'
  return undefined
}
