import type { Response } from 'express'
import type { ErrorCode } from '../../shared/errors/graphql-errors'

/** A refusal before GraphQL begins, in GraphQL's own form. */
export function sendError(
  response: Response,
  status: number,
  code: ErrorCode,
  message: string,
  more: Record<string, unknown> = {},
): void {
  Object.assign(response.locals, { codes: [code] })
  response.status(status).json({ errors: [{ message, extensions: { code, ...more } }] })
}
