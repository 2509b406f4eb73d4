import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

interface SecurityOptions {
  demo: boolean
  /** The identity provider (OIDC issuer URL) in production: browsers may send forms and requests to it. */
  issuer?: string | null
}

/** Sets the security headers of every response: content security policy, transport security and the others of Helmet. */
export const securityHeaders = (options: SecurityOptions): RequestHandler => setFixedHeaders(helmetFor(options))

function helmetFor({ demo, issuer }: SecurityOptions): ReturnType<typeof helmet> {
  const issuers = issuer ? [new URL(issuer).origin] : []
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // MUI and GraphiQL insert style elements at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...issuers],
        formAction: ["'self'", ...issuers],
        frameSrc: ["'self'", 'blob:', ...issuers],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        // The demo runs over plain HTTP on the developer's own machine.
        upgradeInsecureRequests: demo ? null : [],
      },
    },
    strictTransportSecurity: !demo,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Sets the headers that Helmet sets. They are the same for every response, so they are computed once. */
function setFixedHeaders(middleware: ReturnType<typeof helmet>): RequestHandler {
  const sample = new ServerResponse(new IncomingMessage(new Socket()))
  middleware(sample.req, sample, () => undefined)
  const headers = new Map(Object.entries(sample.getHeaders()).map(([name, value]) => [name, String(value)]))
  return (_, response, next) => {
    response.setHeaders(headers)
    next()
  }
}
