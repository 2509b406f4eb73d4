import { randomUUID } from 'node:crypto'
import { JsonStringDecoder } from './json-string-decoder'

/** Strings of so many bytes are decoded while they arrive. */
const LONG_STRING_BYTES = 64 * 1024
const QUOTE = 0x22
const BACKSLASH = 0x5c
const BOM = '\uFEFF'

/**
 * Parses JSON text that arrives in chunks, with the result of JSON.parse. Long strings (a file in base64) are decoded while they arrive,
 * so that the end has to parse the rest only: JSON.parse of 40 MB blocks the event loop for a tenth of a second.
 */
export class JsonReader {
  // A client cannot know it, so no string of its own is taken for a placeholder.
  readonly #placeholder = `${randomUUID()}:`
  readonly #rest: Buffer[] = []
  readonly #longStrings: string[] = []
  /** The bytes of the current string, from its opening quote on, while it may be short. */
  #pending: Buffer[] = []
  #pendingBytes = 0
  #long: JsonStringDecoder | null = null
  #isInString = false
  /** Backslashes that end the last chunk, in a string. */
  #backslashes = 0
  #problem: unknown

  /** `onStructure` gets the bytes outside strings before they are kept, and may throw to refuse the text. */
  constructor(private readonly onStructure: (bytes: Buffer) => void = () => {}) {}

  /** Takes the next bytes. */
  write(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length) at = this.#isInString ? this.#readString(chunk, at) : this.#readRest(chunk, at)
  }

  /**
   * The value, once all bytes were written.
   * @throws SyntaxError if the text is not valid JSON
   */
  end(): unknown {
    if (this.#isInString) throw new SyntaxError('Unterminated string in JSON')
    if (this.#problem) throw this.#problem
    const text = Buffer.concat(this.#rest).toString('utf8')
    const value: unknown = JSON.parse(text.startsWith(BOM) ? text.slice(1) : text)
    return this.#longStrings.length === 0 ? value : this.#restore(value)
  }

  #readRest(chunk: Buffer, from: number): number {
    const quote = chunk.indexOf(QUOTE, from)
    const structure = chunk.subarray(from, quote < 0 ? chunk.length : quote)
    this.onStructure(structure)
    if (structure.length > 0) this.#rest.push(structure)
    if (quote < 0) return chunk.length
    this.#isInString = true
    this.#backslashes = 0
    this.#keep(chunk.subarray(quote, quote + 1))
    return quote + 1
  }

  #readString(chunk: Buffer, from: number): number {
    const quote = this.#closingQuote(chunk, from)
    const end = quote < 0 ? chunk.length : quote
    this.#keep(chunk.subarray(from, end))
    if (quote < 0) return end
    this.#isInString = false
    if (this.#long) {
      this.#rest.push(Buffer.from(`"${this.#placeholder}${this.#longStrings.length}"`))
      try {
        this.#longStrings.push(this.#long.end())
      } catch (problem) {
        this.#problem ??= problem
      }
      this.#long = null
    } else {
      this.#rest.push(...this.#pending, chunk.subarray(quote, quote + 1))
      this.#pending = []
      this.#pendingBytes = 0
    }
    return quote + 1
  }

  /** The position of the quote that ends the current string; -1 if it is not in this chunk. */
  #closingQuote(chunk: Buffer, from: number): number {
    for (let at = from; ; ) {
      const quote = chunk.indexOf(QUOTE, at)
      const end = quote < 0 ? chunk.length : quote
      let start = end
      while (start > at && chunk[start - 1] === BACKSLASH) start--
      const before = end - start + (start === at ? this.#backslashes : 0)
      this.#backslashes = quote < 0 ? before : 0
      if (quote < 0 || before % 2 === 0) return quote
      at = quote + 1
    }
  }

  #keep(bytes: Buffer): void {
    if (this.#long) {
      this.#long.write(bytes)
      return
    }
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes <= LONG_STRING_BYTES) return
    this.#long = new JsonStringDecoder()
    const [first, ...others] = this.#pending
    // Without the opening quote.
    for (const piece of [first!.subarray(1), ...others]) this.#long.write(piece)
    this.#pending = []
    this.#pendingBytes = 0
  }

  // Without recursion: a client chooses the depth.
  #restore(value: unknown): unknown {
    const root = { value }
    const open: object[] = [root]
    for (let container = open.pop(); container; container = open.pop()) {
      const entries = Object.entries(container)
      if (!Array.isArray(container) && entries.some(([key]) => key.startsWith(this.#placeholder))) {
        for (const [key] of entries) Reflect.deleteProperty(container, key)
      }
      for (const [key, inner] of entries) {
        const restored = typeof inner === 'string' ? this.#restoredText(inner) : inner
        if (restored !== inner || !Object.hasOwn(container, key))
          Object.defineProperty(container, this.#restoredText(key), {
            value: restored,
            configurable: true,
            enumerable: true,
            writable: true,
          })
        if (typeof restored === 'object' && restored !== null) open.push(restored)
      }
    }
    return root.value
  }

  #restoredText(text: string): string {
    return text.startsWith(this.#placeholder)
      ? (this.#longStrings[Number(text.slice(this.#placeholder.length))] ?? text)
      : text
  }
}
