import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { Logger } from 'pino'
import { EventLoopYield } from '../async/yield-to-event-loop'
import { clientKey, type RequestContext } from '../authorization/caller'
import { createServiceTokenVerifier } from '../authorization/service-token'
import type { UsedTokens } from '../authorization/used-tokens'
import { runForClient } from '../database/client-operation'
import { isDatabaseUnavailable } from '../database/unavailable'
import { errorCodeOf, isOutage, toClientError, toLogError } from '../errors/to-client-error'
import { closeServer } from '../http/close-server'
import type { HealthCheck } from '../http/health-check'
import { JsonReader } from '../http/json-reader'
import { limitCallsOf, TIMEOUT_HEADER } from '../inter-service/call-deadline'
import { createBoundedLog } from '../logging/bounded-log'
import { type ExecutionContext, executeOperation } from './execute-operation'

/** The part of a running subgraph that the server needs. */
export interface ServedSubgraph {
  name: string
  schema: GraphQLSchema
  contextFor(request: RequestContext): ExecutionContext
  /** Whether the database answers and has the schema of this release. */
  isHealthy: HealthCheck
}

/** A subgraph that listens for calls. */
export interface SubgraphServer {
  listen(port: number, host?: string): Promise<number>
  /** Accepts no new call and ends when the running ones have. */
  close(): Promise<void>
}

const MAX_BODY_BYTES = 64 * 1024 * 1024
const MAX_DOCUMENTS = 1_000

/** Which calls are accepted. */
export interface AcceptedCalls {
  /** The keys of service tokens, tried in order. */
  keys: readonly Uint8Array[]
  usedTokens: UsedTokens
}

/**
 * Serves a subgraph over HTTP to callers with a service token: the gateway and the other subgraphs. The body of a call is read only
 * after the signature of its token was verified.
 */
export function createSubgraphServer(
  subgraph: ServedSubgraph,
  { keys, usedTokens }: AcceptedCalls,
  log: Logger,
): SubgraphServer {
  const outages = createBoundedLog()
  const verifyToken = createServiceTokenVerifier(keys, subgraph.name, usedTokens)
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>()

  const documentOf = (query: string) => {
    const known = documents.get(query)
    if (known) return known
    const parsed = parseAndValidate(subgraph.schema, query)
    if (documents.size >= MAX_DOCUMENTS) documents.clear()
    documents.set(query, parsed)
    return parsed
  }

  const respond = async (call: IncomingMessage, response: ServerResponse) => {
    if (call.method === 'GET' && call.url === '/health') {
      const isHealthy = await subgraph.isHealthy()
      return send(response, isHealthy ? 200 : 503, {
        status: isHealthy ? 'ok' : 'unavailable',
        subgraph: subgraph.name,
      })
    }
    if (call.url !== '/graphql') return send(response, 404, errorBody('Not found.', 'NOT_FOUND'))
    const token = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1]
    const verified = call.method === 'POST' && token ? await verifyToken(token) : undefined
    const body = verified && (await readBody(call))
    const request = body && (await verified?.accept(body.digest))
    if (!request || !body) return sendUnauthorized(call, response)
    limitCallsOf(request, call.headers[TIMEOUT_HEADER])

    const { query, variables } = body.parse() as { query: string; variables?: Record<string, unknown> }
    const document = documentOf(query)
    const result = Array.isArray(document)
      ? { errors: document as readonly GraphQLError[] }
      : await runForClient(clientKey(request.caller), () => executeFor(request, document as DocumentNode, variables))
    return send(response, 200, { ...result, errors: result.errors?.map((error) => formatError(error, request)) })
  }

  const executeFor = (
    request: RequestContext,
    document: DocumentNode,
    variableValues: Record<string, unknown> | undefined,
  ) => executeOperation(subgraph.schema, document, variableValues, subgraph.contextFor(request))

  const logOutage = (error: Error, requestId: unknown) =>
    outages(subgraph.name, (suppressed) =>
      log.error({ requestId, subgraph: subgraph.name, suppressed, error: toLogError(error) }, 'database unavailable'),
    )

  const formatError = (error: GraphQLError, request: RequestContext) => {
    if (isOutage(error)) logOutage(error, request.requestId)
    if (errorCodeOf(error)) return toClientError(error, undefined)
    log.error(
      { requestId: request.requestId, subgraph: subgraph.name, path: error.path?.join('.'), error: toLogError(error) },
      'unhandled error in subgraph call',
    )
    return toClientError(error, request.requestId)
  }

  const server = createServer((call, response) => {
    respond(call, response).catch((cause: unknown) => {
      // Used tokens are in the database. A call that was cut off has the error of a lost connection too.
      if (call.complete && isDatabaseUnavailable(cause)) {
        logOutage(cause, call.headers['x-request-id'])
        if (!response.headersSent)
          send(response, 503, errorBody('The database does not answer.', 'SUBGRAPH_UNAVAILABLE'))
        return
      }
      log.error({ subgraph: subgraph.name, error: toLogError(cause) }, 'unhandled error in subgraph call')
      if (!response.headersSent) send(response, 500, errorBody('Internal server error.', 'INTERNAL_SERVER_ERROR'))
    })
  })
  server.keepAliveTimeout = 60_000
  return { listen: (port, host) => listen(server, port, host), close: () => closeServer(server) }
}

function parseAndValidate(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { noLocation: true })
    const failures = validate(schema, document)
    return failures.length > 0 ? failures : document
  } catch (cause) {
    return [cause as GraphQLError]
  }
}

/** A body that was read: parsed only once its digest is accepted. */
interface CallBody {
  digest: string
  parse(): unknown
}

async function readBody(call: IncomingMessage): Promise<CallBody | undefined> {
  const reader = new JsonReader()
  const hash = createHash('sha256')
  let size = 0
  const eventLoopYield = new EventLoopYield()
  for await (const chunk of call as AsyncIterable<Buffer>) {
    eventLoopYield.resume()
    size += chunk.length
    if (size > MAX_BODY_BYTES) return undefined
    hash.update(chunk)
    reader.write(chunk)
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  return { digest: hash.digest('base64url'), parse: () => reader.end() }
}

/** The connection of a refused call is closed: what is left of its body is not read. */
function sendUnauthorized(call: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false
  response.once('finish', () => call.destroy())
  send(response, 401, errorBody('A valid service token is required.', 'UNAUTHENTICATED'))
}

const errorBody = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] })

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length })
  response.end(text)
}

async function listen(server: Server, port: number, host?: string): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}
