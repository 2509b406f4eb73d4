// What we use of express, which brings no types of its own.
declare module 'express' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

  export interface Request extends IncomingMessage {
    path: string
    originalUrl: string
    ip: string | undefined
    params: Record<string, string>
    query: Record<string, unknown>
    body: unknown
    get(header: string): string | undefined
    accepts(mediaTypes: string[]): string | false
  }
  export interface Response extends ServerResponse {
    locals: object
    status(code: number): this
    type(mediaType: string): this
    set(header: string, value: string): this
    json(body: unknown): this
    send(body: string | Buffer): this
    redirect(url: string): void
  }
  export type NextFunction = (fault?: unknown) => void
  export type RequestHandler = (request: Request, response: Response, next: NextFunction) => unknown
  export type ErrorRequestHandler = (
    fault: unknown,
    request: Request,
    response: Response,
    next: NextFunction,
  ) => unknown
  export interface Application extends RequestListener {
    (request: IncomingMessage, response: ServerResponse): void
    use(...handlers: RequestHandler[]): this
    use(handler: ErrorRequestHandler): this
    use(path: string | string[], ...handlers: RequestHandler[]): this
    get(path: string | string[], ...handlers: RequestHandler[]): this
    post(path: string | string[], ...handlers: RequestHandler[]): this
    all(path: string | string[], ...handlers: RequestHandler[]): this
    disable(setting: string): this
    set(setting: string, value: unknown): this
  }
  function express(): Application
  namespace express {
    function json(options: { limit: number; strict: boolean }): RequestHandler
  }
  export default express
}
