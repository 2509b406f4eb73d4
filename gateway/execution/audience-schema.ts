import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import type { Logger } from 'pino'
import type { Audience, RequestContext } from '../../shared/authorization/caller'
import { errorCodeOf, redact, toClientError, toLogError } from '../../shared/errors/to-client-error'
import type { Composition } from '../composition/compose'
import { propagateNulls } from './null-propagation'
import { limits } from './operation-limits'
import { createPreparer, OperationRejected, type PreparedOperation } from './prepare-operation'
import { createQueryPlanner } from './query-planner'
import type { CallSubgraph } from './subgraph-transport'

/** What the door knows of a request; the operation is told when the document has been read. */
export type AudienceContext = Omit<RequestContext, 'operation' | 'rootFields'> & {
  /** Filled with the codes of the answer's errors, for the figures. */
  codes: string[]
}

export interface AudienceSchema {
  audience: Audience
  /** The SDL that the view's clients see. */
  sdl: string
  schema: GraphQLSchema
  server: ApolloServer<AudienceContext>
  close(): Promise<void>
}

/** One audience's door to the graph: its own schema, its own planner, its own server. */
export async function createAudienceSchema(
  audience: Audience,
  composition: Composition,
  call: CallSubgraph,
  log: Logger,
): Promise<AudienceSchema> {
  const schema = buildSchema(composition.api, { assumeValidSDL: true })
  const prepare = createPreparer(schema)
  const plan = await createQueryPlanner(composition.supergraph, call)

  const run = async ({ form, variables }: PreparedOperation, request: RequestContext): Promise<ExecutionResult> => {
    const remote =
      form.subgraphDocument &&
      (await plan({
        document: form.subgraphDocument,
        fields: form.fields,
        variables,
        operationType: form.operation.operation,
        context: { request },
      }))
    const local =
      form.introspectionDocument &&
      (await execute({ schema, document: form.introspectionDocument, variableValues: variables }))
    const errors = [...((remote?.errors ?? []) as GraphQLError[]), ...(local?.errors ?? [])]
    const complete = propagateNulls(form.fields, { ...remote?.data, ...local?.data }, errors)
    return complete.errors.length > 0 ? complete : { data: complete.data }
  }

  const executor = async (request: {
    document: DocumentNode
    request: { operationName?: string; variables?: Record<string, unknown> }
    context: AudienceContext
  }) => {
    const { codes: _, ...identity } = request.context
    const given = request.request.variables ?? {}
    try {
      const prepared = prepare(request.document, request.request.operationName, given, identity.caller)
      const rootFields = [...new Set(prepared.form.fields.map(({ definition }) => definition.name))]
      const operation = prepared.form.operation.name?.value ?? rootFields[0] ?? ''
      return await run(prepared, { ...identity, operation, rootFields })
    } catch (cause) {
      if (cause instanceof OperationRejected) return { errors: cause.errors }
      return {
        errors: [
          new GraphQLError('', { originalError: cause instanceof Error ? cause : new Error(redact(String(cause))) }),
        ],
      }
    }
  }

  const server = new ApolloServer<AudienceContext>({
    gateway: {
      onSchemaLoadOrUpdate: (listener: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) => {
        listener({ apiSchema: schema, coreSupergraphSdl: composition.supergraph })
        return () => {}
      },
      load: async () => ({ executor }),
      stop: async () => {},
    } as never,
    // Validation is ours (prepare-operation.ts), with the limits before it: it runs for every document, in the executor.
    dangerouslyDisableValidation: true,
    introspection: true,
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
      watch(audience, log),
    ],
  })
  await server.start()
  return { audience, sdl: composition.api, schema, server, close: () => server.stop() }
}

const requestIdOf = (error: unknown) =>
  error instanceof GraphQLError ? (error.extensions.requestId as string | undefined) : undefined

/** Logs faults under the request's id, and answers with the statuses of GraphQL over HTTP. */
function watch(audience: Audience, log: Logger): ApolloServerPlugin<AudienceContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          contextValue.codes.push(...errors.map((error) => errorCodeOf(error) ?? 'INTERNAL_SERVER_ERROR'))
          const away = new Set(
            errors
              .filter((error) => errorCodeOf(error) === 'SUBGRAPH_UNAVAILABLE')
              .map((error) => error.extensions.service),
          )
          if (away.size > 0)
            log.warn({ requestId: contextValue.requestId, audience, away: [...away] }, 'a subgraph does not answer')
          for (const error of errors) {
            if (errorCodeOf(error)) continue
            error.extensions.requestId ??= contextValue.requestId
            log.error(
              { requestId: contextValue.requestId, audience, path: error.path?.join('.'), fault: toLogError(error) },
              'fault',
            )
          }
        },
        async willSendResponse({ response, request, source }) {
          const { http, body } = response
          if (source === undefined || body.kind !== 'single' || (http.status !== 400 && http.status !== 500)) return
          // A document that was read is answered: 200 in the older media type, 400 in the newer where nothing ran.
          const accepts = request.http?.headers.get('accept') ?? ''
          http.status = accepts.includes('application/graphql-response+json') ? 400 : 200
        },
      }
    },
  }
}
