import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Pairs of label and value; those without a value are left out. */
export function DescriptionList({
  rows,
  columns = 2,
}: {
  rows: [label: string, value: ReactNode, wide?: 'wide'][]
  columns?: 1 | 2 | 3
}) {
  const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
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
      {shown.map(([label, value, wide]) => (
        <Box key={label} sx={{ minWidth: 0, gridColumn: wide && '1 / -1' }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
