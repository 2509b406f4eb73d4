import { EventLoopYield } from '../async/yield-to-event-loop'

const WHITE_SPACE = /\s+/g
const OTHER_CHARACTER = /[^A-Za-z0-9+/]/
const CHUNK = 64 * 1024

/**
 * Decodes text in base64; white space between the characters is allowed.
 * @returns null if the text is empty or contains anything else
 */
export function decodeBase64(text: string): Buffer | null {
  const decoder = new Base64Decoder(text)
  while (decoder.decodeChunk());
  return decoder.result
}

/** The same for a large file, during which other requests run. */
export async function decodeLargeBase64(text: string): Promise<Buffer | null> {
  const decoder = new Base64Decoder(text)
  const eventLoopYield = new EventLoopYield()
  while (decoder.decodeChunk()) if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  return decoder.result
}

class Base64Decoder {
  readonly #content: Buffer
  #read = 0
  #written = 0
  /** Characters after the last group of four. */
  #rest = ''
  #isValid = true

  constructor(private readonly text: string) {
    this.#content = Buffer.alloc(Math.ceil(text.length / 4) * 3)
  }

  /** The bytes, once every chunk is decoded. */
  get result(): Buffer | null {
    return this.#isValid && this.#rest === '' && this.#written > 0 ? this.#content.subarray(0, this.#written) : null
  }

  /** Decodes the next characters. Returns false if none are left, or if they are no base64. */
  decodeChunk(): boolean {
    if (!this.#isValid || this.#read >= this.text.length) return false
    const next = this.text.slice(this.#read, this.#read + CHUNK)
    this.#read += CHUNK
    // The chunk before ended in padding, so it was the last one.
    const isEnded = this.#written % 3 !== 0
    const characters = this.#rest + next.replace(WHITE_SPACE, '')
    const complete = characters.length - (characters.length % 4)
    const groups = characters.slice(0, complete)
    this.#rest = characters.slice(complete)
    const length = this.#content.write(groups, this.#written, 'base64')
    this.#isValid = this.#isBase64(groups, length) && !(isEnded && characters !== '')
    this.#written += length
    return this.#isValid
  }

  // Node skips what is no base64. Only the last group may be padded; its spare bits are zero if it comes out again.
  #isBase64(groups: string, length: number): boolean {
    const last = Math.max(0, groups.length - 4)
    const lastBytes = this.#content.subarray(this.#written + (last / 4) * 3, this.#written + length)
    return !OTHER_CHARACTER.test(groups.slice(0, last)) && lastBytes.toString('base64') === groups.slice(last)
  }
}

/** Whether a text in base64 without white space is longer than that of so many bytes: known before anything is decoded. */
export const exceedsBytes = (text: string, bytes: number): boolean => text.length > Math.ceil(bytes / 3) * 4
