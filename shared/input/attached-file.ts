import { badInput } from '../errors/graphql-errors'
import { decodeBase64, exceedsBytes } from './base64'

export const attachmentTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** A file that somebody attached: kept as it is, never rendered by this system. */
export interface AttachedFile {
  mediaType: AttachmentType
  content: Buffer
}

const MAX_BYTES = 5 * 1024 * 1024
const extensions: Record<AttachmentType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** The ending of the name of a file. */
export const extensionOf = (type: AttachmentType): string => extensions[type]

/** Which files are accepted. */
export interface AttachmentOptions {
  allowed?: readonly AttachmentType[]
  /** Whether the file must also end as its type does. Default true; scanners may write bytes after the end. */
  isEndChecked?: boolean
}

/**
 * Reads a file in base64 and recognises its type by its bytes, never by a name that the sender gives.
 * @throws GraphQLError BAD_USER_INPUT for other types, files above 5 MiB, and text that is not base64
 */
export function parseAttachedFile(
  base64: string,
  path: string,
  { allowed = attachmentTypes, isEndChecked = true }: AttachmentOptions = {},
): AttachedFile {
  const text = base64.replace(/\s+/g, '')
  if (exceedsBytes(text, MAX_BYTES)) throw tooLarge(path)
  const content = decodeBase64(text)
  if (!content) throw badInput(path, 'The file must be in base64, without a data: prefix.')
  if (content.length > MAX_BYTES) throw tooLarge(path)
  const mediaType = typeOf(content, isEndChecked)
  if (!mediaType || !allowed.includes(mediaType))
    throw badInput(path, `The file must be ${allowed.map((type) => type.split('/')[1]?.toUpperCase()).join(', ')}.`)
  return { mediaType, content }
}

const tooLarge = (path: string) => badInput(path, 'The file may have at most 5 MiB. Reduce it and send it again.')

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const JPEG_END = Buffer.from([0xff, 0xd9])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PNG_END = Buffer.from('IEND', 'latin1')

// Head and end: a file of another kind behind a valid head would smuggle it.
function typeOf(content: Buffer, isEndChecked: boolean): AttachmentType | undefined {
  const end = content.subarray(-1024)
  const endsWith = (isEnd: () => boolean) => !isEndChecked || isEnd()
  if (content.subarray(0, 5).toString('latin1') === '%PDF-' && endsWith(() => end.includes('%%EOF')))
    return 'application/pdf'
  if (content.subarray(0, 3).equals(JPEG) && endsWith(() => end.includes(JPEG_END))) return 'image/jpeg'
  if (content.subarray(0, 8).equals(PNG) && endsWith(() => content.subarray(-8, -4).equals(PNG_END))) return 'image/png'
  return undefined
}
