// What we use of express, which brings no types of its own.
declare module 'express' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

  export interface Request extends IncomingMessage {
    path: string
    originalUrl: string
    ip: string | undefined
    params: Record<string, string>
    body: unknown
    get(header: string): string | undefined
  }
  export interface Response extends ServerResponse {
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
  type Handler =
    | RequestHandler
    | ErrorRequestHandler
    | ((request: IncomingMessage, response: ServerResponse, next: NextFunction) => unknown)
  export interface Application extends RequestListener {
    (request: IncomingMessage, response: ServerResponse): void
    use(...handlers: Handler[]): this
    use(path: string | string[], ...handlers: Handler[]): this
    get(path: string | string[], ...handlers: Handler[]): this
    post(path: string | string[], ...handlers: Handler[]): this
    all(path: string | string[], ...handlers: Handler[]): this
    disable(setting: string): this
    set(setting: string, value: unknown): this
  }
  export default function express(): Application
}
