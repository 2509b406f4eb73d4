import type { ConnectionPage } from './connection'

/** A page without rows. */
export const EMPTY_CONNECTION: ConnectionPage<object> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: 0,
}
