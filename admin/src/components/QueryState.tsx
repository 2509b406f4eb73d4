import type { ReactNode } from 'react'
import { ErrorState } from './ErrorState'
import { Loading } from './Loading'

interface Query<T> {
  data?: T
  error: unknown
  isPending: boolean
  refetch: () => void
}

/** The four states of a query: waiting, failed, nothing there, an answer. */
export function QueryState<T>({
  query,
  children,
  lines,
}: {
  query: Query<T>
  children: (data: T) => ReactNode
  lines?: number
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ErrorState error={query.error} retry={() => query.refetch()} />
  return <Loading lines={lines} />
}
