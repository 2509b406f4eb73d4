import { Box, Skeleton } from '@mui/material'
import { useTranslate } from 'react-admin'

/** Grey lines in place of the answer. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const translate = useTranslate()
  return (
    <Box role="status" aria-label={translate('shell.loading')} sx={{ py: 1 }}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity.
        <Skeleton key={line} height={28} width={`${92 - ((line * 17) % 38)}%`} />
      ))}
    </Box>
  )
}

/** The whole window waits: only at the very beginning. */
export function LoadingPage() {
  return (
    <Box component="main" sx={{ p: 4 }}>
      <Loading />
    </Box>
  )
}
