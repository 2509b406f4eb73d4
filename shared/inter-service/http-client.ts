import { GraphQLError } from 'graphql'
import { Pool } from 'undici'
import type { RequestContext } from '../authorization/caller'
import { signServiceToken } from '../authorization/service-token'
import { unavailable } from '../errors/graphql-errors'

/** A GraphQL answer as it comes over the wire. */
export interface WireAnswer {
  data?: Record<string, unknown> | null
  errors?: GraphQLError[]
}

/** How to reach a subgraph that listens elsewhere. */
export interface SubgraphClientOptions {
  name: string
  url: string
  key: Uint8Array
  /** How long a question may take, in milliseconds. */
  queryTimeout?: number
  /** How long a change may take: a file of ten thousand lines is checked in one. */
  mutationTimeout?: number
  connections?: number
}

/** Largest answer taken, in bytes. */
const LARGEST_ANSWER = 64 * 1024 * 1024
/** So many calls in a row without an answer, and for a moment none is made. */
const FAILURE_THRESHOLD = 5
const OPEN_MS = 2_000

/** Speaks to one subgraph over kept-alive connections: signs each call, bounds it, and stops calling one that is away. */
export class SubgraphClient {
  readonly #pool: Pool
  readonly #path: string
  #failures = 0
  #restsUntil = 0

  constructor(private readonly options: SubgraphClientOptions) {
    const url = new URL(options.url)
    this.#path = url.pathname === '/' ? '/graphql' : url.pathname
    this.#pool = new Pool(url.origin, {
      connections: options.connections ?? 32,
      connect: { timeout: 2_000 },
      keepAliveTimeout: 30_000,
    })
  }

  /** Asks, and answers with SUBGRAPH_UNAVAILABLE as an error of the answer where nobody does. */
  async ask(
    query: string,
    variables: Record<string, unknown> | undefined,
    request: RequestContext,
    kind: 'query' | 'mutation',
  ): Promise<WireAnswer> {
    const body = JSON.stringify({ query, variables })
    const isAgain = this.#restsUntil > 0
    if (this.#restsUntil > performance.now()) return this.#away()
    // After a rest one call tries; the others wait for its outcome as if the rest went on.
    if (isAgain) this.#restsUntil = performance.now() + OPEN_MS
    for (const attempt of [1, 2]) {
      try {
        const answer = await this.#once(body, request, kind)
        this.#failures = 0
        this.#restsUntil = 0
        return answer
      } catch (error) {
        // A change may have happened although its answer was lost, and what timed out once will again.
        if (kind === 'mutation' || attempt === 2 || isTimeout(error)) break
      }
    }
    this.#failures += 1
    if (this.#failures >= FAILURE_THRESHOLD) this.#restsUntil = performance.now() + OPEN_MS
    return this.#away()
  }

  /** Whether the subgraph says that it is well. */
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

  /** Ends when the running calls have. */
  async close(): Promise<void> {
    await this.#pool.close()
  }

  async #once(body: string, request: RequestContext, kind: 'query' | 'mutation'): Promise<WireAnswer> {
    const { name, key, queryTimeout = 5_000, mutationTimeout = 120_000 } = this.options
    const timeout = kind === 'query' ? queryTimeout + timeToRead(body) : mutationTimeout
    const proof = await signServiceToken(key, name, request, body)
    const response = await this.#pool.request({
      method: 'POST',
      path: this.#path,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${proof}`,
        'x-request-id': request.requestId,
      },
      body,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    })
    if (response.statusCode !== 200) {
      await response.body.dump()
      throw new Error(`The subgraph ${name} answers with status ${response.statusCode}.`)
    }
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > LARGEST_ANSWER) throw new Error(`The subgraph ${name} answers with more than ${LARGEST_ANSWER} bytes.`)
      chunks.push(chunk)
    }
    return readAnswer(Buffer.concat(chunks).toString('utf8'))
  }

  #away(): WireAnswer {
    return { errors: [unavailable(this.options.name)] }
  }
}

// A question that carries a file takes as long as reading it: a second for each MiB begun beyond the first.
const timeToRead = (body: string): number => Math.floor(body.length / 2 ** 20) * 1_000

function readAnswer(text: string): WireAnswer {
  const { data, errors } = JSON.parse(text) as {
    data?: Record<string, unknown> | null
    errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[]
  }
  if (data === undefined && !Array.isArray(errors)) throw new Error('The answer is not a GraphQL answer.')
  return {
    data,
    errors: errors?.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })),
  }
}

const isTimeout = (error: unknown) =>
  /TIMEOUT/.test(String((error as { code?: unknown })?.code)) &&
  (error as { code?: string }).code !== 'UND_ERR_CONNECT_TIMEOUT'
