import type { Response } from 'express'
import type { ErrorCode } from '../../shared/errors/graphql-errors'

/** Sends an error that occurs before GraphQL execution, in the shape of a GraphQL response. */
export function sendError(
  response: Response,
  status: number,
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): void {
  Object.assign(response.locals, { codes: [code] })
  response.status(status).json({ errors: [{ message, extensions: { code, ...extensions } }] })
}
