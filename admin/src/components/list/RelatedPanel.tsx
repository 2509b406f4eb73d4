import type { ComponentProps } from 'react'
import { ReferenceManyField, type ReferenceManyFieldProps, useListContext, useLocale } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { ErrorState } from '../ErrorState'
import { Loading } from '../Loading'
import { Panel } from '../Panel'
import { CursorPagination } from './CursorPagination'
import { TablePanel } from './TablePanel'

type TableProps = Pick<ComponentProps<typeof TablePanel>, 'columns' | 'none' | 'show' | 'to' | 'aside'>
type ReferenceProps = Pick<ReferenceManyFieldProps, 'reference' | 'target' | 'source' | 'filter' | 'perPage'>

interface Props extends TableProps, ReferenceProps {
  /** The name of the other resource if there is none. */
  title?: string
}

/** The rows of another resource that belong to the record, for those who have their list: react-admin's ReferenceManyField. */
export function RelatedPanel({ reference, target, source, filter, perPage, title, ...table }: Props) {
  const locale = useLocale()
  const name = title ?? `resources.${reference}.name`
  if (!isOffered(reference, 'show')) return null
  return (
    <ReferenceManyField
      {...{ reference, target, source, filter, perPage }}
      queryOptions={{ meta: { locale } }}
      loading={<Panel title={name}>{<Loading lines={3} />}</Panel>}
      error={<RelatedError title={name} />}
    >
      <TablePanel show={reference} {...table} title={name} isPart pagination={<CursorPagination inside />} />
    </ReferenceManyField>
  )
}

function RelatedError({ title }: { title: string }) {
  const { error, refetch } = useListContext()
  return (
    <Panel title={title}>
      <ErrorState error={error} retry={() => refetch()} />
    </Panel>
  )
}
