import { GraphQLError } from 'graphql'
import { errorCodeOf } from '../errors/to-client-error'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import type { SubgraphName } from '../subgraph/subgraph-name'

/**
 * The answers of those subgraphs that answer, for a list that is merged from several. The others are named in
 * `extensions.unavailable` of the response.
 * @throws every error but SUBGRAPH_UNAVAILABLE
 */
export async function fetchAvailable<T>(
  context: Pick<SubgraphContext, 'unavailable'>,
  subgraphs: readonly SubgraphName[],
  fetchFrom: (subgraph: SubgraphName) => Promise<T>,
): Promise<T[]> {
  const answers = await Promise.all(
    subgraphs.map(async (name) => {
      try {
        return [await fetchFrom(name)]
      } catch (error) {
        if (!isUnavailable(error)) throw error
        context.unavailable.add(name)
        return []
      }
    }),
  )
  return answers.flat()
}

/** Whether an error says that another subgraph does not answer. */
export function isUnavailable(error: unknown): boolean {
  const asGraphQLError =
    error instanceof GraphQLError
      ? error
      : new GraphQLError('', { originalError: error instanceof Error ? error : null })
  return errorCodeOf(asGraphQLError) === 'SUBGRAPH_UNAVAILABLE'
}
