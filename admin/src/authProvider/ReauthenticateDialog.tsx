import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { session } from './session'

/** The session ended in the middle of work: sign in beside the page, so that what was typed stays. */
export function ReauthenticateDialog() {
  const translate = useTranslate()
  const [waiting, setWaiting] = useState<{ done: () => void; gone: (reason: Error) => void }>()

  useEffect(() => {
    let under: Promise<void> | undefined
    session.onSignInAgain(() => {
      const ask = () => new Promise<void>((done, gone) => setWaiting({ done, gone }))
      under ??= import('./oidc')
        .then(({ renewSilently }) => renewSilently())
        .then((renewed) => (renewed ? undefined : ask()))
        .finally(() => {
          under = undefined
          setWaiting(undefined)
        })
      return under
    })
  }, [])

  const again = useMutation({
    mutationFn: async () => {
      const who = session.current()
      await (await import('./oidc')).signInWithPopup(who && hintOf(who))
    },
    onSuccess: () => waiting?.done(),
  })
  const leave = () => {
    session.end()
    waiting?.gone(new Error('the person chose to leave'))
    location.assign('/login')
  }
  return (
    <Dialog open={!!waiting} aria-labelledby="again-title">
      <DialogTitle id="again-title">{translate('again.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('again.text')}</DialogContentText>
        {again.isError && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {translate('signIn.problem')}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={leave}>{translate('shell.signOut')}</Button>
        <Button variant="contained" onClick={() => again.mutate()} autoFocus>
          {translate('again.go')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function hintOf({ audience, organisation, role }: { audience: string; organisation: string; role: string }): string {
  return `${audience.toLowerCase().replace('_', '')}:${organisation}:${role}`
}
