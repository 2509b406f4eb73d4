import { Box, Breadcrumbs, Link, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, useLocation } from 'react-router-dom'

interface Props {
  title: string
  /** The pages above this one, from the landing page down. */
  trail?: { to: string; label: string }[]
  /** Chips and the like beside the title. */
  beside?: ReactNode
  actions?: ReactNode
  /** A line under the title that says what this page is for. */
  lead?: ReactNode
  children: ReactNode
}

/** A page: where one is, its title, what can be done, its content. */
export function Page({ title, trail = [], beside, actions, lead, children }: Props) {
  const translate = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()

  useEffect(() => {
    document.title = `${title} · MediPrima`
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a screen reader is told of the new page when the path changes, not on each render.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <Box sx={{ px: { xs: 2, md: 4 }, pt: { xs: 2, md: 2.5 }, pb: 6, maxWidth: 1480, width: '100%', minWidth: 0 }}>
      {pathname !== '/' && (
        <Breadcrumbs
          component="nav"
          aria-label={translate('shell.breadcrumb')}
          sx={{ mb: 0.5, fontSize: '0.85rem' }}
          className="no-print"
        >
          {[{ to: '/', label: translate('shell.home') }, ...trail].map(({ to, label }) => (
            <Link key={to} component={RouterLink} to={to} color="text.secondary" sx={{ fontWeight: 450 }}>
              {label}
            </Link>
          ))}
          <Typography component="span" aria-current="page" sx={{ fontSize: 'inherit', color: 'text.primary' }}>
            {title}
          </Typography>
        </Breadcrumbs>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: lead ? 0.5 : 2.5 }}>
        <Typography
          variant="h1"
          ref={heading}
          tabIndex={-1}
          sx={{ outline: 'none !important', overflowWrap: 'anywhere' }}
        >
          {title}
        </Typography>
        {beside}
        <Box sx={{ flexGrow: 1 }} />
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {actions}
        </Box>
      </Box>
      {lead && (
        <Typography color="text.secondary" sx={{ mb: 2.5, maxWidth: '75ch' }}>
          {lead}
        </Typography>
      )}
      {children}
    </Box>
  )
}
