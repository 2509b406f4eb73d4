import ErrorIcon from '@mui/icons-material/CloudOffOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'
import { Empty } from './Empty'

/** What went wrong with a call, in words, and what to do. */
export function useFailureText(error: unknown): { title: string; hint: string; detail: string } {
  const translate = useTranslate()
  const { code, message, requestId } = toRequestError(error)
  const text = (part: string) =>
    translate(`failure.${code}.${part}`, { _: translate(`failure.INTERNAL_SERVER_ERROR.${part}`) })
  return {
    title: text('title'),
    hint: [text('hint'), requestId && `(${requestId})`].filter(Boolean).join(' '),
    // The server says what it could not read in English only: for the help desk.
    detail: code === 'BAD_USER_INPUT' ? message : '',
  }
}

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const translate = useTranslate()
  const { title, hint, detail } = useFailureText(error)
  return (
    <Empty
      icon={<ErrorIcon />}
      title={title}
      hint={
        <>
          {hint} <span lang="en">{detail}</span>
        </>
      }
      action={
        retry && (
          <Button variant="outlined" onClick={retry}>
            {translate('shell.retry')}
          </Button>
        )
      }
    />
  )
}
