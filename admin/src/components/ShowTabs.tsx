import { Box, Typography, useMediaQuery } from '@mui/material'
import { useIsFetching } from '@tanstack/react-query'
import { Children, isValidElement, type ReactNode, useEffect, useState } from 'react'
import { TabbedShowLayout, useTranslate } from 'react-admin'

/**
 * React-admin's TabbedShowLayout, which on paper has all tabs, one under another: it has the open one only. What is in a
 * tab is read when the tab is opened, so printing waits until all of them are read.
 */
export function ShowTabs({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  const isPrinting = useMediaQuery('print')
  const [isAsked, setAsked] = useState(false)
  const isReading = useIsFetching() > 0
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      setAsked(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (!isAsked || isReading) return undefined
    // What was read is on the page a moment later.
    const timer = setTimeout(() => {
      print()
      setAsked(false)
    }, 300)
    return () => clearTimeout(timer)
  }, [isAsked, isReading])
  if (!isAsked && !isPrinting) return <TabbedShowLayout>{children}</TabbedShowLayout>
  return Children.toArray(children).map(
    (tab) =>
      isValidElement<{ label: string; children: ReactNode }>(tab) && (
        <Box component="section" key={tab.key} sx={{ mb: 3 }}>
          <Typography variant="h1" component="h2" sx={{ mb: 1.5 }}>
            {translate(tab.props.label, { _: tab.props.label })}
          </Typography>
          {tab.props.children}
        </Box>
      ),
  )
}
