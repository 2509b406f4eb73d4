import type { IncomingMessage } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import express, { type RequestHandler, type Response } from 'express'
import { FairQueue } from '../../shared/async/fair-queue'
import { EventLoopYield } from '../../shared/async/yield-to-event-loop'
import { badInput } from '../../shared/errors/graphql-errors'
import { JsonReader } from '../../shared/http/json-reader'
import { JsonLimits, limitJson } from './limit-json'

/** A file of 32 MiB in base64, and the rest of the request. */
export const MAX_BODY_BYTES = 48 * 1024 * 1024
/** A larger body is parsed while it arrives, because parsing it at once would block the event loop. */
const MAX_BYTES_PARSED_AT_ONCE = 256 * 1024

/** Large bodies that are read at once, and how many of them may be of one client: one that hangs does not stop its others. */
const MAX_LARGE_BODIES = 1_000
const MAX_LARGE_BODIES_OF_ONE_CLIENT = 2
/** How long a refused large body keeps its place: a client that sends one after the other must not keep the processor busy. */
const REFUSAL_MS = 250

/**
 * Reads JSON bodies into `request.body`, as `express.json` does: the errors that it passes on have the same `type` and `status`.
 * Compressed bodies are refused, and bodies that are nested too deeply or have too many values. A client sends two large bodies
 * at a time: its others wait unread, after a refusal a moment longer.
 */
export function readJsonBody(clientOf: (response: Response) => string): RequestHandler {
  const largeBodies = new FairQueue(MAX_LARGE_BODIES, MAX_LARGE_BODIES_OF_ONE_CLIENT)
  const readAtOnce = express.json({ limit: MAX_BODY_BYTES, strict: false, inflate: false, verify })
  return (request, response, next) => {
    if (!isLargeJson(request)) return readAtOnce(request, response, next)
    largeBodies.enter(clientOf(response), (release) => {
      readInPieces(request).then(
        (body) => {
          release()
          request.body = body
          next()
        },
        (error: unknown) => {
          setTimeout(release, REFUSAL_MS).unref()
          next(error)
        },
      )
    })
  }
}

/** Before a body is parsed. @throws GraphQLError for another encoding (RFC 8259, section 8.1), and for a body that is too deep or has too many values */
function verify(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw badInput('content-type', 'Send the body in UTF-8.')
  limitJson(body)
}

function isLargeJson({ headers }: IncomingMessage): boolean {
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset)
  const isPlain = (headers['content-encoding'] ?? 'identity').toLowerCase() === 'identity'
  const length =
    headers['transfer-encoding'] === undefined ? Number(headers['content-length']) : Number.POSITIVE_INFINITY
  return mediaType.trim() === 'application/json' && isUtf8 && isPlain && length > MAX_BYTES_PARSED_AT_ONCE
}

async function readInPieces(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge()
  const limits = new JsonLimits()
  const reader = new JsonReader((chunk, start, end) => limits.count(chunk, start, end))
  const size = await readChunks(request, (chunk) => reader.write(chunk))
  if (size === 0) return {}
  await nextTurn()
  try {
    const body = reader.end()
    // Parsing took its turn: what handles the request takes the next one.
    await nextTurn()
    return body
  } catch (cause) {
    throw Object.assign(new Error('The body is not valid JSON.', { cause }), {
      type: 'entity.parse.failed',
      status: 400,
    })
  }
}

function readChunks(request: IncomingMessage, write: (chunk: Buffer) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0
    const eventLoopYield = new EventLoopYield()
    // A socket may deliver a megabyte in one turn.
    const letOthersRun = () => {
      request.pause()
      void eventLoopYield.yieldNow().then(() => request.resume())
    }
    const end = (settle: () => void) => {
      request.off('data', onData).off('end', onEnd).off('close', onAbort).off('error', onAbort)
      settle()
    }
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY_BYTES) return end(() => reject(tooLarge()))
      try {
        eventLoopYield.resume()
        write(chunk)
        if (eventLoopYield.shouldYield) letOthersRun()
      } catch (cause) {
        end(() => reject(cause))
      }
    }
    const onEnd = () => end(() => resolve(size))
    const onAbort = () =>
      end(() =>
        reject(Object.assign(new Error('The client ended the request.'), { type: 'request.aborted', status: 400 })),
      )
    // The client may have left while its request waited.
    if (request.destroyed) return onAbort()
    request.on('data', onData).once('end', onEnd).once('close', onAbort).once('error', onAbort)
  })
}

const tooLarge = () => Object.assign(new Error('The body is too large.'), { type: 'entity.too.large', status: 413 })
