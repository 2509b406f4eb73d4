import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale } from 'react-admin'
import type { TypedDocumentString } from '../gql/graphql'
import { faultOf } from './faults'
import { type Given, send } from './send'

/** Begins the key of questions about what an act will do: once it is done, they are not asked again. */
export const FORESEEN = 'foreseen'

interface Options {
  enabled?: boolean
  /** Keeps the last answer on the page while the next one is on its way. */
  keep?: boolean
  /** Asks again each time it is shown, under this key: what an act will do is never told from memory. */
  fresh?: string
}

/** Asks the graph for what a page shows; a query that nobody waits for any more is cancelled. */
export function useGraph<R, V>(document: TypedDocumentString<R, V>, variables: Given<V>, options: Options = {}) {
  const locale = useLocale()
  return useQuery({
    queryKey: [options.fresh ? FORESEEN : 'graph', String(document).slice(0, 80), locale, options.fresh ?? variables],
    queryFn: ({ signal }) => send(document, variables, signal),
    enabled: options.enabled ?? true,
    ...(options.fresh ? { staleTime: 0, gcTime: 0 } : {}),
    placeholderData: options.keep ? keepPreviousData : undefined,
    retry: (count, error) => count < 1 && faultOf(error).status === 503,
  })
}
