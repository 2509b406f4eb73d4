import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Inputs beside each other where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fit, minmax(190px, 1fr))' },
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  )
}
