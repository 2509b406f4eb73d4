import { Box } from '@mui/material'
import { createContext, type ReactNode } from 'react'
import { OptionalRecordContextProvider, type RaRecord, useTranslate } from 'react-admin'

interface Props {
  columns?: 1 | 2 | 3 | 4
}

/** Whether a field is inside `Facts`. */
export const FactsContext = createContext(false)

/**
 * Fields of the record, labelled, beside each other. Unlike react-admin's SimpleShowLayout it is a description list for
 * screen readers, and what the record does not have is left out.
 */
export function Facts({ columns, record, children }: Props & { record?: RaRecord; children: ReactNode }) {
  return (
    <OptionalRecordContextProvider value={record}>
      <FactsContext.Provider value={true}>
        <Pairs columns={columns}>{children}</Pairs>
      </FactsContext.Provider>
    </OptionalRecordContextProvider>
  )
}

/** The same for values that are no fields of a record. */
export function DescriptionList({
  rows,
  columns,
}: Props & { rows: [label: string, value: ReactNode, wide?: 'wide'][] }) {
  return (
    <Pairs columns={columns}>
      {rows.map(
        ([label, value, wide]) =>
          value !== null &&
          value !== undefined &&
          value !== '' &&
          value !== false && (
            <Fact key={label} label={label} wide={!!wide}>
              {value}
            </Fact>
          ),
      )}
    </Pairs>
  )
}

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

function Pairs({ columns = 2, children }: Props & { children: ReactNode }) {
  return (
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
}
