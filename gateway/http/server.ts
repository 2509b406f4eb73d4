import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import express, { type Application, type Request, type RequestHandler } from 'express'
import type { DocumentNode } from 'graphql'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { type Audience, audiences } from '../../shared/authorization/caller'
import { serviceTokenKey } from '../../shared/authorization/service-token'
import { type IdentityProvider, openIdentityProvider } from '../auth/identity-provider'
import { type Composition, compose, type SubgraphDocument } from '../composition/compose'
import { isBuiltFrom, readBuiltView } from '../composition/schema-files'
import { type AudienceSchema, createAudienceSchema } from '../execution/audience-schema'
import {
  createSubgraphCaller,
  httpTransport,
  type InProcessSubgraph,
  inProcessTransport,
  type SubgraphTransport,
} from '../execution/subgraph-transport'
import { createMetrics } from '../metrics'
import { sendError } from './error-response'
import { graphqlMiddleware } from './graphql-middleware'
import { startPage, staticAssets } from './static-assets'

export type ConnectedSubgraph =
  | (InProcessSubgraph & { typeDefs: DocumentNode })
  | { name: string; url: string; typeDefs?: DocumentNode }

export interface GatewayOptions {
  /** 0: any free port. */
  port: number
  host?: string
  /** Of this process, or elsewhere by address. */
  subgraphs: readonly ConnectedSubgraph[]
  /** Proves to subgraphs elsewhere who calls; at least 32 characters. */
  internalSecret?: string
  /** Milliseconds that a question to a subgraph elsewhere may take. */
  subgraphTimeout?: number
  /** Replaces the composed views of the build, for tests. */
  composition?: (audience: Audience) => Composition
  /** Demo tokens, X-Demo-Clock and the explorer's sign-in. */
  demo: boolean
  /** "Today" or "now" where a request tells none. */
  demoClock?: string | null
  /** The identity provider outside demo mode. */
  issuer?: string | null
  /** Whom its tokens are for. */
  audience?: string | null
  /** The console's client id there. */
  consoleClientId?: string | null
  /** Where the demo keeps its signing keys. */
  dataFolder: string
  consoleFolder?: string
  explorerFolder?: string
  /** Requests that one client may send in a second. */
  rate?: number
  /** Milliseconds that running requests get when the gateway closes. */
  drain?: number
  log: Logger
}

export interface Gateway {
  app: Application
  server: Server
  /** The port on which it listens. */
  listen(): Promise<number>
  /** Not ready at once, running requests end, then everything is let go. */
  close(): Promise<void>
  setReady(ready: boolean): void
}

/** The one door: GraphQL, identity of the demo, console, explorer, health and figures. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, demo } = options
  if (!demo && !options.issuer) throw new Error('Outside demo mode OIDC_ISSUER names the identity provider.')
  const figures = createMetrics()
  const links = new Map(options.subgraphs.map((subgraph) => [subgraph.name, transportOf(subgraph, options)]))
  const views = await openViews(options, links, figures.call)
  const app = express()
  const server = createServer(app)
  let ready = true
  let identity: IdentityProvider | undefined

  const way = graphqlMiddleware({
    views,
    demo,
    demoClock: options.demoClock ?? null,
    rate: options.rate ?? (demo ? 1_000 : 200),
    metrics: figures,
    log,
    verify: async (token) => identity?.verify(token),
  })
  app.disable('x-powered-by')
  const always = setFixedHeaders(helmetFor(options))
  const closing: RequestHandler = (_, response, next) => {
    if (!ready) response.set('connection', 'close')
    next()
  }
  // The way that nearly every request takes stands first, so that it passes no other.
  app.post('/graphql', always, closing, ...way.entry, ...way.graphql)
  app.use(always, closing)

  app.get('/health/live', (_, response) => response.json({ status: 'live' }))
  app.get('/health/ready', async (_, response) => {
    const there = await Promise.all(Array.from(links, async ([name, link]) => [name, await link.isHealthy()] as const))
    const missing = there.filter(([, answers]) => !answers).map(([name]) => name)
    // Before the identity provider stands nobody could have a token.
    const isReady = ready && identity !== undefined && missing.length === 0
    response.status(isReady ? 200 : 503).json({
      status: isReady ? 'ready' : ready ? 'waiting' : 'not ready',
      subgraphs: Object.fromEntries(there),
      missing,
    })
  })
  app.get('/metrics', async (_, response) =>
    response.type(figures.registry.contentType).send(await figures.registry.metrics()),
  )

  const explorer = staticAssets(options.explorerFolder)
  const explorerPage = startPage(explorer)
  app.get('/graphql', (request, response, next) => {
    // A request without a query that prefers HTML comes from a browser.
    const wantsPage = request.query.query === undefined && request.accepts(['html', 'json']) === 'html'
    if (wantsPage) explorerPage(request, response, next)
    else next()
  })
  app.get('/graphql/schema', ...way.entry, way.schema)
  app.all('/graphql', ...way.entry, ...way.graphql)
  app.use('/explorer', (request, response, next) => {
    if (isRead(request)) explorer(request, response, next)
    else next()
  })

  app.get('/auth/settings.json', (request, response) => {
    response.set('cache-control', 'no-store')
    response.json(identity?.settings(originOf(request)) ?? {})
  })
  app.use((request, response, next) => {
    if (!identity?.handle || !/^\/(oauth|\.well-known)\//.test(request.path)) return next()
    identity.handle(request, response).then((handled) => !handled && next(), next)
  })
  app.use(['/graphql', '/oauth', '/.well-known', '/health', '/explorer', '/auth/settings.json'], (_, response) =>
    sendError(response, 404, 'NOT_FOUND', 'Nothing is here.'),
  )
  app.use(pages(options.consoleFolder))
  app.use(way.fault)

  return {
    app,
    server,
    async listen() {
      const port = await listen(server, options)
      identity = await openIdentityProvider(options, port)
      return port
    },
    setReady: (now) => {
      ready = now
    },
    async close() {
      ready = false
      await drain(server, options.drain ?? 10_000)
      for (const view of views.values()) await view.close()
      for (const link of links.values()) await link.close()
    },
  }
}

function transportOf(
  subgraph: ConnectedSubgraph,
  { internalSecret, subgraphTimeout }: GatewayOptions,
): SubgraphTransport {
  if (!('url' in subgraph)) return inProcessTransport(subgraph)
  if (!internalSecret) throw new Error('Subgraphs elsewhere need INTERNAL_SECRET, the same here and there.')
  return httpTransport({
    name: subgraph.name,
    url: subgraph.url,
    key: serviceTokenKey(internalSecret),
    queryTimeout: subgraphTimeout,
  })
}

/** The views of the build; in demo mode composed again when the subgraphs have changed since. */
async function openViews(
  options: GatewayOptions,
  links: ReadonlyMap<string, SubgraphTransport>,
  observe: Parameters<typeof createSubgraphCaller>[1],
) {
  const documents = options.subgraphs.filter(
    (subgraph): subgraph is ConnectedSubgraph & SubgraphDocument => subgraph.typeDefs !== undefined,
  )
  const canCompose = options.demo && documents.length === options.subgraphs.length
  const compositionOf =
    options.composition ??
    (canCompose && !isBuiltFrom(documents) ? (audience: Audience) => compose(documents, audience) : readBuiltView)
  const transports = createSubgraphCaller(links, observe)
  const views = new Map<Audience, AudienceSchema>()
  for (const audience of audiences) {
    views.set(audience, await createAudienceSchema(audience, compositionOf(audience), transports, options.log))
  }
  return views
}

function helmetFor({ demo, issuer }: GatewayOptions): ReturnType<typeof helmet> {
  const issuers = issuer ? [new URL(issuer).origin] : []
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The console's and the explorer's components write their styles as they appear.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...issuers],
        formAction: ["'self'", ...issuers],
        frameSrc: ["'self'", 'blob:', ...issuers],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        // A demo is spoken to over plain HTTP on one's own machine.
        upgradeInsecureRequests: demo ? null : [],
      },
    },
    strictTransportSecurity: !demo,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Sets the headers that a middleware sets, the same ones for every response: computed once. */
function setFixedHeaders(middleware: ReturnType<typeof helmet>): RequestHandler {
  const sample = new ServerResponse(new IncomingMessage(new Socket()))
  middleware(sample.req, sample, () => undefined)
  const headers = new Map(Object.entries(sample.getHeaders()).map(([name, value]) => [name, String(value)]))
  return (_, response, next) => {
    response.setHeaders(headers)
    next()
  }
}

/** The console: its files, and its page for every address that is one of its own routes. */
function pages(folder: string | undefined): RequestHandler {
  const files = staticAssets(folder)
  const page = startPage(files)
  return (request, response) => {
    const notFound = () => sendError(response, 404, 'NOT_FOUND', 'Nothing is here.')
    if (!isRead(request)) return notFound()
    const isRoute = !/\.\w+$/.test(request.path) && /text\/html|\*\/\*/.test(request.get('accept') ?? 'text/html')
    files(request, response, () => (isRoute ? page(request, response, notFound) : notFound()))
  }
}

const isRead = (request: Request) => request.method === 'GET' || request.method === 'HEAD'
const originOf = (request: Request) => `http://${request.get('host') ?? 'localhost'}`

async function listen(server: Server, { port, host }: GatewayOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

async function drain(server: Server, milliseconds: number): Promise<void> {
  if (!server.listening) return
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), milliseconds)
    // A connection that becomes idle after its answer would be kept for the next one.
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearTimeout(force)
      clearInterval(sweep)
      resolve()
    })
    server.closeIdleConnections()
  })
}
