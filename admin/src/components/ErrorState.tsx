import ErrorIcon from '@mui/icons-material/CloudOffOutlined'
import LockIcon from '@mui/icons-material/LockOutlined'
import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'
import { Notice } from './Notice'

/** A call that failed: what happened, in words, and what to do. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const translate = useTranslate()
  const failure = toRequestError(error)
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
  const code = known.includes(failure.code) ? failure.code : 'INTERNAL_SERVER_ERROR'
  const icon = code === 'FORBIDDEN' ? <LockIcon /> : code === 'NOT_FOUND' ? <SearchOffIcon /> : <ErrorIcon />
  return (
    <Notice
      icon={icon}
      title={translate(`failure.${code}.title`)}
      action={
        retry && (
          <Button variant="outlined" onClick={retry}>
            {translate('shell.retry')}
          </Button>
        )
      }
    >
      {translate(`failure.${code}.hint`)}
      {code === 'BAD_USER_INPUT' && <span lang="en"> {failure.message}</span>}
      {failure.requestId && ` (${failure.requestId})`}
    </Notice>
  )
}
