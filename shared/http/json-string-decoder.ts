import { StringDecoder } from 'node:string_decoder'

const PIECE_BYTES = 256 * 1024
const UNICODE_ESCAPE_LENGTH = 6
/** Backslashes, quotes and control characters; other text is its own value. */
const NEEDS_PARSING = /[^ !#-[\]-\uffff]/

/** Decodes the content of one JSON string, without its quotes, from bytes that arrive in chunks. */
export class JsonStringDecoder {
  readonly #utf8 = new StringDecoder('utf8')
  readonly #decoded: string[] = []
  #waiting: Buffer[] = []
  #waitingBytes = 0
  /** The begin of an escape sequence that the last piece ends with. */
  #carry = ''
  #problem: unknown

  write(bytes: Buffer): void {
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= PIECE_BYTES) this.#decodePiece()
  }

  /**
   * The text.
   * @throws SyntaxError if it has a control character or an invalid escape sequence
   */
  end(): string {
    this.#decodePiece()
    this.#append(this.#carry + this.#utf8.end())
    if (this.#problem) throw this.#problem
    return this.#decoded.join('')
  }

  #decodePiece(): void {
    const text = this.#carry + this.#waiting.map((bytes) => this.#utf8.write(bytes)).join('')
    this.#waiting = []
    this.#waitingBytes = 0
    const complete = lengthWithoutPartialEscape(text)
    this.#carry = text.slice(complete)
    this.#append(text.slice(0, complete))
  }

  #append(text: string): void {
    if (text === '' || this.#problem) return
    try {
      this.#decoded.push(NEEDS_PARSING.test(text) ? (JSON.parse(`"${text}"`) as string) : text)
    } catch (problem) {
      // The rest of the body is read nevertheless: a client that still sends does not read a response.
      this.#problem = problem
    }
  }
}

function lengthWithoutPartialEscape(text: string): number {
  const backslash = text.lastIndexOf('\\')
  if (backslash < 0 || text.length - backslash >= UNICODE_ESCAPE_LENGTH) return text.length
  let start = backslash
  while (start > 0 && text[start - 1] === '\\') start--
  // Of an even number, each two are one backslash.
  if ((backslash - start) % 2 === 1) return text.length
  const isComplete = text.length > backslash + 1 && text[backslash + 1] !== 'u'
  return isComplete ? text.length : backslash
}
