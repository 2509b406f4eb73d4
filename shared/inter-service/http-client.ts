import { Readable } from 'node:stream'
import { GraphQLError } from 'graphql'
import { Pool } from 'undici'
import type { RequestContext } from '../authorization/caller'
import { signServiceToken } from '../authorization/service-token'
import { unavailable } from '../errors/graphql-errors'
import { encodeRequest, type JsonBody } from '../http/json-body'
import { TIMEOUT_HEADER, timeForCall } from './call-deadline'

/** A GraphQL response as it comes over the wire. */
export interface WireAnswer {
  data?: Record<string, unknown> | null
  errors?: GraphQLError[]
  extensions?: Record<string, unknown>
}

/** How to reach a subgraph of another process. */
export interface SubgraphClientOptions {
  name: string
  url: string
  key: Uint8Array
  /** The timeout of a query in milliseconds; shorter where the caller of the request does not wait so long (call-deadline.ts). */
  queryTimeout?: number
  /** The timeout of a mutation in milliseconds: one may check a file of ten thousand lines. */
  mutationTimeout?: number
  connections?: number
}

const MAX_RESPONSE_BYTES = 64 * 1024 * 1024
// The circuit breaker: after so many failed calls in a row it opens, and no call is made for so long.
const FAILURE_THRESHOLD = 5
const OPEN_MS = 2_000

/**
 * Calls one subgraph over keep-alive connections with signed calls and timeouts. A circuit breaker stops calls to a subgraph that
 * does not answer: five failures open it for two seconds, then one call tries (half-open) and closes it or opens it again.
 */
export class SubgraphClient {
  readonly #pool: Pool
  readonly #path: string
  #failures = 0
  // The end of the open state; 0: the circuit is closed.
  #openUntil = 0

  constructor(private readonly options: SubgraphClientOptions) {
    const url = new URL(options.url)
    this.#path = url.pathname === '/' ? '/graphql' : url.pathname
    this.#pool = new Pool(url.origin, {
      connections: options.connections ?? 32,
      connect: { timeout: 2_000 },
      keepAliveTimeout: 30_000,
    })
  }

  /** Sends an operation. A subgraph that does not answer gives a response with the error SUBGRAPH_UNAVAILABLE. */
  async ask(
    query: string,
    variables: Record<string, unknown> | undefined,
    request: RequestContext,
    kind: 'query' | 'mutation',
  ): Promise<WireAnswer> {
    const body = await encodeRequest(query, variables)
    if (this.#openUntil > performance.now() || timeForCall(request) < 1) return this.#unavailable()
    // Half-open: this call tries, and for the others the circuit stays open until its outcome is known.
    if (this.#openUntil > 0) this.#openUntil = performance.now() + OPEN_MS
    for (const attempt of [1, 2]) {
      try {
        const answer = await this.#send(body, request, kind)
        this.#failures = 0
        this.#openUntil = 0
        return answer
      } catch (error) {
        // A mutation may have run although its response was lost, and a timeout will happen again.
        if (kind === 'mutation' || attempt === 2 || isTimeout(error) || timeForCall(request) < 1) break
      }
    }
    this.#failures += 1
    if (this.#failures >= FAILURE_THRESHOLD) this.#openUntil = performance.now() + OPEN_MS
    return this.#unavailable()
  }

  /** Whether the health endpoint of the subgraph answers with 200. */
  async isHealthy(): Promise<boolean> {
    try {
      const { statusCode, body } = await this.#pool.request({
        method: 'GET',
        path: '/health',
        headersTimeout: 1_000,
        bodyTimeout: 1_000,
      })
      await body.dump()
      return statusCode === 200
    } catch {
      return false
    }
  }

  /** Closes the connections when the running calls have ended. */
  async close(): Promise<void> {
    await this.#pool.close()
  }

  async #send(body: JsonBody, request: RequestContext, kind: 'query' | 'mutation'): Promise<WireAnswer> {
    const { name, key, queryTimeout = 5_000, mutationTimeout = 30_000 } = this.options
    const longest = kind === 'query' ? queryTimeout + timeToRead(body) : mutationTimeout
    const timeout = Math.max(1, Math.floor(Math.min(longest, timeForCall(request))))
    const token = await signServiceToken(key, name, request, body.digest)
    const response = await this.#pool.request({
      method: 'POST',
      path: this.#path,
      headers: {
        'content-type': 'application/json',
        'content-length': String(body.length),
        authorization: `Bearer ${token}`,
        'x-request-id': request.requestId,
        [TIMEOUT_HEADER]: String(timeout),
      },
      body: body.pieces.length === 1 ? body.pieces[0] : Readable.from(body.pieces),
      headersTimeout: timeout,
      bodyTimeout: timeout,
    })
    if (response.statusCode !== 200) {
      await response.body.dump()
      throw new Error(`The subgraph ${name} responded with status ${response.statusCode}.`)
    }
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MAX_RESPONSE_BYTES)
        throw new Error(`The response of the subgraph ${name} exceeds ${MAX_RESPONSE_BYTES} bytes.`)
      chunks.push(chunk)
    }
    return parseResponse(name, Buffer.concat(chunks).toString('utf8'))
  }

  #unavailable(): WireAnswer {
    return { errors: [unavailable(this.options.name)] }
  }
}

// The subgraph must read a file in the variables first: one more second for each MiB.
const timeToRead = (body: JsonBody): number => Math.floor(body.length / 2 ** 20) * 1_000

function parseResponse(subgraph: string, text: string): WireAnswer {
  const { data, errors, extensions } = JSON.parse(text) as {
    data?: Record<string, unknown> | null
    errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[]
    extensions?: Record<string, unknown>
  }
  if (data === undefined && !Array.isArray(errors)) throw new Error('The response is not a GraphQL response.')
  return {
    data,
    ...(extensions && { extensions }),
    errors: errors?.map(
      ({ message, path, extensions }) =>
        new GraphQLError(message, { path, extensions: withSubgraph(subgraph, extensions) }),
    ),
  }
}

/** An outage names the subgraph: its database does not answer, or another subgraph that it named itself. */
const withSubgraph = (service: string, extensions: Record<string, unknown> | undefined) =>
  extensions?.code === 'SUBGRAPH_UNAVAILABLE' ? { service, ...extensions } : extensions

const isTimeout = (error: unknown) =>
  /TIMEOUT/.test(String((error as { code?: unknown })?.code)) &&
  (error as { code?: string }).code !== 'UND_ERR_CONNECT_TIMEOUT'
