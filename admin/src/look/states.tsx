import ErrorIcon from '@mui/icons-material/CloudOffOutlined'
import EmptyIcon from '@mui/icons-material/InboxOutlined'
import LockIcon from '@mui/icons-material/LockOutlined'
import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { Box, Button, Skeleton, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { faultOf } from '../graph/faults'
import { Page } from './page'

function Notice({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <Box role="status" sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, py: 5, px: 2 }}>
      <Box aria-hidden sx={{ color: 'text.secondary', '& svg': { fontSize: 40 } }}>
        {icon}
      </Box>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {children && (
        <Typography color="text.secondary" sx={{ maxWidth: '60ch' }}>
          {children}
        </Typography>
      )}
      {action}
    </Box>
  )
}

/** Nothing to show, and what to do about it. */
export function Nothing({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Notice icon={<EmptyIcon />} title={title} action={action}>
      {hint}
    </Notice>
  )
}

/** A call that failed: what happened, in words, and a way on. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const translate = useTranslate()
  const fault = faultOf(error)
  const known = [
    'FORBIDDEN',
    'NOT_FOUND',
    'TOO_MANY_REQUESTS',
    'SUBGRAPH_UNAVAILABLE',
    'NETWORK',
    'CONFLICT',
    'TOO_COMPLEX',
    'BAD_USER_INPUT',
  ]
  const code = known.includes(fault.code) ? fault.code : 'INTERNAL_SERVER_ERROR'
  const icon = code === 'FORBIDDEN' ? <LockIcon /> : code === 'NOT_FOUND' ? <SearchOffIcon /> : <ErrorIcon />
  return (
    <Notice
      icon={icon}
      title={translate(`fault.${code}.title`)}
      action={
        retry && (
          <Button variant="outlined" onClick={retry}>
            {translate('shell.retry')}
          </Button>
        )
      }
    >
      {translate(`fault.${code}.hint`)}
      {code === 'BAD_USER_INPUT' && ` ${fault.message}`}
      {fault.requestId && ` (${fault.requestId})`}
    </Notice>
  )
}

/** Grey lines where the answer will stand. */
export function Waiting({ lines = 5 }: { lines?: number }) {
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

interface Query<T> {
  data?: T
  error: unknown
  isPending: boolean
  refetch: () => void
}

/** The four states of a query: waiting, failed, nothing there, an answer. */
export function Answered<T>({
  query,
  children,
  lines,
}: {
  query: Query<T>
  children: (data: T) => ReactNode
  lines?: number
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <Failed error={query.error} retry={() => query.refetch()} />
  return <Waiting lines={lines} />
}

/** The whole window waits: only at the very beginning. */
export function Loading() {
  return (
    <Box component="main" sx={{ p: 4 }}>
      <Waiting />
    </Box>
  )
}

/** A single thing that is not there, or not yours: the graph does not say which. */
export function NotThere({ trail }: { trail?: { to: string; label: string }[] }) {
  const translate = useTranslate()
  return (
    <Page title={translate('state.notThere.title')} trail={trail}>
      <Notice icon={<SearchOffIcon />} title={translate('state.notThere.title')}>
        {translate('state.notThere.hint')}
      </Notice>
    </Page>
  )
}

/** A page that this role does not have. */
export function NoRight() {
  const translate = useTranslate()
  return (
    <Page title={translate('fault.FORBIDDEN.title')}>
      <Notice icon={<LockIcon />} title={translate('fault.FORBIDDEN.title')}>
        {translate('fault.FORBIDDEN.hint')}
      </Notice>
    </Page>
  )
}

/** An address that leads nowhere. */
export function NoSuchPage() {
  const translate = useTranslate()
  return (
    <Page title={translate('state.noPage.title')}>
      <Notice icon={<SearchOffIcon />} title={translate('state.noPage.title')}>
        {translate('state.noPage.hint')}
      </Notice>
    </Page>
  )
}

/** In the place of an answer while a field of the question cannot be read. */
export function NotWhole() {
  const translate = useTranslate()
  return (
    <Typography color="text.secondary" role="status">
      {translate('form.notWhole')}
    </Typography>
  )
}
