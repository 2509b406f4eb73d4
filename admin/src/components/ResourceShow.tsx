import { keepPreviousData } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type RaRecord, Show, useLocale } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'
import { resourceLabel } from '../i18n/i18nProvider'
import { Page } from '../layout/Page'
import { NotFound } from './NotFound'
import { QueryState } from './QueryState'

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
  children: ReactNode | ((record: R) => ReactNode)
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
              {typeof children === 'function' ? children(record) : children}
            </Page>
          )
        const { code } = toRequestError(error)
        if (error && code === 'NOT_FOUND') return <NotFound />
        if (error && code === 'FORBIDDEN' && forbidden) return forbidden
        return (
          <Page title={resourceLabel(resource, 1)}>
            <QueryState query={{ error, refetch }} lines={12}>
              {() => null}
            </QueryState>
          </Page>
        )
      }}
    />
  )
}
