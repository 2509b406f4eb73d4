import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../authorization/caller'
import { createServiceTokenVerifier } from '../authorization/service-token'
import { errorCodeOf, toClientError, toLogError } from '../errors/to-client-error'

/** What is served: a subgraph on its database. */
export interface ServedSubgraph {
  name: string
  schema: GraphQLSchema
  contextFor(request: RequestContext): object
}

/** A subgraph that listens. */
export interface SubgraphServer {
  listen(port: number, host?: string): Promise<number>
  /** Takes no new call and ends when the running ones have. */
  close(): Promise<void>
}

const LARGEST_CALL = 64 * 1024 * 1024
const DOCUMENTS_KEPT = 1_000

/** Serves a subgraph to whoever proves to be the gateway or another subgraph, and to nobody else. */
export function createSubgraphServer(subgraph: ServedSubgraph, key: Uint8Array, log: Logger): SubgraphServer {
  const readProof = createServiceTokenVerifier(key, subgraph.name)
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>()

  const documentOf = (query: string) => {
    const known = documents.get(query)
    if (known) return known
    const read = readDocument(subgraph.schema, query)
    if (documents.size >= DOCUMENTS_KEPT) documents.clear()
    documents.set(query, read)
    return read
  }

  const answer = async (call: IncomingMessage, response: ServerResponse) => {
    if (call.method === 'GET' && call.url === '/health')
      return send(response, 200, { status: 'ok', subgraph: subgraph.name })
    if (call.url !== '/graphql') return send(response, 404, refusal('Nothing is here.', 'NOT_FOUND'))
    const token = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1]
    const body = call.method === 'POST' && token ? await read(call) : undefined
    const request = token && body !== undefined ? await readProof(token, body) : undefined
    if (!request || body === undefined)
      return send(response, 401, refusal('Only the gateway may call.', 'UNAUTHENTICATED'))

    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> }
    const document = documentOf(query)
    const result = Array.isArray(document)
      ? { errors: document as readonly GraphQLError[] }
      : await execute({
          schema: subgraph.schema,
          document: document as DocumentNode,
          variableValues: variables,
          contextValue: subgraph.contextFor(request),
        })
    return send(response, 200, { ...result, errors: result.errors?.map((error) => told(error, request)) })
  }

  const told = (error: GraphQLError, request: RequestContext) => {
    if (errorCodeOf(error)) return toClientError(error, undefined)
    log.error(
      { requestId: request.requestId, subgraph: subgraph.name, path: error.path?.join('.'), fault: toLogError(error) },
      'fault',
    )
    return toClientError(error, request.requestId)
  }

  const server = createServer((call, response) => {
    answer(call, response).catch((cause: unknown) => {
      log.error({ subgraph: subgraph.name, fault: toLogError(cause) }, 'fault')
      if (!response.headersSent) send(response, 500, refusal('Something went wrong.', 'INTERNAL_SERVER_ERROR'))
    })
  })
  server.keepAliveTimeout = 60_000
  return { listen: (port, host) => listen(server, port, host), close: () => close(server) }
}

function readDocument(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { noLocation: true })
    const failures = validate(schema, document)
    return failures.length > 0 ? failures : document
  } catch (cause) {
    return [cause as GraphQLError]
  }
}

async function read(call: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of call as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_CALL) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const refusal = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] })

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

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    // A connection that becomes idle after its answer would be kept for the next one.
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearInterval(sweep)
      resolve()
    })
    server.closeIdleConnections()
  })
}
