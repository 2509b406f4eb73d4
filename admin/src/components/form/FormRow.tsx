import { Box, FormLabel } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

/** Inputs beside each other where there is room, with a title if they belong together. */
export function FormRow({ title, children }: { title?: string; children: ReactNode }) {
  const translate = useTranslate()
  const row = (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fit, minmax(240px, 1fr))' },
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  )
  if (!title) return row
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <FormLabel component="legend" sx={{ fontSize: '0.95rem', fontWeight: 650, color: 'text.primary', mb: 1.5 }}>
        {translate(title)}
      </FormLabel>
      {row}
    </Box>
  )
}
