import type { ComponentProps } from 'react'
import { ReferenceManyField, type ReferenceManyFieldProps, useListContext, useLocale } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { CursorPagination } from './CursorPagination'
import { TablePanel } from './TablePanel'

type TableProps = Omit<ComponentProps<typeof TablePanel>, 'title'>

interface Props extends TableProps, Pick<ReferenceManyFieldProps, 'reference' | 'target' | 'filter'> {
  /** The name of the other resource if there is none. */
  title?: string
}

/** The rows of another resource that belong to the record, for those who have their list: react-admin's ReferenceManyField. */
export function RelatedPanel({ reference, target, filter, title, ...table }: Props) {
  const locale = useLocale()
  if (!isOffered(reference, 'show')) return null
  return (
    <ReferenceManyField {...{ reference, target, filter }} queryOptions={{ meta: { locale } }}>
      <RelatedTable show={reference} {...table} title={title ?? `resources.${reference}.name`} />
    </ReferenceManyField>
  )
}

const RelatedTable = (table: ComponentProps<typeof TablePanel>) => (
  <TablePanel {...table} query={useListContext()} pagination={<CursorPagination inside />} />
)
