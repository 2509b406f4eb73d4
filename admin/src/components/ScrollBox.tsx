import { Box, type BoxProps } from '@mui/material'
import { useEffect, useRef, useState } from 'react'

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
