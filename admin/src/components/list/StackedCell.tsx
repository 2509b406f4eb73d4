import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** A cell with the name, and under it, smaller, what distinguishes it. */
export function StackedCell({ first, second, width }: { first: ReactNode; second?: ReactNode; width?: number }) {
  const cut = { maxWidth: width, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const
  // A long name takes a second line before it is cut: the words that tell care apart come last.
  const broken = {
    width: 'max-content',
    maxWidth: { xs: '100%', md: width ?? '100%' },
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    whiteSpace: 'normal',
  } as const
  return (
    <Box component="span" sx={{ display: 'block', lineHeight: 1.35 }}>
      <Box component="span" sx={broken} title={typeof first === 'string' ? first : undefined}>
        {first}
      </Box>
      {second && (
        <Box
          component="span"
          sx={{ display: 'block', color: 'text.secondary', fontSize: '0.86em', fontWeight: 400, ...cut }}
          title={typeof second === 'string' ? second : undefined}
        >
          {second}
        </Box>
      )}
    </Box>
  )
}
