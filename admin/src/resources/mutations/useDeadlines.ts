import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'react-admin'
import { addDays } from '../../format/day'
import { sendGraphQL } from '../../graphql/client'
import {
  type InboxRowFragment,
  type MutationInboxFilter,
  MutationsDocument,
  type MutationsQuery,
} from '../../graphql/generated/graphql'

/** Nothing was decided by the system before it. */
export const LONG_AGO = '2000-01-01'

/** The pending mutations whose deadline passed before a day. */
export const overdueOn = (day: string) => ({ from: LONG_AGO, to: addDays(day, -1) })

/**
 * Every pending mutation to be decided in a period, the earliest deadline first. The graph lists by arrival: all pages
 * are read before they are put in order, else the first page would not hold the first deadlines.
 */
export function useDeadlines(decideBy: { from: string; to: string }, kinds?: MutationInboxFilter['kinds']) {
  const locale = useLocale()
  return useQuery({
    queryKey: ['graph', 'deadlines', locale, decideBy, kinds ?? null],
    queryFn: async ({ signal }) => {
      const rows: InboxRowFragment[] = []
      for (let after: string | null = null; ; ) {
        const filter: MutationInboxFilter = { status: 'PENDING', decideBy, ...(kinds?.length ? { kinds } : {}) }
        const { connection }: MutationsQuery = await sendGraphQL(
          MutationsDocument,
          { filter, first: 200, after, total: false },
          signal,
        )
        rows.push(...connection.edges.map(({ node }) => node))
        after = connection.pageInfo.endCursor ?? null
        if (!connection.pageInfo.hasNextPage || !after) return sortByDeadline(rows)
      }
    },
  })
}

/** The earliest deadline first. */
export function sortByDeadline<R extends { decideBy?: string | null; id: string }>(rows: readonly R[]): R[] {
  return rows.toSorted((one, other) =>
    `${one.decideBy ?? '9'}${one.id}`.localeCompare(`${other.decideBy ?? '9'}${other.id}`),
  )
}
