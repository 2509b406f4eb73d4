declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Token {
    accountId?: string
    clientId?: string
  }
  export interface OidcContext {
    path: string
    host: string
    origin: string
    status: number
    type: string
    body: unknown
    oidc: { client?: { clientId: string }; params?: Record<string, unknown>; session?: { accountId?: string } }
  }
  export interface Grant {
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(lifetime: number): Promise<string>
  }
  export interface Interaction {
    uid: string
    prompt: { name: string }
    params: Record<string, unknown>
  }
  export class Check {
    constructor(reason: string, description: string, check: (context: OidcContext) => boolean)
  }
  export const interactionPolicy: {
    Check: typeof Check
    base(): { get(prompt: string): { checks: { push(check: Check): void } } | undefined }
  }
  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    Grant: new (of: {
      accountId: string
      clientId: string
    }) => Grant
    Client: {
      prototype: { redirectUriAllowed(uri: string): boolean; postLogoutRedirectUriAllowed(uri: string): boolean }
    }
    use(middleware: (context: OidcContext, next: () => Promise<void>) => Promise<void>): void
    on(event: string, listener: (...args: never[]) => void): void
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options?: { mergeWithLastSubmission: boolean },
    ): Promise<void>
  }
}

declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  export interface Adapter {
    find(id: string): Promise<object | undefined>
  }
  export function createMemoryAdapter(): (model: string) => Adapter
}
