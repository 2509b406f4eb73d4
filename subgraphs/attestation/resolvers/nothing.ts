import type { Page } from '../../../shared/schema/connection'

/** An empty page. */
export const NOTHING: Page<object> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: 0,
}
