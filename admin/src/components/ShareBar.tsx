import { Box } from '@mui/material'

interface Props {
  whole: number
  /** Each part with its colour of the theme, from left to right. */
  shares: readonly (readonly [part: number, color: string])[]
}

/** The parts of a whole as a bar under their figures, which say the same to a screen reader. */
export function ShareBar({ whole, shares }: Props) {
  if (whole <= 0) return null
  return (
    <Box
      aria-hidden
      sx={{ display: 'flex', gap: '2px', height: 8, borderRadius: 4, overflow: 'hidden', mt: 1.5, bgcolor: 'divider' }}
    >
      {shares.map(
        ([part, color]) =>
          part > 0 && (
            <Box key={color} sx={{ width: `${(part / whole) * 100}%`, bgcolor: color, printColorAdjust: 'exact' }} />
          ),
      )}
    </Box>
  )
}
