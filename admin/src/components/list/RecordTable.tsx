import {
  Box,
  Checkbox,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  type Theme,
  useMediaQuery,
} from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, useTranslate } from 'react-admin'
import { Link as RouterLink, useNavigate } from 'react-router-dom'
import type { Column } from './column'

interface Props<R extends RaRecord> {
  records: readonly R[]
  columns: readonly Column<R>[]
  /** Where a row leads; rows without a page of their own lead nowhere. */
  to?: (record: R) => string | undefined
  /** What the table holds, for whoever can't see it. */
  caption: string
  select?: { chosen: readonly unknown[]; toggle: (id: unknown) => void }
  rowActions?: (record: R) => ReactNode
}

/** Rows whose first cell is a real link: a mouse may click anywhere, a keyboard gets there by Tab. */
export function RecordTable<R extends RaRecord>(props: Props<R>) {
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'), { noSsr: true })
  const shown = { ...props, columns: props.columns.filter((column) => !column.fileOnly) }
  return wide ? <WideTable {...shown} /> : <Cards {...shown} />
}

function WideTable<R extends RaRecord>({ records, columns, to, caption, select, rowActions }: Props<R>) {
  const translate = useTranslate()
  const navigate = useNavigate()
  return (
    <Table size="small" aria-label={caption}>
      <TableHead>
        <TableRow>
          {select && (
            <TableCell padding="checkbox">
              <Box component="span" sx={hidden}>
                {translate('list.select')}
              </Box>
            </TableCell>
          )}
          {columns.map((column) => (
            <TableCell key={column.label} align={column.align} sx={{ color: 'text.secondary', lineHeight: 1.25 }}>
              {translate(`fields.${column.label}`)}
            </TableCell>
          ))}
          {rowActions && (
            <TableCell>
              <Box component="span" sx={hidden}>
                {translate('list.actions')}
              </Box>
            </TableCell>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {records.map((record) => {
          const path = to?.(record)
          return (
            <TableRow
              key={record.id}
              hover={!!path}
              onClick={(event) =>
                path &&
                !(event.target as HTMLElement).closest('a, button, input, label') &&
                !getSelection()?.toString() &&
                navigate(path)
              }
              sx={{ cursor: path ? 'pointer' : undefined, '&:last-child td': { borderBottom: 0 } }}
            >
              {select && <Pick record={record} select={select} label={columns[0]!.text(record)} />}
              {columns.map((column, at) => (
                <TableCell
                  key={column.label}
                  align={column.align}
                  sx={{ py: 0.75, fontVariantNumeric: 'tabular-nums', whiteSpace: column.wrap ? undefined : 'nowrap' }}
                >
                  <Cell record={record} column={column} path={at === 0 ? path : undefined} />
                </TableCell>
              ))}
              {rowActions && <TableCell align="right">{rowActions(record)}</TableCell>}
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}

function Pick<R extends RaRecord>({
  record,
  select,
  label,
}: {
  record: R
  select: NonNullable<Props<R>['select']>
  label: string
}) {
  const translate = useTranslate()
  return (
    <TableCell padding="checkbox">
      <Checkbox
        size="small"
        checked={select.chosen.includes(record.id)}
        onChange={() => select.toggle(record.id)}
        slotProps={{
          input: { 'aria-label': translate('value.labelled', { label: translate('list.select'), value: label }) },
        }}
      />
    </TableCell>
  )
}

function Cell<R extends RaRecord>({ record, column, path }: { record: R; column: Column<R>; path?: string }) {
  const content = column.cell?.(record) ?? column.text(record)
  if (!path) return <>{content}</>
  return (
    <Link component={RouterLink} to={path}>
      {content}
    </Link>
  )
}

function Cards<R extends RaRecord>({ records, columns, to, caption, rowActions }: Props<R>) {
  const translate = useTranslate()
  const [title, ...others] = columns
  return (
    <Box component="ul" aria-label={caption} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {records.map((record) => (
        <Box
          component="li"
          key={record.id}
          sx={{ px: 2, py: 1.25, borderBottom: '1px solid', borderColor: 'divider', '&:last-child': { border: 0 } }}
        >
          <Box sx={{ fontWeight: 600 }}>
            <Cell record={record} column={title!} path={to?.(record)} />
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 14px', fontSize: '0.88rem', mt: 0.25 }}>
            {others
              .filter((column) => column.phone && column.text(record))
              .map((column) => (
                <Box component="span" key={column.label} sx={{ minWidth: 0, maxWidth: '100%' }}>
                  <Box component="span" sx={column.align ? { color: 'text.secondary' } : hidden}>
                    {column.align
                      ? `${translate(`fields.${column.label}`)} `
                      : translate('value.labelled', { label: translate(`fields.${column.label}`), value: '' })}
                  </Box>
                  {column.cell?.(record) ?? column.text(record)}
                </Box>
              ))}
          </Box>
          {rowActions && <Box sx={{ mt: 0.5 }}>{rowActions(record)}</Box>}
        </Box>
      ))}
    </Box>
  )
}

/** Read out, not shown. */
const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const
