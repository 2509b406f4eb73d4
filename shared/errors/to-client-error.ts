import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isDatabaseUnavailable } from '../database/unavailable'
import { type ErrorCode, errorCodes } from './graphql-errors'

const codes = new Set<string>(errorCodes)
/** Codes of libraries, and the code of this API for each. */
const synonyms: Record<string, ErrorCode> = {
  UNAUTHORIZED: 'FORBIDDEN',
  BAD_REQUEST: 'BAD_USER_INPUT',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
}
/** Extensions that clients get beside the code. */
const publicExtensions = ['argument', 'service', 'requestId'] as const

/** The code of an expected error; undefined for an unexpected one. */
export function errorCodeOf(error: GraphQLError): ErrorCode | undefined {
  const code = String(error.extensions?.code)
  if (code === 'GRAPHQL_PARSE_FAILED' && error.message.includes('tokens')) return 'TOO_COMPLEX'
  if (codes.has(code)) return code === 'INTERNAL_SERVER_ERROR' ? undefined : (code as ErrorCode)
  return synonyms[code] ?? (isOutage(error) ? 'SUBGRAPH_UNAVAILABLE' : undefined)
}

/** Whether the error is not ours: a database did not serve the request. */
export const isOutage = (error: GraphQLError): boolean => isDatabaseUnavailable(rootCause(error))

const OUTAGE_MESSAGE =
  'A database does not answer at this moment. Try again later; repeat a mutation with the same reference.'

/** An error as clients see it: with one of the codes of this API; an unexpected error shows only the request id. */
export function toClientError(error: GraphQLError, requestId: string | undefined): GraphQLFormattedError {
  const code = errorCodeOf(error)
  const position = { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) }
  if (!code) {
    const message = 'Internal server error. The log has the details under this request id.'
    return { message, ...position, extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId && { requestId }) } }
  }
  const extensions: Record<string, unknown> = { code }
  for (const key of publicExtensions) if (error.extensions[key] !== undefined) extensions[key] = error.extensions[key]
  return {
    message: isOutage(error)
      ? OUTAGE_MESSAGE
      : code === 'GRAPHQL_VALIDATION_FAILED'
        ? withoutHints(error.message)
        : error.message,
    ...position,
    extensions,
  }
}

/** The innermost original error. */
function rootCause(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

/**
 * An unexpected error for the log: its kind, code, message and stack. Messages of databases and parsers quote values, so quoted
 * texts and long numbers, which may be personal data, are redacted.
 */
export function toLogError(error: unknown): Record<string, unknown> {
  const cause = rootCause(error)
  if (!(cause instanceof Error)) return { kind: typeof cause }
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    kind: cause.name,
    code: (cause as { code?: unknown }).code,
    constraint: (cause as { constraint?: unknown }).constraint,
    message: redact(cause.message),
    stack: frames.slice(0, 12).map((line) => line.trim()),
  }
}

/** Text without quoted values and long numbers. */
export const redact = (text: string) =>
  text
    .replace(/"[^"]*"|'[^']*'|=\([^)]*\)/g, '…')
    .replace(/\d[\d.\- ]{4,}\d/g, '…')
    .slice(0, 500)

const withoutHints = (message: string) => message.replace(/ ?Did you mean(.+?)\?$/, '')
