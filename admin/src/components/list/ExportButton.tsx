import Download from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button } from '@mui/material'
import { useRef, useState } from 'react'
import { type RaRecord, useListContext, useNotify, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { dataProvider } from '../../dataProvider'
import { today } from '../../format/day'
import { toRequestError } from '../../graphql/GraphQLRequestError'
import { Progress } from '../Progress'
import type { Column } from './column'
import { csvHeader, csvRows, downloadFile } from './csv'

interface Props<R extends RaRecord> {
  resource: string
  columns: readonly Column<R>[]
  name: string
  filter?: Record<string, unknown>
  disabled?: boolean
}

/** All rows of the filter as a file, read page by page, however many they are: it can be stopped, and then there is no file. */
export function ExportButton<R extends RaRecord>({ resource, columns, name, filter, disabled }: Props<R>) {
  const translate = useTranslate()
  const notify = useNotify()
  const list = useListContext<R>()
  const [rows, setRows] = useState<number>()
  const running = useRef<AbortController>(null)
  const save = async () => {
    running.current = new AbortController()
    const { signal } = running.current
    setRows(0)
    try {
      const parts = [csvHeader(columns, (key) => translate(`fields.${key}`))]
      for await (const page of pagesOf<R>(resource, { ...(filter ?? list.filter), ...list.filterValues }, signal)) {
        parts.push(csvRows(page, columns))
        setRows((before = 0) => before + page.length)
      }
      if (!signal.aborted) downloadFile(`${name} ${today(session.demoClock())}.csv`, parts, 'text/csv;charset=utf-8')
    } catch (error) {
      if (!signal.aborted) notify(`fault.${toRequestError(error).code}.title`, { type: 'error' })
    }
    setRows(undefined)
  }
  return (
    <>
      <Button variant="outlined" startIcon={<Download />} onClick={save} disabled={disabled || rows !== undefined}>
        {translate('list.export')}
      </Button>
      {rows !== undefined && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Progress text={translate('list.exporting', { smart_count: rows })} />
          <Button size="small" onClick={() => running.current?.abort()}>
            {translate('shell.cancel')}
          </Button>
        </Box>
      )}
    </>
  )
}

async function* pagesOf<R extends RaRecord>(resource: string, filter: Record<string, unknown>, signal: AbortSignal) {
  for (let page = 1; !signal.aborted; page++) {
    const { data, pageInfo } = await dataProvider.getList<R>(resource, {
      pagination: { page, perPage: 200 },
      sort: { field: 'id', order: 'ASC' },
      filter,
      signal,
    })
    yield data
    if (!pageInfo?.hasNextPage) return
  }
}
