import { keepPreviousData } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type RaRecord, Show, useLocale } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'
import { resourceLabel } from '../i18n/i18nProvider'
import { Page } from '../layout/Page'
import { ErrorState } from './ErrorState'
import { Loading } from './Loading'
import { NotFound } from './NotFound'

interface Props<R extends RaRecord> {
  title: (record: R) => string
  /** Chips beside the title. */
  beside?: (record: R) => ReactNode
  actions?: (record: R) => ReactNode
  lead?: (record: R) => ReactNode
  /** Variables of the document besides the id: the cursor of a list inside the page. */
  variables?: Record<string, unknown>
  /** In place of the page, where the graph refuses to read the record. */
  forbidden?: ReactNode
  children: (record: R) => ReactNode
}

/** React-admin's Show, with its title as the heading of the page and the errors of the graph in words. */
export function ResourceShow<R extends RaRecord>(props: Props<R>) {
  const { title, beside, actions, lead, variables, forbidden, children } = props
  const locale = useLocale()
  return (
    <Show<R>
      title={false}
      component="div"
      disableAuthentication
      redirectOnError={false}
      queryOptions={{
        // The texts of a record are in one language; a row that a list read is not the whole record.
        meta: { variables, locale, isWhole: true },
        placeholderData: keepPreviousData,
        onError: () => undefined,
      }}
      render={({ record, error, refetch, resource }) => {
        if (record)
          return (
            <Page title={title(record)} beside={beside?.(record)} actions={actions?.(record)} lead={lead?.(record)}>
              {children(record)}
            </Page>
          )
        if (!error)
          return (
            <Page title={resourceLabel(resource, 1)}>
              <Loading lines={12} />
            </Page>
          )
        const { code } = toRequestError(error)
        if (code === 'NOT_FOUND') return <NotFound />
        return code === 'FORBIDDEN' && forbidden ? forbidden : <ErrorState error={error} retry={() => refetch()} />
      }}
    />
  )
}
