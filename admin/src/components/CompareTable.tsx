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
const layout = {
  tableLayout: 'fixed',
  '& th, & td': { overflowWrap: 'anywhere', px: { xs: 0.5, sm: 1 } },
  '@media (max-width: 599.95px)': {
    '& tr': { display: 'grid', gridTemplateColumns: '1fr 1fr' },
    '& th:first-of-type': { gridColumn: '1 / -1', border: 0, pb: 0 },
  },
}

/** Two states beside each other, field by field; what differs is bold. React-admin compares no records. */
export function CompareTable({ caption, heads, rows }: Props) {
  const translate = useTranslate()
  return (
    <Table size="small" aria-label={caption} sx={layout}>
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
