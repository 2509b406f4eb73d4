import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, useTranslate } from 'react-admin'
import { csvColumnsOf } from './fields'

interface Props {
  caption: string
  heads: [before: string, after: string]
  rows: readonly Row[]
}
type Row = readonly [label: string, before: string, after: string]

/** The rows for the fields of two records of a type; what neither has is left out. */
export const compareFields = (fields: ReactNode, of: string, before: RaRecord | undefined, after: RaRecord): Row[] =>
  csvColumnsOf(fields, of)
    .map(({ label, text }): Row => [label, before ? text(before) : '', text(after)])
    .filter(([, one, other]) => one || other)

/** On a phone the name of a field has a line of its own, above its two values. */
const stacked = {
  '& tr': { display: { xs: 'grid', sm: 'table-row' }, gridTemplateColumns: '1fr 1fr' },
  '& th:first-of-type': { gridColumn: '1 / -1', border: { xs: 0, sm: undefined }, pb: { xs: 0, sm: undefined } },
}

/** Two states beside each other, field by field; what differs is bold. React-admin compares no records. */
export function CompareTable({ caption, heads, rows }: Props) {
  const translate = useTranslate()
  return (
    <Table
      size="small"
      aria-label={caption}
      sx={{ tableLayout: 'fixed', '& th, & td': { overflowWrap: 'anywhere', px: { xs: 0.5, sm: 1 } }, ...stacked }}
    >
      <TableHead>
        <TableRow>
          {[translate('history.field'), ...heads].map((head) => (
            <TableCell key={head}>{head}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(([label, before, after]) => (
          <TableRow key={label} sx={{ '& td': { fontWeight: before === after ? undefined : 650 } }}>
            <TableCell component="th" scope="row" sx={{ color: 'text.secondary', fontWeight: 400 }}>
              {translate(label, { _: label })}
            </TableCell>
            <TableCell>{before || '–'}</TableCell>
            <TableCell>{after || '–'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
