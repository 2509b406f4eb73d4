import { Box, Breadcrumbs } from '@mui/material'
import { useEffect, useRef } from 'react'
import { Link, TitlePortal, useTranslate } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { isOffered } from '../authProvider/permissions'
import { resourceLabel } from '../i18n/i18nProvider'
import { ACTIONS_ID } from './Page'

/** The trail to the page, its title as a heading, and what can be done with it. */
export function PageHeader() {
  const translate = useTranslate()
  const header = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  const resource = resourceAbove(pathname)

  // Title and TitlePortal set neither the title of the tab nor the focus.
  useEffect(() => {
    const heading = header.current?.querySelector('h1')
    if (!heading) return undefined
    const setTitle = () => {
      document.title = [heading.innerText.replace(/\s+/g, ' ').trim(), 'MediPrima'].filter(Boolean).join(' · ')
    }
    const observer = new MutationObserver(setTitle)
    observer.observe(heading, { childList: true, characterData: true, subtree: true })
    setTitle()
    return () => observer.disconnect()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a screen reader starts at the title when the path changes, not on each render.
  useEffect(() => {
    if (document.activeElement === document.body) header.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <div ref={header}>
      {pathname !== '/' && (
        <Breadcrumbs aria-label={translate('shell.breadcrumb')} className="no-print">
          <Link to="/">{translate('ra.page.dashboard')}</Link>
          {resource && <Link to={`/${resource}`}>{resourceLabel(resource)}</Link>}
        </Breadcrumbs>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, my: 1 }}>
        <TitlePortal variant="h1" tabIndex={-1} sx={{ flex: '0 1 auto', whiteSpace: 'normal' }} />
        <Box id={ACTIONS_ID} className="no-print" />
      </Box>
    </div>
  )
}

/** The resource whose list the page is below, if the person has that list. */
function resourceAbove(pathname: string): string | undefined {
  const [, name = '', ...others] = pathname.split('/')
  return others.length > 0 && isOffered(name, 'list') ? name : undefined
}
