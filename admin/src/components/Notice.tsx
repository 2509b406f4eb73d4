import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

export function Notice({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <Box role="status" sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, py: 5, px: 2 }}>
      <Box aria-hidden sx={{ color: 'text.secondary', '& svg': { fontSize: 40 } }}>
        {icon}
      </Box>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {children && (
        <Typography color="text.secondary" sx={{ maxWidth: '60ch' }}>
          {children}
        </Typography>
      )}
      {action}
    </Box>
  )
}
