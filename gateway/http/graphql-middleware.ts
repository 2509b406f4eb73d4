import { randomUUID } from 'node:crypto'
import { HeaderMap } from '@apollo/server'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { type Options, rateLimit } from 'express-rate-limit'
import type { Logger } from 'pino'
import type { Audience, Caller } from '../../shared/authorization/caller'
import { toLogError } from '../../shared/errors/to-client-error'
import type { TokenVerifier } from '../auth/token-verifier'
import type { AudienceContext, AudienceSchema } from '../execution/audience-schema'
import type { Metrics } from '../metrics'
import { sendError } from './error-response'
import { clockOf } from './request-clock'

/** A file of 32 MiB in base64, with room for the rest of the call. */
const MAX_BODY_BYTES = 48 * 1024 * 1024

export interface GraphQLMiddlewareOptions {
  views: ReadonlyMap<Audience, AudienceSchema>
  verify: TokenVerifier
  demo: boolean
  demoClock: string | null
  /** Requests of one client in a second. */
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

/** The one door to the graph, in the order of its locks: number, no demo clock in production, token, pace, clock, body, operation. */
export function graphqlMiddleware(options: GraphQLMiddlewareOptions): {
  entry: RequestHandler[]
  graphql: RequestHandler[]
  schema: RequestHandler
  fault: ErrorRequestHandler
} {
  const { views, metrics, log } = options
  return {
    entry: [
      assignRequestId,
      recordMetrics(metrics),
      rejectDemoClock(options),
      authenticate(options),
      rateLimited(options.rate),
    ],
    graphql: [express.json({ limit: MAX_BODY_BYTES, strict: false }), handleGraphQL(options)],
    schema: (_, response) => {
      const view = viewOf(views, response)
      response.set('cache-control', 'no-store')
      response.type('text/plain').send(view.sdl)
    },
    fault: handleErrors(log),
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

/** Production has one clock, whoever asks. */
function rejectDemoClock({ demo }: GraphQLMiddlewareOptions): RequestHandler {
  return (request, response, next) => {
    if (demo || request.get('x-demo-clock') === undefined) return next()
    sendError(response, 400, 'BAD_USER_INPUT', 'X-Demo-Clock is for demo mode only.', { argument: 'X-Demo-Clock' })
  }
}

function authenticate({ verify, log }: GraphQLMiddlewareOptions): RequestHandler {
  return async (request, response, next) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(request.get('authorization') ?? '')?.[1]
    let caller: Caller | undefined
    try {
      caller = token ? await verify(token) : undefined
    } catch (cause) {
      const { requestId } = localsOf(response)
      log.error({ requestId, fault: toLogError(cause) }, 'the issuer of tokens does not answer')
      sendError(response, 503, 'INTERNAL_SERVER_ERROR', 'Tokens can’t be checked at this moment. Try again later.', {
        requestId,
      })
      return
    }
    if (!caller) {
      response.set('www-authenticate', 'Bearer realm="mediprima"')
      sendError(
        response,
        401,
        'UNAUTHENTICATED',
        token ? 'The token is not a good one, or no longer.' : 'A bearer token is needed.',
      )
      return
    }
    localsOf(response).caller = caller
    next()
  }
}

function rateLimited(rate: number): RequestHandler {
  const settings: Partial<Options> = {
    windowMs: 1_000,
    limit: rate,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    validate: false,
    keyGenerator: (_, response) => {
      const { caller } = localsOf(response)
      return caller ? `${caller.audience}:${caller.organisation}:${caller.subject}` : ''
    },
    handler: (_, response) =>
      sendError(response, 429, 'TOO_MANY_REQUESTS', `One client may send ${rate} requests a second.`),
  }
  return rateLimit(settings)
}

function handleGraphQL({ views, demoClock }: GraphQLMiddlewareOptions): RequestHandler {
  return async (request, response) => {
    const locals = localsOf(response)
    const clock = clockOf(request.get('x-demo-clock') ?? demoClock)
    if (!clock) {
      sendError(
        response,
        400,
        'BAD_USER_INPUT',
        'X-Demo-Clock can’t be read: a day (2026-03-12) or an instant with an offset is expected.',
        { argument: 'X-Demo-Clock' },
      )
      return
    }
    if (!locals.caller) throw new Error('The door let somebody in without a name.')
    const context: AudienceContext = { caller: locals.caller, requestId: locals.requestId, ...clock, codes: [] }
    const headers = new HeaderMap()
    for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
    const url = request.originalUrl
    const answer = await viewOf(views, response).server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'POST',
        headers,
        search: url.includes('?') ? url.slice(url.indexOf('?')) : '',
        body: request.body,
      },
      context: async () => context,
    })
    locals.codes = context.codes
    for (const [name, value] of answer.headers) response.set(name, value)
    response.set('cache-control', 'no-store')
    response.status(answer.status ?? 200)
    if (answer.body.kind !== 'complete') throw new Error('An answer in parts was not asked for.')
    response.end(answer.body.string)
  }
}

function viewOf(views: GraphQLMiddlewareOptions['views'], response: Response): AudienceSchema {
  const view = views.get(localsOf(response).caller?.audience as Audience)
  if (!view) throw new Error('Every audience has a view.')
  return view
}

const DRAIN_TIMEOUT_MS = 1_500

function drainRequestBody(request: Request, then: () => void): void {
  const end = () => {
    clearTimeout(timer)
    request.off('end', end).off('close', end)
    then()
  }
  const timer = setTimeout(end, DRAIN_TIMEOUT_MS)
  request.once('end', end).once('close', end).resume()
}

/** What express or its body reader refuses; a fault of ours says nothing but the request's id. */
function handleErrors(log: Logger): ErrorRequestHandler {
  return (cause, request: Request, response, _next) => {
    if (response.headersSent) {
      response.destroy()
      return
    }
    const { type, status } = cause as { type?: string; status?: number }
    if (type === 'entity.too.large') {
      // Who is still sending reads no answer: what is on its way is let by for a moment, and kept nowhere.
      drainRequestBody(request, () => {
        response.set('connection', 'close')
        sendError(response, 413, 'BAD_USER_INPUT', `A request may hold ${MAX_BODY_BYTES / 1024 / 1024} MiB.`)
      })
    } else if (type === 'entity.parse.failed') sendError(response, 400, 'BAD_USER_INPUT', 'The body is not JSON.')
    else if (status !== undefined && status >= 400 && status < 500)
      sendError(response, status, 'BAD_USER_INPUT', 'The request can’t be read.')
    else {
      const requestId = (response.locals as Partial<Locals> | undefined)?.requestId ?? randomUUID()
      log.error({ requestId, path: request.path, fault: toLogError(cause) }, 'fault')
      sendError(
        response,
        500,
        'INTERNAL_SERVER_ERROR',
        'Something went wrong on our side. The log has it under this request id.',
        { requestId },
      )
    }
  }
}
