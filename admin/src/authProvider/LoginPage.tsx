import { Alert, Box, Button, Link, Paper, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { formatEnterpriseNumber, formatInami } from '../format/identifiers'
import { locales } from '../i18n/i18nProvider'
import { type Persona, personas } from './personas'
import { session } from './session'
import { type Settings, settings } from './settings'

/** Sign-in: one button; in demo mode, one for each persona. */
export function LoginPage() {
  const translate = useTranslate()
  const [locale, setLocale] = useLocaleState()
  const [known, setKnown] = useState<Settings>()
  const [problem, setProblem] = useState(false)
  const [busy, setBusy] = useState(false)
  const { state } = useLocation()
  const returnTo = wanted(state)

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
      await signIn(hint, returnTo)
    } catch {
      setProblem(true)
      setBusy(false)
    }
  }

  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', bgcolor: 'background.default', display: 'grid', gridTemplateRows: '1fr auto', px: 2 }}
    >
      <Box sx={{ width: '100%', maxWidth: 880, mx: 'auto', pt: { xs: 5, md: 10 }, pb: 4 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1 }}>
          <img src="/mark.svg" alt="" width={40} height={40} />
          <Typography variant="h1">MediPrima</Typography>
        </Box>
        <Typography color="text.secondary" sx={{ maxWidth: '62ch', mb: 3 }}>
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
            <Box
              component="ul"
              sx={{
                listStyle: 'none',
                m: 0,
                p: 0,
                display: 'grid',
                gap: 1.25,
                gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
              }}
            >
              {personas.map((persona) => (
                <li key={persona.hint}>
                  <PersonaCard persona={persona} disabled={busy} onChoose={() => go(persona.hint)} />
                </li>
              ))}
            </Box>
          </Box>
        )}
      </Box>
      <Box
        component="nav"
        aria-label={translate('shell.languages')}
        sx={{ display: 'flex', gap: 2, justifyContent: 'center', py: 3 }}
      >
        {locales.map((one) => (
          <Link
            key={one.locale}
            component="button"
            lang={one.locale}
            aria-current={one.locale === locale || undefined}
            onClick={() => setLocale(one.locale)}
            sx={{
              color: one.locale === locale ? 'text.primary' : 'text.secondary',
              fontWeight: one.locale === locale ? 650 : 450,
            }}
          >
            {one.name}
          </Link>
        ))}
      </Box>
    </Box>
  )
}

function PersonaCard({ persona, disabled, onChoose }: { persona: Persona; disabled: boolean; onChoose: () => void }) {
  const translate = useTranslate()
  const organisation = persona.hint.split(':')[1] ?? ''
  const number =
    persona.audience === 'CPAS'
      ? formatEnterpriseNumber(organisation)
      : persona.audience === 'PROVIDER'
        ? formatInami(organisation)
        : ''
  return (
    <Paper
      component="button"
      data-persona={persona.hint}
      variant="outlined"
      disabled={disabled}
      onClick={onChoose}
      sx={{
        width: '100%',
        textAlign: 'left',
        font: 'inherit',
        color: 'inherit',
        p: 1.5,
        cursor: 'pointer',
        borderColor: 'divider',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Typography component="span" sx={{ display: 'block', fontWeight: 650 }}>
        {translate(`audience.${persona.audience}.short`)} ·{' '}
        {translate(`audience.${persona.audience}.roles.${persona.role}`)}
      </Typography>
      <Typography component="span" color="text.secondary" sx={{ display: 'block', fontSize: '0.85rem' }}>
        {number || translate(`audience.${persona.audience}.name`)}
      </Typography>
    </Paper>
  )
}

/** The page that was asked for before the sign-in page came in between. */
function wanted(state: unknown): string {
  const { nextPathname, nextSearch } = (state ?? {}) as { nextPathname?: string; nextSearch?: string }
  return nextPathname ? `${nextPathname}${nextSearch ?? ''}` : '/'
}
