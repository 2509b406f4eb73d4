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
import type { Audience, RequestContext } from '../../shared/policy/caller'
import { codeOf, faultOf, scrub, toldOf } from '../../shared/schema/told-errors'
import type { Composition } from '../compose'
import type { CallSubgraph } from '../transports'
import { limits } from './limits'
import { completeNulls } from './nulls'
import { planner } from './planner'
import { type Prepared, preparation, Refusal } from './preparation'

/** What the door knows of a request; the operation is told when the document has been read. */
export type ViewContext = Omit<RequestContext, 'operation' | 'rootFields'> & {
  /** Filled with the codes of the answer's errors, for the figures. */
  codes: string[]
}

export interface View {
  audience: Audience
  /** The SDL that the view's clients see. */
  sdl: string
  schema: GraphQLSchema
  server: ApolloServer<ViewContext>
  close(): Promise<void>
}

/** One audience's door to the graph: its own schema, its own planner, its own server. */
export async function createView(
  audience: Audience,
  composition: Composition,
  call: CallSubgraph,
  log: Logger,
): Promise<View> {
  const schema = buildSchema(composition.api, { assumeValidSDL: true })
  const prepare = preparation(schema)
  const plan = await planner(composition.supergraph, call)

  const run = async ({ form, variables }: Prepared, request: RequestContext): Promise<ExecutionResult> => {
    const remote =
      form.remote &&
      (await plan({
        document: form.remote,
        fields: form.fields,
        variables,
        operationType: form.operation.operation,
        context: { request },
      }))
    const local = form.local && (await execute({ schema, document: form.local, variableValues: variables }))
    const errors = [...((remote?.errors ?? []) as GraphQLError[]), ...(local?.errors ?? [])]
    const complete = completeNulls(form.fields, { ...remote?.data, ...local?.data }, errors)
    return complete.errors.length > 0 ? complete : { data: complete.data }
  }

  const executor = async (request: {
    document: DocumentNode
    request: { operationName?: string; variables?: Record<string, unknown> }
    context: ViewContext
  }) => {
    const { codes: _, ...identity } = request.context
    const given = request.request.variables ?? {}
    try {
      const prepared = prepare(request.document, request.request.operationName, given, identity.caller)
      const rootFields = [...new Set(prepared.form.fields.map(({ definition }) => definition.name))]
      const operation = prepared.form.operation.name?.value ?? rootFields[0] ?? ''
      return await run(prepared, { ...identity, operation, rootFields })
    } catch (fault) {
      if (fault instanceof Refusal) return { errors: fault.errors }
      return {
        errors: [
          new GraphQLError('', { originalError: fault instanceof Error ? fault : new Error(scrub(String(fault))) }),
        ],
      }
    }
  }

  const server = new ApolloServer<ViewContext>({
    gateway: {
      onSchemaLoadOrUpdate: (listener: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) => {
        listener({ apiSchema: schema, coreSupergraphSdl: composition.supergraph })
        return () => {}
      },
      load: async () => ({ executor }),
      stop: async () => {},
    } as never,
    // Validation is ours (preparation.ts), with the limits before it: it runs for every document, in the executor.
    dangerouslyDisableValidation: true,
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (_, error) => toldOf(error as GraphQLError, requestIdOf(error)),
    logger: {
      debug: () => {},
      info: () => {},
      warn: (text) => log.warn(scrub(String(text))),
      error: (text) => log.error(scrub(String(text))),
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
function watch(audience: Audience, log: Logger): ApolloServerPlugin<ViewContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          contextValue.codes.push(...errors.map((error) => codeOf(error) ?? 'INTERNAL_SERVER_ERROR'))
          const away = new Set(
            errors.filter((error) => codeOf(error) === 'SUBGRAPH_UNAVAILABLE').map((error) => error.extensions.service),
          )
          if (away.size > 0)
            log.warn({ requestId: contextValue.requestId, audience, away: [...away] }, 'a subgraph does not answer')
          for (const error of errors) {
            if (codeOf(error)) continue
            error.extensions.requestId ??= contextValue.requestId
            log.error(
              { requestId: contextValue.requestId, audience, path: error.path?.join('.'), fault: faultOf(error) },
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
