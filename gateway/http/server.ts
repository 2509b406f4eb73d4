import { createServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import express, { type Application, type Request, type RequestHandler } from 'express'
import type { DocumentNode } from 'graphql'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { type Audience, audiences } from '../../shared/authorization/caller'
import { serviceTokenKey } from '../../shared/authorization/service-token'
import { closeServer } from '../../shared/http/close-server'
import type { HealthCheck } from '../../shared/http/health-check'
import { startManagementServer } from '../../shared/http/management-server'
import { createBoundedLog } from '../../shared/logging/bounded-log'
import { type IdentityProvider, openIdentityProvider } from '../auth/identity-provider'
import type { SystemClient } from '../auth/system-clients'
import { type Composition, compose, type SubgraphDocument } from '../composition/compose'
import { isBuiltFrom, readBuiltComposition } from '../composition/schema-files'
import { type Admission, type AdmissionLimits, createAdmission } from '../execution/admission'
import { type AudienceSchema, createAudienceSchema } from '../execution/audience-schema'
import { limits as operationLimits } from '../execution/operation-limits'
import {
  type CallObserver,
  createSubgraphCaller,
  httpTransport,
  type InProcessSubgraph,
  inProcessTransport,
  type SubgraphTransport,
} from '../execution/subgraph-transport'
import { createTrustedDocuments, type TrustedDocumentMode } from '../execution/trusted-documents'
import { sendError } from './error-response'
import { graphqlMiddleware } from './graphql-middleware'
import { checkReadiness, liveness, type ReadinessChecks, readiness } from './health-routes'
import { createMetrics } from './metrics'
import { securityHeaders } from './security-headers'
import { startPage, staticAssets } from './static-assets'

export type ConnectedSubgraph =
  | (InProcessSubgraph & { typeDefs: DocumentNode })
  | { name: string; url: string; typeDefs?: DocumentNode }

export interface GatewayOptions {
  /** 0 chooses a free port. */
  port: number
  host?: string
  /** Where operators read health and metrics; in production metrics are served nowhere else. */
  managementPort?: number | null
  /** Seconds from "not ready" to the end of accepting requests. */
  shutdownDelay?: number
  /** Subgraphs in this process, or in other processes by URL. */
  subgraphs: readonly ConnectedSubgraph[]
  /** Signs calls to subgraphs in other processes; at least 32 characters. */
  internalSecret?: string
  /** Replaces the schemas composed by the build, for tests. */
  composition?: (audience: Audience) => Composition
  /** Demo tokens, X-Demo-Clock and the explorer's sign-in. */
  demo: boolean
  /** Demo mode: the clock of requests without X-Demo-Clock. */
  demoClock?: string | null
  /** Whether reads of persons above the quota are refused; always outside demo mode. */
  limitsReads?: boolean
  /** The identity provider (OIDC issuer URL) in production. */
  issuer?: string | null
  /** The `aud` claim that its tokens must have. */
  audience?: string | null
  /** Who may call as SYSTEM; by default the Crossroads Bank. */
  systemClients?: readonly SystemClient[]
  /** The folder in which the demo keeps its signing keys. */
  dataFolder: string
  consoleFolder?: string
  explorerFolder?: string
  /** Whether documents that are not registered run; default `off`: they do. */
  trustedDocuments?: TrustedDocumentMode
  /** A folder of the registered documents of partner systems. */
  trustedDocumentsFolder?: string | null
  /** Requests per second and client. */
  rate?: number
  /** Adds metrics of this process to those of the gateway. */
  registerMetrics?: (registry: Registry) => void
  /** More parts without which the gateway is not ready, by name: the worker. */
  checks?: Readonly<Record<string, HealthCheck>>
  /** Replaces limits of `admissionLimits`. */
  limits?: Partial<AdmissionLimits>
  log: Logger
}

export interface Gateway {
  app: Application
  server: Server
  /** Starts to listen and returns the port. */
  listen(): Promise<number>
  /** Reports "not ready" at once, waits for running requests, then closes the schemas and transports. */
  close(): Promise<void>
  setReady(ready: boolean): void
}

/** The public HTTP server: GraphQL, the demo's identity provider, console, explorer, health and metrics. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, demo } = options
  if (!demo && !options.issuer) throw new Error('OIDC_ISSUER is required in production.')
  const metrics = createMetrics()
  options.registerMetrics?.(metrics.registry)
  const transports = new Map(options.subgraphs.map((subgraph) => [subgraph.name, transportOf(subgraph, options)]))
  const admission = createAdmission({ ...admissionLimits(demo), ...options.limits })
  const schemas = await createAudienceSchemas(options, transports, metrics.call, admission)
  const app = express()
  const server = createServer(app)
  // Longer than clients and balancers keep an idle connection: else the server closes one just as a request is sent on it.
  server.keepAliveTimeout = 65_000
  let ready = true
  let identity: IdentityProvider | undefined
  let closeManagement: (() => Promise<void>) | undefined

  const graphqlRoutes = graphqlMiddleware({
    schemas,
    demo,
    demoClock: options.demoClock ?? null,
    limitsReads: !demo || (options.limitsReads ?? false),
    rate: options.rate ?? (demo ? DEMO_RATE : 200),
    metrics,
    log,
    verify: async (token) => identity?.verify(token),
  })
  app.disable('x-powered-by')
  const setSecurityHeaders = securityHeaders(options)
  const closeWhenNotReady: RequestHandler = (_, response, next) => {
    if (!ready) response.set('connection', 'close')
    next()
  }
  // Nearly every request uses this route, so it is the first one that Express matches.
  app.post('/graphql', setSecurityHeaders, closeWhenNotReady, ...graphqlRoutes.preHandlers, ...graphqlRoutes.graphql)
  app.use(setSecurityHeaders, closeWhenNotReady)

  app.get('/health/live', liveness)
  const readinessChecks: ReadinessChecks = {
    subgraphs: new Map(Array.from(transports, ([name, transport]) => [name, () => transport.isHealthy()])),
    others: new Map([
      // No token can be verified before the identity provider is open and its keys are known.
      ['identityProvider', async () => (await identity?.isHealthy()) ?? false],
      ...Object.entries(options.checks ?? {}),
    ]),
    acceptsRequests: () => ready,
  }
  app.get('/health/ready', readiness(readinessChecks))
  if (demo)
    app.get('/metrics', async (_, response) =>
      response.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    )

  const explorer = staticAssets(options.explorerFolder)
  const explorerPage = startPage(explorer)
  app.get('/graphql', (request, response, next) => {
    // A browser sends no query and prefers HTML.
    const wantsPage = request.query.query === undefined && request.accepts(['html', 'json']) === 'html'
    if (wantsPage) explorerPage(request, response, next)
    else next()
  })
  app.get('/graphql/schema', ...graphqlRoutes.preHandlers, graphqlRoutes.schema)
  app.all('/graphql', ...graphqlRoutes.preHandlers, ...graphqlRoutes.graphql)
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
  app.use(
    ['/graphql', '/oauth', '/.well-known', '/health', '/metrics', '/explorer', '/auth/settings.json'],
    (_, response) => sendError(response, 404, 'NOT_FOUND', 'Not found.'),
  )
  app.use(consolePages(options.consoleFolder))
  app.use(graphqlRoutes.errors)

  return {
    app,
    server,
    async listen() {
      const port = await listen(server, options)
      if (options.managementPort)
        closeManagement = await startManagementServer({
          port: options.managementPort,
          host: options.host ?? '127.0.0.1',
          isHealthy: async () => (await checkReadiness(readinessChecks)).isReady,
          metrics: metrics.registry,
        })
      identity = await openIdentityProvider(options, port)
      return port
    },
    setReady: (isReady) => {
      ready = isReady
    },
    async close() {
      ready = false
      // A balancer sends no more requests once it has seen "not ready".
      if (options.shutdownDelay) await wait(options.shutdownDelay * 1_000)
      await closeServer(server, DRAIN_TIMEOUT)
      for (const schema of schemas.values()) await schema.close()
      for (const transport of transports.values()) await transport.close()
      await closeManagement?.()
    },
  }
}

/** Milliseconds that running requests get to finish when the gateway closes. */
const DRAIN_TIMEOUT = 35_000

/** Requests per second of one client in the demo. */
const DEMO_RATE = 1_000

/** Limits of a client. The demo refuses nothing that its rate of requests lets through: requests of a second may wait, and cost any points. */
const admissionLimits = (demo: boolean): AdmissionLimits => ({
  operationsAtOnce: demo ? DEMO_RATE : 50,
  pointsPerMinute: demo ? DEMO_RATE * 60 * operationLimits.cost : 600_000,
  deadline: 30_000,
})

function transportOf(subgraph: ConnectedSubgraph, { internalSecret }: GatewayOptions): SubgraphTransport {
  if (!('url' in subgraph)) return inProcessTransport(subgraph)
  if (!internalSecret)
    throw new Error('INTERNAL_SECRET is required when subgraphs run in other processes; use the same value everywhere.')
  return httpTransport({ name: subgraph.name, url: subgraph.url, key: serviceTokenKey(internalSecret) })
}

/** One schema per audience, as the build composed it; in demo mode composed again if the subgraphs have changed since. */
async function createAudienceSchemas(
  options: GatewayOptions,
  transports: ReadonlyMap<string, SubgraphTransport>,
  observe: CallObserver,
  admission: Admission,
): Promise<Map<Audience, AudienceSchema>> {
  const documents = options.subgraphs.filter(
    (subgraph): subgraph is ConnectedSubgraph & SubgraphDocument => subgraph.typeDefs !== undefined,
  )
  const canCompose = options.demo && documents.length === options.subgraphs.length
  const compositionOf =
    options.composition ??
    (canCompose && !isBuiltFrom(documents)
      ? (audience: Audience) => compose(documents, audience)
      : readBuiltComposition)
  const callSubgraph = createSubgraphCaller(transports, observe)
  const trusted = createTrustedDocuments(
    options.trustedDocuments ?? 'off',
    options.trustedDocumentsFolder ?? null,
    options.log,
  )
  const outages = createBoundedLog()
  const schemas = new Map<Audience, AudienceSchema>()
  for (const audience of audiences) {
    const composition = compositionOf(audience)
    schemas.set(
      audience,
      await createAudienceSchema(audience, composition, callSubgraph, admission, options.log, trusted, outages),
    )
  }
  return schemas
}

/** Serves the console: its files, and its start page for every other address that a browser opens. */
function consolePages(folder: string | undefined): RequestHandler {
  const files = staticAssets(folder)
  const page = startPage(files)
  return (request, response) => {
    const notFound = () => sendError(response, 404, 'NOT_FOUND', 'Not found.')
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
