import { Alert, Box, Button, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { locales } from '../i18n/i18nProvider'
import { session } from './session'

/** Sign-in: one button, which leads to the identity provider. React-admin's Login asks for a password. */
export default function LoginPage() {
  const translate = useTranslate()
  const [current, setLocale] = useLocaleState()
  const { state } = useLocation()
  const { mutate, isPending, isSuccess, isError } = useMutation({
    mutationFn: async () => (await import('./oidc')).signIn(requestedPath(state), current),
  })

  useEffect(() => {
    document.title = `${translate('signIn.title')} · MediPrima`
    const clock = new URLSearchParams(location.search).get('clock')
    if (clock) session.setDemoClock(clock)
  }, [translate])

  return (
    <Box component="main" sx={{ maxWidth: 880, mx: 'auto', pt: { xs: 5, md: 10 }, pb: 4, px: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1 }}>
        <img src="/mark.svg" alt="" width={40} height={40} />
        <Typography variant="h1">MediPrima</Typography>
      </Box>
      <Typography color="textSecondary" sx={{ maxWidth: '62ch', mb: 3 }}>
        {translate('signIn.lead')}
      </Typography>
      {isError && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate('signIn.problem')}
        </Alert>
      )}
      <Button variant="contained" size="large" disabled={isPending || isSuccess} onClick={() => mutate()}>
        {translate(isPending || isSuccess ? 'signIn.leaving' : 'signIn.go')}
      </Button>
      <Box
        component="nav"
        aria-label={translate('shell.languages')}
        sx={{ display: 'flex', justifyContent: 'center', pt: 5 }}
      >
        {locales.map(({ locale, name }) => (
          <Button
            key={locale}
            lang={locale}
            color="inherit"
            aria-current={locale === current || undefined}
            onClick={() => setLocale(locale)}
            sx={{ fontWeight: locale === current ? 650 : 450 }}
          >
            {name}
          </Button>
        ))}
      </Box>
    </Box>
  )
}

/** The page that was asked for before the sign-in page came in between. */
function requestedPath(state: unknown): string {
  const { nextPathname, nextSearch } = (state ?? {}) as { nextPathname?: string; nextSearch?: string }
  return nextPathname ? `${nextPathname}${nextSearch ?? ''}` : '/'
}
