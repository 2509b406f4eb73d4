const WHITE_SPACE = /\s+/g
/** A multiple of four characters: each chunk is base64 of its own. */
const CHUNK = 64 * 1024

/**
 * Decodes text in base64; white space between the characters is allowed.
 * @returns null if the text is empty or contains anything else
 */
export function decodeBase64(text: string): Buffer | null {
  const base64 = text.replace(WHITE_SPACE, '')
  const content = Buffer.alloc(Buffer.byteLength(base64, 'base64'))
  let written = 0
  for (let from = 0; from < base64.length; from += CHUNK) {
    const chunk = base64.slice(from, from + CHUNK)
    const length = content.write(chunk, written, 'base64')
    // Node skips what is no base64, so only text that comes out again was base64 throughout. A regular expression over millions of
    // characters would exhaust the stack.
    if (content.toString('base64', written, written + length) !== chunk) return null
    written += length
  }
  // A chunk that ends in padding before the last one has fewer bytes.
  return base64 !== '' && written === content.length ? content : null
}

/** Whether a text in base64 without white space is longer than that of so many bytes: known before anything is decoded. */
export const exceedsBytes = (text: string, bytes: number): boolean => text.length > Math.ceil(bytes / 3) * 4
