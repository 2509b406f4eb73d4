import { Box, Paper, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useTranslate } from 'react-admin'

interface Props {
  /** A key of the catalogues, or a text. */
  title: string
  /** Beside the title: a count, a button. */
  aside?: ReactNode
  icon?: ReactNode
  /** No padding around the content: for tables. */
  flush?: boolean
  children: ReactNode
}

/** A titled part of a page. */
export function Panel({ title, aside, icon, flush, children }: Props) {
  const id = useId()
  const translate = useTranslate()
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      variant="outlined"
      sx={{ borderColor: 'divider', overflow: 'hidden', breakInside: 'avoid' }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: flush ? 1 : 0.5, flexWrap: 'wrap' }}
      >
        {icon && (
          <Box aria-hidden sx={{ display: 'flex', color: 'text.secondary', '& svg': { fontSize: 20 } }}>
            {icon}
          </Box>
        )}
        <Typography variant="h2" id={id} sx={{ flex: '1 1 0', minWidth: 130 }}>
          {translate(title, { _: title, smart_count: 2 })}
        </Typography>
        {aside}
      </Box>
      <Box sx={flush ? { overflowX: 'auto' } : { px: 2, pb: 2, pt: 0.5 }}>{children}</Box>
    </Paper>
  )
}

/** Facts left, history right; one under the other on a phone. */
export function MainAndSide({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 3fr)' },
        alignItems: 'start',
      }}
    >
      <Stack>{main}</Stack>
      <Stack>{side}</Stack>
    </Box>
  )
}

/** Two stacks side by side, equally wide; one under the other where there is no room. */
export function TwoColumns({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        alignItems: 'start',
      }}
    >
      <Stack>{left}</Stack>
      <Stack>{right}</Stack>
    </Box>
  )
}

/** One panel under another. */
export function Stack({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
}
