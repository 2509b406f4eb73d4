import { Box, type BoxProps, Card, CardContent, CardHeader } from '@mui/material'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
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

/** Wide content scrolls inside it, with the arrow keys too: a stop for Tab, but only while there is something to scroll. */
export function ScrollBox({ sx, ...props }: BoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const measure = () => setScrolls(!!box.current && box.current.scrollWidth > box.current.clientWidth)
    const observer = new ResizeObserver(measure)
    for (const element of [box.current, box.current?.firstElementChild]) if (element) observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <Box ref={box} role="group" tabIndex={scrolls ? 0 : undefined} sx={{ overflowX: 'auto', ...sx }} {...props} />
}

/** Two parts side by side, facts left, history right; one under the other on a phone. */
export const MainAndSide = ({ widths = 'minmax(0, 5fr) minmax(0, 3fr)', ...parts }: BoxProps & { widths?: string }) => (
  <Box
    sx={{ display: 'grid', gap: 2.5, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: widths } }}
    {...parts}
  />
)

/** The same, equally wide. */
export const TwoColumns = ({ children }: { children: ReactNode }) => (
  <MainAndSide widths="repeat(2, minmax(0, 1fr))">{children}</MainAndSide>
)

export const Stack = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
)
