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

/** The caller may not do or see this. */
export const forbidden = (message = 'Your role does not give this right.') => coded('FORBIDDEN', message)
/** A number that a mutation names does not exist (or is not the caller's to know). */
export const notFound = (what: string) => coded('NOT_FOUND', `${what} does not exist.`)
/** A scalar or an argument that can't be read; `argument` is its dotted path. */
export const badInput = (argument: string, message: string) => coded('BAD_USER_INPUT', message, { argument })
/** Someone was faster, or the same name stands for something else. */
export const conflict = (message: string) => coded('CONFLICT', message)
/** Another subgraph does not answer. */
export const unavailable = (subgraph: string) =>
  coded('SUBGRAPH_UNAVAILABLE', `The subgraph ${subgraph} does not answer at this moment. Try again later.`, {
    service: subgraph,
  })
/** More than one call may ask for. */
export const tooComplex = (message: string) => coded('TOO_COMPLEX', message)
