import { Alert, Box, Button } from '@mui/material'
import { useHandleAuthCallback, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { Loading } from '../components/Loading'

/** Where the identity provider sends people back to. */
export default function AuthCallbackPage() {
  const translate = useTranslate()
  const { error } = useHandleAuthCallback({
    // The page is loaded again: react-admin has decided by now that nobody is signed in.
    onSuccess: (answer) => answer?.redirectTo && location.replace(answer.redirectTo),
  })
  const again = (
    <Button color="inherit" component={Link} to="/login" replace>
      {translate('signIn.again')}
    </Button>
  )
  return (
    <Box component="main" sx={{ maxWidth: 520, mx: 'auto', pt: 12, px: 2 }}>
      <h1 style={{ fontSize: '1.3rem' }}>{translate('signIn.arriving')}</h1>
      {error ? (
        <Alert severity="error" action={again}>
          {translate('signIn.problem')}
        </Alert>
      ) : (
        <Loading lines={2} />
      )}
    </Box>
  )
}
