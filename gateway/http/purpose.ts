const MAX_CHARACTERS = 100

/**
 * The purpose in the header X-Purpose: its first 100 characters, on one line; null if the header is missing or blank. HTTP gives
 * header values as Latin-1: a value whose bytes are valid UTF-8 is read as UTF-8, as clients mean it.
 */
export function purposeOf(header: string | undefined): string | null {
  if (header === undefined) return null
  const text = utf8Of(header)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return text === '' ? null : [...text].slice(0, MAX_CHARACTERS).join('').trimEnd()
}

function utf8Of(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'))
  } catch {
    return header
  }
}
