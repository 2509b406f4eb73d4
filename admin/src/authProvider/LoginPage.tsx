import { Alert, Box, Button, Card, CardActionArea, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { formatEnterpriseNumber, formatInami } from '../format/identifiers'
import { locales } from '../i18n/i18nProvider'
import { type Persona, personas } from './personas'
import { session } from './session'
import { type Settings, settings } from './settings'

/** Sign-in: one button; in demo mode, one for each persona. React-admin's Login asks for a password. */
export function LoginPage() {
  const translate = useTranslate()
  const [current, setLocale] = useLocaleState()
  const [known, setKnown] = useState<Settings>()
  const [problem, setProblem] = useState(false)
  const [busy, setBusy] = useState(false)
  const { state } = useLocation()

  useEffect(() => {
    document.title = `${translate('signIn.title')} · MediPrima`
    const clock = new URLSearchParams(location.search).get('clock')
    if (clock) session.setDemoClock(clock)
    settings().then(setKnown, () => setProblem(true))
  }, [translate])

  const go = async (hint?: string) => {
    setBusy(true)
    setProblem(false)
    try {
      const { signIn } = await import('./oidc')
      await signIn(hint, requestedPath(state))
    } catch {
      setProblem(true)
      setBusy(false)
    }
  }

  return (
    <Box component="main" sx={{ maxWidth: 880, mx: 'auto', pt: { xs: 5, md: 10 }, pb: 4, px: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1 }}>
        <img src="/mark.svg" alt="" width={40} height={40} />
        <Typography variant="h1">MediPrima</Typography>
      </Box>
      <Typography color="textSecondary" sx={{ maxWidth: '62ch', mb: 3 }}>
        {translate('signIn.lead')}
      </Typography>
      {problem && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate('signIn.problem')}
        </Alert>
      )}
      <Button variant="contained" size="large" disabled={busy || !known} onClick={() => go()}>
        {translate(busy ? 'signIn.leaving' : 'signIn.go')}
      </Button>
      {known?.demo && (
        <Box component="section" aria-labelledby="personas" sx={{ mt: 5 }}>
          <Typography variant="h2" id="personas" sx={{ mb: 1.5 }}>
            {translate('signIn.demo')}
          </Typography>
          <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))' }}>
            {personas.map((persona) => (
              <PersonaCard key={persona.hint} persona={persona} disabled={busy} onChoose={() => go(persona.hint)} />
            ))}
          </Box>
        </Box>
      )}
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

function PersonaCard({ persona, disabled, onChoose }: { persona: Persona; disabled: boolean; onChoose: () => void }) {
  const translate = useTranslate()
  const { audience, hint, role } = persona
  const organisation = hint.split(':')[1]
  const numbers: Partial<Record<string, string>> = {
    CPAS: formatEnterpriseNumber(organisation),
    PROVIDER: formatInami(organisation),
  }
  return (
    <Card>
      <CardActionArea data-persona={hint} disabled={disabled} onClick={onChoose} sx={{ p: 1.5, height: 1 }}>
        <Typography component="span" sx={{ display: 'block', fontWeight: 650 }}>
          {translate(`audience.${audience}.short`)} · {translate(`audience.${audience}.roles.${role}`)}
        </Typography>
        <Typography component="span" color="textSecondary" sx={{ display: 'block', fontSize: '0.85rem' }}>
          {numbers[audience] ?? translate(`audience.${audience}.name`)}
        </Typography>
      </CardActionArea>
    </Card>
  )
}

/** The page that was asked for before the sign-in page came in between. */
function requestedPath(state: unknown): string {
  const { nextPathname, nextSearch } = (state ?? {}) as { nextPathname?: string; nextSearch?: string }
  return nextPathname ? `${nextPathname}${nextSearch ?? ''}` : '/'
}
