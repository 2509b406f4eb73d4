import { Alert, AlertTitle, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'

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
