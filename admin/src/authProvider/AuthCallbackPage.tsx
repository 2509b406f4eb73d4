import { Alert, Box, Button } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { Loading } from '../components/Loading'

/** Where the identity provider sends people back to. */
export function AuthCallbackPage() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let gone = false
    finishOnce().then(
      (to) => to && !gone && location.replace(to),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [])
  return (
    <Box component="main" sx={{ maxWidth: 520, mx: 'auto', pt: 12, px: 2 }}>
      <h1 style={{ fontSize: '1.3rem' }}>{translate('signIn.arriving')}</h1>
      {failed ? (
        <Alert
          severity="error"
          action={
            <Button color="inherit" onClick={() => navigate('/login', { replace: true })}>
              {translate('signIn.again')}
            </Button>
          }
        >
          {translate('signIn.problem')}
        </Alert>
      ) : (
        <Loading lines={2} />
      )}
    </Box>
  )
}

let finishing: Promise<string | undefined> | undefined
/** A code can be exchanged once: a second rendering waits for the first exchange. */
function finishOnce(): Promise<string | undefined> {
  finishing ??= import('./oidc').then(({ finishSignIn }) => finishSignIn())
  return finishing.finally(() => {
    finishing = undefined
  })
}
