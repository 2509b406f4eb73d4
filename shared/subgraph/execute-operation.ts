import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql'
import { logRefusedReads } from '../audit/refused-reads'
import { logRefusedReferences } from '../audit/refused-references'
import { errorCodeOf } from '../errors/to-client-error'
import { isUnavailable } from '../inter-service/fetch-available'
import { coerceLongLists } from './coerce-in-turns'
import type { SubgraphContext } from './run-subgraph'
import { withUnavailable } from './unavailable-extension'

/** The part of a subgraph's context that the execution of an operation needs. */
export type ExecutionContext = object & Partial<Pick<SubgraphContext, 'unavailable' | 'reads' | 'references'>>

/**
 * Executes an operation of a subgraph. Before the answer leaves, everybody whom it reads is counted in the quota of the caller, and
 * objects that the caller named and did not get, and persons whose read the quota refused, are logged as refused. A read above the
 * quota gives no data; what a mutation wrote stays written and answered.
 */
export async function executeOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown> | undefined,
  contextValue: ExecutionContext,
): Promise<ExecutionResult> {
  const coerced = await coerceLongLists(schema, document, variableValues)
  const result = await execute({
    schema,
    document: coerced?.document ?? document,
    variableValues: coerced?.variables ?? variableValues,
    contextValue,
  })
  if (contextValue.references?.length) await logRefusedReferences(contextValue as SubgraphContext, result)
  await logRefusedReads(contextValue as SubgraphContext)
  const refusal = result.data === null && !isMutation(document) ? quotaRefusalOf(result) : undefined
  if (refusal) return { data: null, errors: refusalOfEach(document, refusal) }
  try {
    await contextValue.reads?.settle()
  } catch (cause) {
    // Without its owner the count is missing, and what does not need the owner must still be answered.
    if (!isUnavailable(cause) && !isMutation(document)) return { data: null, errors: refusalOfEach(document, cause) }
  }
  return withUnavailable(result, contextValue)
}

const isMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
  )

const quotaRefusalOf = ({ errors = [] }: ExecutionResult): GraphQLError | undefined =>
  errors.find((error) => errorCodeOf(error) === 'TOO_MANY_REQUESTS')

/** The error for each root field, so that the gateway knows why each is missing. */
const refusalOfEach = ({ definitions }: DocumentNode, cause: unknown): GraphQLError[] => {
  const { message, extensions, originalError } = asGraphQLError(cause)
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === Kind.FIELD
            ? [new GraphQLError(message, { path: [(field.alias ?? field.name).value], extensions, originalError })]
            : [],
        )
      : [],
  )
}

const asGraphQLError = (cause: unknown): GraphQLError =>
  cause instanceof GraphQLError
    ? cause
    : new GraphQLError('The persons of the answer could not be counted.', {
        originalError: cause instanceof Error ? cause : null,
      })
