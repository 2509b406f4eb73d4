import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

export interface PairsProps {
  columns?: 1 | 4
  children: ReactNode
}

type Row = [label: string, value: ReactNode, wide?: 'wide']

/** Labels, or their keys, with values that are no fields of a record; what has no value is left out. */
export const DescriptionList = ({ rows, columns }: Omit<PairsProps, 'children'> & { rows: Row[] }) => (
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

const UP_TO_THREE = 'repeat(auto-fill, minmax(max(168px, 26%), 1fr))'
export const Pairs = ({ columns, children }: PairsProps) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gap: '10px 24px',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: columns ? `repeat(${columns}, minmax(0, 1fr))` : UP_TO_THREE },
    }}
  >
    {children}
  </Box>
)
