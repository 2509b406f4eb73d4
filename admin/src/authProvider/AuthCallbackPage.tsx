import { Alert, Box, Button } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { Loading } from '../components/Loading'

// A code can be exchanged once: a second rendering waits for the first exchange.
let finishing: Promise<string | undefined> | undefined

/** Where the identity provider sends people back to. */
export function AuthCallbackPage() {
  const translate = useTranslate()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let gone = false
    finishing ??= import('./oidc').then(({ finishSignIn }) => finishSignIn())
    finishing.then(
      (to) => to && !gone && location.replace(to),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [])
  const again = (
    <Button color="inherit" component={Link} to="/login" replace onClick={() => (finishing = undefined)}>
      {translate('signIn.again')}
    </Button>
  )
  return (
    <Box component="main" sx={{ maxWidth: 520, mx: 'auto', pt: 12, px: 2 }}>
      <h1 style={{ fontSize: '1.3rem' }}>{translate('signIn.arriving')}</h1>
      {failed ? (
        <Alert severity="error" action={again}>
          {translate('signIn.problem')}
        </Alert>
      ) : (
        <Loading lines={2} />
      )}
    </Box>
  )
}
