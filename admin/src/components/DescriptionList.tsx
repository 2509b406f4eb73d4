import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { OptionalRecordContextProvider, type RaRecord, useTranslate } from 'react-admin'
import { FieldsContext } from './fields/recordType'

interface Props {
  columns?: 1 | 2 | 3 | 4
  children: ReactNode
}

interface FactsProps extends Props {
  /** Another record than the one of the page, with its type. */
  record?: Omit<RaRecord, 'id'>
  of?: string
}

/**
 * Fields of the record, labelled, beside each other. Unlike react-admin's SimpleShowLayout it is a description list for
 * screen readers, and what the record does not have is left out.
 */
export const Facts = ({ record, of, ...list }: FactsProps) => (
  <OptionalRecordContextProvider value={record}>
    <FieldsContext value={{ of, areFacts: true }}>
      <Pairs {...list} />
    </FieldsContext>
  </OptionalRecordContextProvider>
)

type Row = [label: string, value: ReactNode, wide?: 'wide']

/** The same for values that are no fields of a record. */
export const DescriptionList = ({ rows, columns }: Omit<Props, 'children'> & { rows: Row[] }) => (
  <Pairs columns={columns}>
    {rows
      .filter(([, value]) => value || value === 0)
      .map(([label, value, wide]) => (
        <Fact key={label} label={label} wide={!!wide}>
          {value}
        </Fact>
      ))}
  </Pairs>
)

/** A label, translated if it is a key, with its value. */
export function Fact({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  const translate = useTranslate()
  return (
    <Box sx={{ minWidth: 0, gridColumn: wide ? '1 / -1' : undefined }}>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
        {translate(label, { _: label })}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  )
}

const Pairs = ({ columns = 2, children }: Props) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gap: '10px 24px',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
    }}
  >
    {children}
  </Box>
)
