import { Alert, AlertTitle, Box, Button, LinearProgress, Skeleton, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'

export interface Query<T> {
  data?: T
  error?: unknown
  refetch?: () => void
}

interface Props<T> {
  query: Query<T>
  children: (data: T) => ReactNode
  lines?: number
}

/** The states of a query: waiting, failed, an answer. React-admin's Loading and Error take a whole page. */
export function QueryState<T>({ query, children, lines }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ErrorState error={query.error} retry={query.refetch && (() => query.refetch?.())} />
  return <Loading lines={lines} />
}

/** Grey in place of the answer, about as high. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const label = useTranslate()('shell.loading')
  return <Skeleton role="status" aria-label={label} variant="rounded" height={28 * lines} sx={{ my: 1 }} />
}

/** What went wrong with a call, in words, and what to do. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const translate = useTranslate()
  const { code, message, requestId } = toRequestError(error)
  const text = (part: string) =>
    translate(`failure.${code}.${part}`, { _: translate(`failure.INTERNAL_SERVER_ERROR.${part}`) })
  const again = retry && (
    <Button color="inherit" onClick={retry}>
      {translate('shell.retry')}
    </Button>
  )
  return (
    <Alert severity="error" role="alert" action={again} sx={{ overflowWrap: 'anywhere' }}>
      <AlertTitle>{text('title')}</AlertTitle>
      {text('hint')} {requestId && `(${requestId})`}
      {/* The server says what it could not read in English only: for the help desk. */}
      {code === 'BAD_USER_INPUT' && <div lang="en">{message}</div>}
    </Alert>
  )
}

/** The progress of long work, in words too. */
export function Progress({ text }: { text: string }) {
  return (
    <Box role="status" sx={{ my: 1 }}>
      <LinearProgress aria-label={text} />
      <Typography color="textSecondary" sx={{ mt: 0.5, fontSize: '0.85rem' }}>
        {text}
      </Typography>
    </Box>
  )
}
