import { Typography } from '@mui/material'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Panel } from '../Panel'
import { RecordTable } from './RecordTable'

interface Props extends Omit<ComponentProps<typeof RecordTable>, 'caption' | 'empty'> {
  title: string
  aside?: ReactNode
  /** Key of what is said where there is no row. */
  none?: string
  /** Under the table. */
  pagination?: ReactNode
}

/** A part of a page that is a table. */
export function TablePanel({ title, aside, none = 'list.nothing', pagination, ...table }: Props) {
  const translate = useTranslate()
  const empty = (
    <Typography color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
      {translate(none)}
    </Typography>
  )
  return (
    <Panel title={title} aside={aside} flush>
      <RecordTable {...table} caption={title} empty={empty} />
      {pagination}
    </Panel>
  )
}
