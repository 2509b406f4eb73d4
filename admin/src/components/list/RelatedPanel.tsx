import type { ComponentProps } from 'react'
import {
  ReferenceManyField,
  type ReferenceManyFieldProps,
  useListContext,
  useLocale,
  useRecordContext,
} from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { resourceOf } from '../../resources'
import { AllButton } from './AllButton'
import { CursorPagination } from './CursorPagination'
import { listPath } from './listPath'
import { TablePanel } from './TablePanel'

type TableProps = Omit<ComponentProps<typeof TablePanel>, 'title'>

interface Props extends TableProps, Pick<ReferenceManyFieldProps, 'reference' | 'target' | 'filter'> {
  /** The name of the other resource if there is none. */
  title?: string
}

// Where the graph has this order: decisions by their first day.
const latestFirst = { field: 'validity', order: 'DESC' } as const

/** The rows of another resource that belong to the record, for those who have their list: react-admin's ReferenceManyField. */
export function RelatedPanel({ reference, target, filter, ...table }: Props) {
  const { title = `resources.${reference}.name` } = table
  const locale = useLocale()
  const record = useRecordContext()
  if (!isOffered(reference, 'show')) return null
  // Rows that the list of the other resource has too can be sorted and exported there.
  const toList = !resourceOf(reference)?.queries.related?.[target] && (
    <AllButton of={title} to={listPath(reference, { [target]: record?.id })} />
  )
  return (
    <ReferenceManyField {...{ reference, target, filter }} sort={latestFirst} queryOptions={{ meta: { locale } }}>
      <RelatedTable show={reference} aside={toList} {...table} title={title} />
    </ReferenceManyField>
  )
}

const RelatedTable = (table: ComponentProps<typeof TablePanel>) => (
  <TablePanel {...table} query={useListContext()} pagination={<CursorPagination inside />} />
)
