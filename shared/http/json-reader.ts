import { randomUUID } from 'node:crypto'
import { JsonStringDecoder } from './json-string-decoder'

/** Strings of so many bytes are decoded while they arrive. */
const LONG_STRING_BYTES = 64 * 1024
const QUOTE = 0x22
const BACKSLASH = 0x5c
const BOM = '\uFEFF'

/** Gets the bytes of `chunk` outside strings, from `start` to before `end`. It may throw to refuse the text. */
type OnStructure = (chunk: Buffer, start: number, end: number) => void

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

  constructor(private readonly onStructure: OnStructure = () => {}) {}

  /** Takes the next bytes. */
  write(chunk: Buffer): void {
    let kept = this.#isInString ? this.#continueString(chunk, 0) : 0
    // What lies between two cuts is kept in one piece: a body may have a million short strings.
    for (let at = kept; at < chunk.length; ) {
      const quote = chunk.indexOf(QUOTE, at)
      this.onStructure(chunk, at, quote < 0 ? chunk.length : quote)
      if (quote < 0) break
      this.#backslashes = 0
      const closing = this.#closingQuote(chunk, quote + 1)
      if (closing >= 0 && closing - quote <= LONG_STRING_BYTES) {
        at = closing + 1
        continue
      }
      this.#keepRest(chunk, kept, quote)
      this.#isInString = true
      this.#backslashes = 0
      this.#keep(chunk.subarray(quote, quote + 1))
      at = this.#continueString(chunk, quote + 1)
      kept = at
    }
    this.#keepRest(chunk, kept, chunk.length)
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

  #keepRest(chunk: Buffer, start: number, end: number): void {
    if (end > start) this.#rest.push(chunk.subarray(start, end))
  }

  /** Takes the bytes of the current string; returns the position after it. */
  #continueString(chunk: Buffer, from: number): number {
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
