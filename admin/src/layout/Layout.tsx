import { Box } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import {
  type AppBarProps,
  type ErrorProps,
  LoadingIndicator,
  AppBar as RaAppBar,
  Layout as RaLayout,
  useNotify,
  useTranslate,
} from 'react-admin'
import { Link } from 'react-router-dom'
import { ReauthenticateDialog } from '../authProvider/ReauthenticateDialog'
import { ErrorState } from '../components/ErrorState'
import { onPartialAnswer } from '../graphql/client'
import { Menu } from './Menu'
import { Page } from './Page'
import { PageHeader } from './PageHeader'
import { QuickSearch } from './QuickSearch'
import { UserMenu } from './UserMenu'

/** React-admin's layout; the title of a page is a heading above it, not a text in the bar. */
export function Layout({ children }: { children: ReactNode }) {
  usePartialDataNotification()
  return (
    <RaLayout appBar={AppBar} menu={Menu} error={BrokenPage} appBarAlwaysOn>
      <PageHeader />
      {children}
      <ReauthenticateDialog />
    </RaLayout>
  )
}

/** Notifies once for each answer that lacks a part because its subgraph does not answer; the rest of the page stays usable. */
function usePartialDataNotification(): void {
  const notify = useNotify()
  useEffect(
    () =>
      onPartialAnswer(() => notify('failure.SUBGRAPH_UNAVAILABLE.hint', { type: 'warning', autoHideDuration: 8_000 })),
    [notify],
  )
}

function BrokenPage({ error }: ErrorProps) {
  const translate = useTranslate()
  return (
    <>
      <PageHeader />
      <Page title={translate('ra.page.error')}>
        <ErrorState error={error} retry={() => location.reload()} />
      </Page>
    </>
  )
}

/** The mark, the search, what is loading, and the person. */
function AppBar(props: AppBarProps) {
  return (
    <RaAppBar {...props} toolbar={<LoadingIndicator />} userMenu={<UserMenu />}>
      <Box component={Link} to="/" className="mark">
        <img src="/mark.svg" alt="" width={28} height={28} />
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          MediPrima
        </Box>
      </Box>
      <QuickSearch />
      <Box sx={{ flexGrow: 1 }} />
    </RaAppBar>
  )
}
