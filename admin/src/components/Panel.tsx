import { Box, Card, CardContent, CardHeader } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useTranslate } from 'react-admin'
import { ScrollBox } from './ScrollBox'

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

export function Panel({ title, aside, icon, flush, children }: Props) {
  const id = useId()
  const translate = useTranslate()
  return (
    <Card component="section" aria-labelledby={id} sx={{ breakInside: 'avoid' }}>
      <CardHeader
        avatar={icon}
        title={translate(title, { _: title, smart_count: 2 })}
        action={aside}
        slotProps={{ title: { id, component: 'h2', variant: 'h2' } }}
      />
      {flush ? <ScrollBox aria-labelledby={id}>{children}</ScrollBox> : <CardContent>{children}</CardContent>}
    </Card>
  )
}

const columns = (widths: string) => ({
  display: 'grid',
  gap: 2.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: widths },
  alignItems: 'start',
})

/** Facts left, history right; one under the other on a phone. */
export const MainAndSide = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <Box sx={columns('minmax(0, 5fr) minmax(0, 3fr)')}>
    <Stack>{main}</Stack>
    <Stack>{side}</Stack>
  </Box>
)

/** Two stacks side by side, equally wide; one under the other where there is no room. */
export const TwoColumns = ({ left, right }: { left: ReactNode; right: ReactNode }) => (
  <Box sx={columns('repeat(2, minmax(0, 1fr))')}>
    <Stack>{left}</Stack>
    <Stack>{right}</Stack>
  </Box>
)

export const Stack = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
)
