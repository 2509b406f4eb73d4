import { LinearProgress } from '@mui/material'
import { useIsFetching, useIsMutating } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'

/** A thin line under the bar while something takes more than a moment. The circle of react-admin has no name (axe: aria-progressbar-name). */
export function LoadingIndicator() {
  const translate = useTranslate()
  const busy = useIsFetching() + useIsMutating() > 0
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(busy), busy ? 400 : 0)
    return () => clearTimeout(timer)
  }, [busy])
  if (!shown) return null
  return (
    <LinearProgress
      aria-label={translate('shell.loading')}
      sx={{ position: 'absolute', left: 0, right: 0, bottom: -2, height: 2 }}
    />
  )
}
