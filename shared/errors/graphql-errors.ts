import { GraphQLError } from 'graphql'

/** The closed list of `extensions.code`. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'TOO_COMPLEX',
  'TOO_MANY_REQUESTS',
  'NOT_FOUND',
  'CONFLICT',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const
export type ErrorCode = (typeof errorCodes)[number]

const coded = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { ...extensions, code } })

/** The caller lacks the permission. */
export const forbidden = (message = 'Your role does not have this permission.') => coded('FORBIDDEN', message)
/** What an argument names does not exist, or the caller may not know of it. */
export const notFound = (what: string) => coded('NOT_FOUND', `${what} does not exist.`)
/** An unreadable or invalid argument; `argument` is its dotted path. */
export const badInput = (argument: string, message: string) => coded('BAD_USER_INPUT', message, { argument })
/** A concurrent change, or a reference that was used for other content. */
export const conflict = (message: string) => coded('CONFLICT', message)
/** Another subgraph does not answer. */
export const unavailable = (subgraph: string) =>
  coded('SUBGRAPH_UNAVAILABLE', `The subgraph ${subgraph} does not answer at this moment. Try again later.`, {
    service: subgraph,
  })
/** The operation exceeds a limit. */
export const tooComplex = (message: string) => coded('TOO_COMPLEX', message)
/** The client asks too much or too often; `retryAfter` in seconds. */
export const tooManyRequests = (message: string, retryAfter: number) =>
  coded('TOO_MANY_REQUESTS', message, {
    http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) },
  })
/** A mutation that did not end in time: whether it was carried out is not known. */
export const unfinished = (seconds: number) =>
  coded(
    'SUBGRAPH_UNAVAILABLE',
    `The mutation did not end within ${seconds} seconds. It may still be carried out: repeat it with the same reference, or read what it changes.`,
  )
