import type { ReactNode } from 'react'
import { ErrorState } from './ErrorState'
import { Loading } from './Loading'

export interface Query<T> {
  data?: T
  error?: unknown
  refetch?: () => void
}

interface Props<T> {
  query: Query<T>
  children: (data: T) => ReactNode
  lines?: number
}

/** The states of a query: waiting, failed, an answer. */
export function QueryState<T>({ query, children, lines }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ErrorState error={query.error} retry={query.refetch && (() => query.refetch?.())} />
  return <Loading lines={lines} />
}
