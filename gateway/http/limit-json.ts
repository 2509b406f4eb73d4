import { tooComplex } from '../../shared/errors/graphql-errors'

/** Levels of objects and lists: the deepest input of the API has a third of them. */
const MAX_DEPTH = 30
/** Values in objects and lists: an invoice file of 10,000 lines has half of them. */
const MAX_VALUES = 500_000

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]

/**
 * Counts the levels and values of a JSON text by its bytes outside strings, in pieces as they arrive, before it is parsed: parsing a
 * text of a million brackets would hold up every other client.
 */
export class JsonLimits {
  #depth = 0
  #values = 0

  /** @throws GraphQLError TOO_COMPLEX once the text is nested too deeply or has too many values */
  count(bytes: Uint8Array, start: number, end: number): void {
    let [depth, values] = [this.#depth, this.#values]
    // An iterator is ten times slower.
    for (let i = start; i < end; i++) {
      const byte = bytes[i]
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth += 1
        values += 1
        if (depth > MAX_DEPTH)
          throw tooComplex(`The body is nested too deeply: at most ${MAX_DEPTH} levels are allowed.`)
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1
      else if (byte === COMMA) values += 1
      if (values > MAX_VALUES) throw tooComplex(`The body has too many values: at most ${MAX_VALUES} are allowed.`)
    }
    this.#depth = depth
    this.#values = values
  }
}

/**
 * The same for a whole text. Strings are skipped, so that a document or a file costs nothing.
 * @throws GraphQLError TOO_COMPLEX
 */
export function limitJson(body: Buffer): void {
  const limits = new JsonLimits()
  for (let from = 0; from < body.length; ) {
    const quote = body.indexOf(QUOTE, from)
    const end = quote < 0 ? body.length : quote
    limits.count(body, from, end)
    from = quote < 0 ? end : endOfString(body, quote) + 1
  }
}

/** The index of the quotation mark that ends the string that begins at the index; the end of the body if none does. */
function endOfString(body: Buffer, start: number): number {
  for (let end = body.indexOf(QUOTE, start + 1); end !== -1; end = body.indexOf(QUOTE, end + 1)) {
    let escapes = 0
    while (body[end - 1 - escapes] === BACKSLASH) escapes += 1
    if (escapes % 2 === 0) return end
  }
  return body.length
}
