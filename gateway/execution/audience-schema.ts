import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { buildSchema, execute, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Audience, RequestContext } from '../../shared/authorization/caller'
import { errorCodeOf, isOutage, redact, toClientError, toLogError } from '../../shared/errors/to-client-error'
import { type BoundedLog, createBoundedLog } from '../../shared/logging/bounded-log'
import type { Composition } from '../composition/compose'
import type { Admission, CostReport } from './admission'
import { createDocumentStore } from './document-store'
import { logRefusedPersons } from './log-refused-persons'
import type { NormalizedOperation } from './normalize-operation'
import { propagateNulls } from './null-propagation'
import { limits } from './operation-limits'
import { createPreparer, OperationForbidden, OperationRejected, type PreparedOperation } from './prepare-operation'
import { createQueryPlanner } from './query-planner'
import type { CallSubgraph } from './subgraph-transport'
import type { TrustedDocuments } from './trusted-documents'

type Gateway = ApolloServerOptionsWithGateway<AudienceContext>['gateway']
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>
type GatewayExecutionResult = Awaited<ReturnType<GatewayExecutor>>

/** The context that the HTTP layer creates; the operation and its root fields are added after the document is parsed. */
export type AudienceContext = Omit<RequestContext, 'operation' | 'rootFields' | 'readsPersonIds'> & {
  /** Collects the codes of the response's errors, for the metrics. */
  codes: string[]
  /** Receives the charge of the operation, for the headers. Apollo Server copies the context, but not what it refers to. */
  charge: { cost?: CostReport }
}

export interface AudienceSchema {
  audience: Audience
  /** The SDL that clients of the audience see. */
  sdl: string
  schema: GraphQLSchema
  server: ApolloServer<AudienceContext>
  close(): Promise<void>
}

/** Starts the GraphQL server of one audience, with its own schema and query planner. `outages`: a log that all audiences share. */
export async function createAudienceSchema(
  audience: Audience,
  composition: Composition,
  call: CallSubgraph,
  admission: Admission,
  log: Logger,
  trustedDocuments?: TrustedDocuments,
  outages: BoundedLog = createBoundedLog(),
): Promise<AudienceSchema> {
  const schema = buildSchema(composition.api, { assumeValidSDL: true })
  const prepare = createPreparer(schema)
  const plan = await createQueryPlanner(composition.supergraph, call)

  const run = async (
    { normalized, variables }: PreparedOperation,
    request: RequestContext,
  ): Promise<GatewayExecutionResult> => {
    const unavailable = new Set<string>()
    const subgraphResult =
      normalized.subgraphDocument &&
      (await plan({
        document: normalized.subgraphDocument,
        fields: normalized.fields,
        variables,
        operationType: normalized.operation.operation,
        context: { request, unavailable },
      }))
    const introspection =
      normalized.introspectionDocument &&
      (await execute({ schema, document: normalized.introspectionDocument, variableValues: variables }))
    const errors = [...(subgraphResult?.errors ?? []), ...(introspection?.errors ?? [])]
    const completed = propagateNulls(normalized.fields, { ...subgraphResult?.data, ...introspection?.data }, errors)
    const extensions = unavailable.size > 0 ? { unavailable: [...unavailable].sort() } : undefined
    return completed.errors.length > 0 ? { ...completed, extensions } : { data: completed.data, extensions }
  }

  const executor: GatewayExecutor = async ({ document, request, context }) => {
    const { codes: _codes, charge, ...requestContext } = context as AudienceContext
    try {
      const refusal = trustedDocuments?.refusalOf(document, audience, request.operationName ?? '')
      if (refusal) return { errors: [refusal] }
      const prepared = await prepare(document, request.operationName, request.variables ?? {}, requestContext.caller)
      const cost = await admission.charge(requestContext.caller, prepared.cost)
      charge.cost = cost
      const admitted = { type: prepared.normalized.operation.operation, cost: prepared.cost }
      const result = await admission.run(requestContext.caller, admitted, () =>
        run(prepared, { ...requestContext, ...factsOf(prepared.normalized) }),
      )
      return { ...result, extensions: { ...result.extensions, cost: { points: cost.points, maximum: limits.cost } } }
    } catch (cause) {
      if (cause instanceof OperationForbidden)
        await logRefusedPersons(call, { ...requestContext, ...factsOf(cause.normalized) }, cause, log)
      if (cause instanceof OperationRejected) return { errors: cause.errors }
      if (cause instanceof GraphQLError) return { errors: [cause] }
      return {
        errors: [
          new GraphQLError('', { originalError: cause instanceof Error ? cause : new Error(redact(String(cause))) }),
        ],
      }
    }
  }

  const server = new ApolloServer<AudienceContext>({
    gateway: {
      onSchemaLoadOrUpdate: (listener) => {
        listener({ apiSchema: schema, coreSupergraphSdl: composition.supergraph })
        return () => {}
      },
      load: async () => ({ executor }),
      stop: async () => {},
    },
    // The executor validates every document, after the limits (prepare-operation.ts).
    dangerouslyDisableValidation: true,
    introspection: true,
    documentStore: createDocumentStore(),
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (_, error) => toClientError(error as GraphQLError, requestIdOf(error)),
    logger: {
      debug: () => {},
      info: () => {},
      warn: (text) => log.warn(redact(String(text))),
      error: (text) => log.error(redact(String(text))),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      logErrors(audience, log, outages),
    ],
  })
  await server.start()
  return { audience, sdl: composition.api, schema, server, close: () => server.stop() }
}

/** What subgraphs know of an operation: its names for the access log, as its client gives them and by the root fields, and whether it reads ids of persons. */
function factsOf({
  fields,
  operation,
  readsPersonIds,
}: NormalizedOperation): Pick<RequestContext, 'operation' | 'rootFields' | 'readsPersonIds'> {
  const rootFields = [...new Set(fields.map(({ definition }) => definition.name))]
  return { operation: operation.name?.value ?? rootFields[0] ?? '', rootFields, readsPersonIds }
}

/** What does not answer, each once: a subgraph of another process, or a database of this one with its error. */
function outagesIn(errors: readonly GraphQLError[]): { part: string; error?: object }[] {
  const found = errors
    .filter((error) => errorCodeOf(error) === 'SUBGRAPH_UNAVAILABLE')
    .map((error) =>
      isOutage(error)
        ? { part: 'database', error: toLogError(error) }
        : { part: String(error.extensions.service ?? error.path?.[0]) },
    )
  return [...new Map(found.map((outage) => [outage.part, outage])).values()]
}

const requestIdOf = (error: unknown) =>
  error instanceof GraphQLError ? (error.extensions.requestId as string | undefined) : undefined

/**
 * Logs unexpected errors under the request's id and outages in a bounded rate, and sets the status codes of the GraphQL over HTTP
 * specification.
 */
function logErrors(audience: Audience, log: Logger, outages: BoundedLog): ApolloServerPlugin<AudienceContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          contextValue.codes.push(...errors.map((error) => errorCodeOf(error) ?? 'INTERNAL_SERVER_ERROR'))
          for (const { part, error } of outagesIn(errors))
            outages(part, (suppressed) =>
              log.warn(
                { requestId: contextValue.requestId, audience, subgraph: part, suppressed, ...(error && { error }) },
                'subgraph unavailable',
              ),
            )
          for (const error of errors) {
            if (errorCodeOf(error)) continue
            error.extensions.requestId ??= contextValue.requestId
            log.error(
              { requestId: contextValue.requestId, audience, path: error.path?.join('.'), error: toLogError(error) },
              'unhandled error in GraphQL request',
            )
          }
        },
        async willSendResponse({ response, request, source }) {
          const { http, body } = response
          if (source === undefined || body.kind !== 'single' || (http.status !== 400 && http.status !== 500)) return
          // A parsed document that did not run: 200 with application/json, 400 with application/graphql-response+json.
          const accepts = request.http?.headers.get('accept') ?? ''
          http.status = accepts.includes('application/graphql-response+json') ? 400 : 200
        },
      }
    },
  }
}
