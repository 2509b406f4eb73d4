import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale } from 'react-admin'
import { operationOf } from './audienceDocuments'
import { type GivenVariables, sendGraphQL } from './client'
import { toRequestError } from './GraphQLRequestError'
import type { TypedDocumentString } from './generated/graphql'

/** Begins the key of questions about what an act will do: once it is done, they are not asked again. */
export const PREVIEW_KEY = 'foreseen'

interface Options {
  enabled?: boolean
  /** Keeps the last answer on the page while the next one is loading. */
  keep?: boolean
  /** Asks again each time it is shown, under this key: the effect of a mutation is never shown from the cache. */
  fresh?: string
}

/** Asks the graph for what a page shows; a query that nobody waits for any more is cancelled. */
export function useGraphQLQuery<R, V>(
  document: TypedDocumentString<R, V>,
  variables: GivenVariables<V>,
  options: Options = {},
) {
  const locale = useLocale()
  return useQuery({
    queryKey: [options.fresh ? PREVIEW_KEY : 'graph', operationOf(document), locale, options.fresh ?? variables],
    queryFn: ({ signal }) => sendGraphQL(document, variables, signal),
    enabled: options.enabled ?? true,
    ...(options.fresh ? { staleTime: 0, gcTime: 0 } : {}),
    placeholderData: options.keep ? keepPreviousData : undefined,
    retry: (count, error) => count < 1 && /^(NETWORK|SUBGRAPH_UNAVAILABLE)$/.test(toRequestError(error).code),
  })
}
