import type { ReactNode } from 'react'
import { ColumnsButton, FilterButton, TopToolbar, useFilterContext, useListContext } from 'react-admin'
import { ExportButton } from './ExportButton'

interface Props {
  columns: ReactNode
  isUnreadable: boolean
  children?: ReactNode
}

/** What can be done with a list: filter, choose columns, export, and its own actions. */
export function ListActions({ columns, isUnreadable, children }: Props) {
  const filters = useFilterContext()
  const { resource } = useListContext()
  return (
    <TopToolbar>
      {filters && filters.length > 0 && <FilterButton />}
      <ColumnsButton key={resource} />
      <ExportButton columns={columns} disabled={isUnreadable} />
      {children}
    </TopToolbar>
  )
}
