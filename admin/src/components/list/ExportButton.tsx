import Download from '@mui/icons-material/FileDownloadOutlined'
import { Box } from '@mui/material'
import { type ReactNode, useRef, useState } from 'react'
import { Button, useListContext, useNotify, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { dataProvider } from '../../dataProvider'
import { toRequestError } from '../../graphql/GraphQLRequestError'
import { csvColumnsOf } from '../fields'
import { recordTypeOf } from '../fields/recordType'
import { Progress } from '../QueryState'
import { csvHeader, csvRows, downloadFile } from './csv'

/** The fields of the rows; a function where they depend on the filters. */
export type Columns = ReactNode | ((filters: Record<string, string>) => ReactNode)

export const columnsFor = (columns: Columns, filters: Record<string, string>): ReactNode =>
  typeof columns === 'function' ? columns(filters) : columns

/**
 * All rows of the filter as a CSV file, read page by page, in the order of the list. React-admin's own button reads one
 * page of 1,000 rows at most and cannot be stopped.
 */
export function ExportButton({ columns }: { columns: Columns }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { defaultTitle, sort, ...list } = useListContext()
  const [rows, setRows] = useState<number>()
  const running = useRef<AbortController>(null)
  const save = async () => {
    running.current = new AbortController()
    const { signal } = running.current
    setRows(0)
    try {
      const cells = csvColumnsOf(columnsFor(columns, list.filterValues), recordTypeOf(list.resource))
      const parts = [csvHeader(cells, (key) => translate(key))]
      for (let page = 1, isLast = false; !isLast && !signal.aborted; page++) {
        const { data, pageInfo } = await dataProvider.getList(list.resource, {
          pagination: { page, perPage: 200 },
          sort,
          filter: { ...list.filter, ...list.filterValues },
          signal,
        })
        isLast = !pageInfo?.hasNextPage
        parts.push(csvRows(data, cells))
        setRows((before = 0) => before + data.length)
      }
      if (!signal.aborted) downloadFile(`${defaultTitle} ${session.today()}.csv`, parts, 'text/csv;charset=utf-8')
    } catch (error) {
      if (!signal.aborted) notify(`failure.${toRequestError(error).code}.title`, { type: 'error' })
    }
    setRows(undefined)
  }
  return (
    <>
      <Button label="list.export" className="export" onClick={save} disabled={rows !== undefined}>
        <Download />
      </Button>
      {rows !== undefined && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Progress text={translate('list.exporting', { smart_count: rows })} />
          <Button label="shell.cancel" onClick={() => running.current?.abort()} />
        </Box>
      )}
    </>
  )
}
