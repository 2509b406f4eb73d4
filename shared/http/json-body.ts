import { createHash, randomUUID } from 'node:crypto'
import { EventLoopYield } from '../async/yield-to-event-loop'

/** A JSON text to send. */
export interface JsonBody {
  pieces: Buffer[]
  length: number
  /** SHA-256 in base64url. */
  digest: string
}

/** Strings of so many characters are encoded in pieces. */
const LONG_STRING = 64 * 1024
const PIECE = 256 * 1024

/** The digest of a JSON text, as a service token carries it. */
export const digestOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url')

/** Encodes a GraphQL request. A long string among the variables, or in an input object (a file in base64), does not block the event loop. */
export async function encodeRequest(query: string, variables: Record<string, unknown> | undefined): Promise<JsonBody> {
  const longStrings: string[] = []
  const placeholder = `${randomUUID()}:`
  const text = JSON.stringify({ query, variables: variables && setLongStringsAside(variables) })
  if (longStrings.length === 0) {
    const bytes = Buffer.from(text)
    return { pieces: [bytes], length: bytes.length, digest: digestOf(bytes) }
  }

  const eventLoopYield = new EventLoopYield()
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  const add = async (piece: string) => {
    const bytes = Buffer.from(piece)
    hash.update(bytes)
    pieces.push(bytes)
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  // The split keeps what the parentheses matched: texts and ranks of long strings take turns.
  for (const [rank, part] of text.split(new RegExp(`${placeholder}(\\d+)`)).entries()) {
    if (rank % 2 === 0) await add(part)
    else await encodeString(longStrings[Number(part)] ?? '', add)
  }
  return { pieces, length: pieces.reduce((sum, { length }) => sum + length, 0), digest: hash.digest('base64url') }

  function setLongStringsAside(fields: Record<string, unknown>, isNested = false): Record<string, unknown> {
    const short = Object.entries(fields).map(([name, value]): [string, unknown] => {
      if (typeof value === 'string' && value.length >= LONG_STRING)
        return [name, `${placeholder}${longStrings.push(value) - 1}`]
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
      return [name, isObject && !isNested ? setLongStringsAside(value as Record<string, unknown>, true) : value]
    })
    return longStrings.length === 0 ? fields : Object.fromEntries(short)
  }
}

// A surrogate pair that is cut is written as two escape sequences, which are read as the pair.
async function encodeString(text: string, add: (piece: string) => Promise<void>): Promise<void> {
  for (let at = 0; at < text.length; at += PIECE) await add(JSON.stringify(text.slice(at, at + PIECE)).slice(1, -1))
}
