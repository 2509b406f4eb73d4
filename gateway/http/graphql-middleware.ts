import { randomUUID } from 'node:crypto'
import { HeaderMap } from '@apollo/server'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { type Options, rateLimit } from 'express-rate-limit'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { runAsRequest } from '../../shared/async/recent-requests'
import { type Audience, type Caller, clientKey } from '../../shared/authorization/caller'
import type { ErrorCode } from '../../shared/errors/graphql-errors'
import { toClientError, toLogError } from '../../shared/errors/to-client-error'
import { createBoundedLog } from '../../shared/logging/bounded-log'
import type { TokenVerifier } from '../auth/token-verifier'
import type { CostReport } from '../execution/admission'
import type { AudienceContext, AudienceSchema } from '../execution/audience-schema'
import { limits } from '../execution/operation-limits'
import { EMERGENCY_HEADER_PROBLEM, emergencyReason } from './emergency-header'
import { sendError } from './error-response'
import type { Metrics } from './metrics'
import { purposeOf } from './purpose'
import { MAX_BODY_BYTES, readJsonBody } from './request-body'
import { clockOf } from './request-clock'

export interface GraphQLMiddlewareOptions {
  schemas: ReadonlyMap<Audience, AudienceSchema>
  verify: TokenVerifier
  demo: boolean
  demoClock: string | null
  /** Whether reads of persons above the quota are refused. */
  limitsReads: boolean
  /** Requests per second and client. */
  rate: number
  metrics: Metrics
  log: Logger
}

interface Locals {
  requestId: string
  caller?: Caller
  codes?: string[]
}
const localsOf = (response: Response) => response.locals as Locals
function clientOf(response: Response): string {
  const { caller } = localsOf(response)
  return caller ? clientKey(caller) : ''
}

/** The handlers of `/graphql`. A request passes `preHandlers` (id, metrics, demo clock, token, rate limit), next one of the others. */
export function graphqlMiddleware(options: GraphQLMiddlewareOptions): {
  preHandlers: RequestHandler[]
  graphql: RequestHandler[]
  /** Sends the SDL of the caller's audience. */
  schema: RequestHandler
  errors: ErrorRequestHandler
} {
  const { schemas, metrics, log } = options
  return {
    preHandlers: [
      assignRequestId,
      recordMetrics(metrics),
      rejectDemoClock(options),
      authenticate(options),
      enforceRateLimit(options.rate),
    ],
    graphql: [readJsonBody(clientOf), handleGraphQL(options)],
    schema: (_, response) => {
      response.set('cache-control', 'no-store')
      response.type('text/plain').send(schemaOf(schemas, response).sdl)
    },
    errors: handleErrors(log),
  }
}

const assignRequestId: RequestHandler = (_, response, next) => {
  const requestId = randomUUID()
  response.locals = { requestId } satisfies Locals
  response.set('x-request-id', requestId)
  next()
}

function recordMetrics(metrics: Metrics): RequestHandler {
  return (_, response, next) => {
    const start = performance.now()
    metrics.running.inc()
    response.once('close', () => {
      const { caller, codes = [] } = localsOf(response)
      metrics.running.dec()
      metrics.request(caller?.audience ?? 'NOBODY', codes, (performance.now() - start) / 1000)
    })
    next()
  }
}

/** Production uses the real clock for every caller. */
function rejectDemoClock({ demo }: GraphQLMiddlewareOptions): RequestHandler {
  return (request, response, next) => {
    if (demo || request.get('x-demo-clock') === undefined) return next()
    sendError(response, 400, 'BAD_USER_INPUT', 'X-Demo-Clock is allowed in demo mode only.', {
      argument: 'X-Demo-Clock',
    })
  }
}

function authenticate({ verify, log }: GraphQLMiddlewareOptions): RequestHandler {
  const outages = createBoundedLog()
  return async (request, response, next) => {
    const authorization = request.get('authorization') ?? ''
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1]
    let caller: Caller | undefined
    try {
      caller = token ? await verify(token) : undefined
    } catch (cause) {
      const { requestId } = localsOf(response)
      outages('issuer', (suppressed) =>
        log.error({ requestId, suppressed, error: toLogError(cause) }, 'OIDC issuer unreachable'),
      )
      sendError(
        response,
        503,
        'INTERNAL_SERVER_ERROR',
        'The identity provider is unreachable, so the access token cannot be verified. Try again later.',
        { requestId },
      )
      return
    }
    if (!caller) {
      sendUnauthenticated(response, /^Bearer\s+\S/i.test(authorization))
      return
    }
    localsOf(response).caller = caller
    next()
  }
}

/** RFC 6750, section 3.1: the challenge names an error only if the request carried a token. */
function sendUnauthenticated(response: Response, hasToken: boolean): void {
  const message = hasToken
    ? 'The access token is invalid or expired.'
    : 'Authentication required: send a bearer token in the Authorization header.'
  const error = hasToken ? `, error="invalid_token", error_description="${message}"` : ''
  response.set('www-authenticate', `Bearer realm="mediprima"${error}`)
  sendError(response, 401, 'UNAUTHENTICATED', message)
}

function enforceRateLimit(rate: number): RequestHandler {
  const settings: Partial<Options> = {
    windowMs: 1_000,
    limit: rate,
    standardHeaders: 'draft-8',
    identifier: 'requests',
    legacyHeaders: false,
    validate: false,
    keyGenerator: (_, response) => clientOf(response),
    handler: (_, response) =>
      sendError(response, 429, 'TOO_MANY_REQUESTS', `Rate limit exceeded: ${rate} requests per second per client.`),
  }
  return rateLimit(settings)
}

function handleGraphQL({ schemas, demoClock, limitsReads }: GraphQLMiddlewareOptions): RequestHandler {
  return async (request, response) => {
    const locals = localsOf(response)
    const clock = clockOf(request.get('x-demo-clock') ?? demoClock)
    if (!clock) {
      sendError(
        response,
        400,
        'BAD_USER_INPUT',
        'X-Demo-Clock is invalid: send a day (2026-03-12) or an instant with an offset (2026-03-12T10:00:00+01:00).',
        { argument: 'X-Demo-Clock' },
      )
      return
    }
    const emergency = emergencyReason(request.get('x-emergency'))
    if (emergency === undefined) {
      sendError(response, 400, 'BAD_USER_INPUT', EMERGENCY_HEADER_PROBLEM, { argument: 'X-Emergency' })
      return
    }
    if (documentLengthOf(request.body) > limits.characters) {
      sendError(response, 400, 'TOO_COMPLEX', `The document may have at most ${limits.characters} characters.`, {
        argument: 'query',
      })
      return
    }
    if (!locals.caller) throw new Error('Invariant violated: request reached the handler unauthenticated.')
    const context: AudienceContext = {
      caller: locals.caller,
      requestId: locals.requestId,
      purpose: purposeOf(request.get('x-purpose')),
      emergency,
      limitsReads,
      ...clock,
      codes: [],
      charge: {},
    }
    const headers = new HeaderMap()
    for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
    const url = request.originalUrl
    const result = await runAsRequest(() =>
      schemaOf(schemas, response).server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method ?? 'POST',
          headers,
          search: url.includes('?') ? url.slice(url.indexOf('?')) : '',
          body: request.body,
        },
        context: async () => context,
      }),
    )
    locals.codes = context.codes
    if (context.charge.cost) setPointHeaders(response, context.charge.cost)
    for (const [name, value] of result.headers) response.set(name, value)
    response.set('cache-control', 'no-store')
    response.status(result.status ?? 200)
    if (result.body.kind !== 'complete') throw new Error('Incremental delivery is not supported.')
    response.end(result.body.string)
  }
}

function documentLengthOf(body: unknown): number {
  const document = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined
  return typeof document === 'string' ? document.length : 0
}

/** A second policy beside that of the requests (draft-ietf-httpapi-ratelimit-headers-08). */
function setPointHeaders(response: Response, { limit, remaining, reset }: CostReport): void {
  response.append('RateLimit-Policy', `"points"; q=${limit}; w=60`)
  response.append('RateLimit', `"points"; r=${remaining}; t=${reset}`)
}

function schemaOf(schemas: GraphQLMiddlewareOptions['schemas'], response: Response): AudienceSchema {
  const { caller } = localsOf(response)
  const schema = caller && schemas.get(caller.audience)
  if (!schema) throw new Error('Invariant violated: no schema for the audience of the caller.')
  return schema
}

const DRAIN_TIMEOUT_MS = 1_500

function drainRequestBody(request: Request, next: () => void): void {
  const end = () => {
    clearTimeout(timer)
    request.off('end', end).off('close', end)
    next()
  }
  const timer = setTimeout(end, DRAIN_TIMEOUT_MS)
  request.once('end', end).once('close', end).resume()
}

/** Answers errors of Express, of its body parser and of our own code; the client of an internal error gets the request id only. */
function handleErrors(log: Logger): ErrorRequestHandler {
  return (cause, request: Request, response, _next) => {
    if (response.headersSent) {
      response.destroy()
      return
    }
    const { type, status } = cause as { type?: string; status?: number }
    const refused = cause instanceof GraphQLError ? toClientError(cause, undefined) : null
    if (type === 'entity.too.large') {
      // A client that is still sending does not read the response: discard the rest of the body for a moment first.
      drainRequestBody(request, () => {
        response.set('connection', 'close')
        sendError(response, 413, 'BAD_USER_INPUT', `The request body exceeds ${MAX_BODY_BYTES / 1024 / 1024} MiB.`)
      })
    } else if (refused) sendError(response, 400, refused.extensions?.code as ErrorCode, refused.message)
    else if (type === 'entity.parse.failed')
      sendError(response, 400, 'BAD_USER_INPUT', 'The request body is not valid JSON.')
    else if (type === 'encoding.unsupported')
      sendError(
        response,
        415,
        'BAD_USER_INPUT',
        'Send the body without Content-Encoding: compressed bodies are refused.',
      )
    else if (status !== undefined && status >= 400 && status < 500)
      sendError(response, status, 'BAD_USER_INPUT', 'Malformed request.')
    else {
      const requestId = (response.locals as Partial<Locals> | undefined)?.requestId ?? randomUUID()
      log.error({ requestId, path: request.path, error: toLogError(cause) }, 'unhandled error in HTTP request')
      sendError(
        response,
        500,
        'INTERNAL_SERVER_ERROR',
        'An internal error occurred. The log contains the details under this request id.',
        { requestId },
      )
    }
  }
}
