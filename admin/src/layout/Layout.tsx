import { Box, Button, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import {
  type AppBarProps,
  type ErrorProps,
  LoadingIndicator,
  AppBar as RaAppBar,
  Layout as RaLayout,
  useNotify,
} from 'react-admin'
import { Link } from 'react-router-dom'
import { ReauthenticateDialog } from '../authProvider/ReauthenticateDialog'
import { ErrorState } from '../components/QueryState'
import { onPartialAnswer } from '../graphql/client'
import { Menu } from './Menu'
import { Page } from './Page'
import { PageHeader } from './PageHeader'
import { QuickSearch } from './QuickSearch'
import { UserMenu } from './UserMenu'

/** React-admin's layout; the title of a page is a heading above it, not a text in the bar. */
export function Layout({ children }: { children: ReactNode }) {
  const notify = useNotify()
  // Once for each answer that lacks a part because its subgraph does not answer; the rest of the page stays usable.
  useEffect(
    () =>
      onPartialAnswer(() => notify('failure.SUBGRAPH_UNAVAILABLE.hint', { type: 'warning', autoHideDuration: 8_000 })),
    [notify],
  )
  return (
    <RaLayout appBar={AppBar} menu={Menu} error={BrokenPage} appBarAlwaysOn>
      <PageHeader />
      {children}
      <ReauthenticateDialog />
    </RaLayout>
  )
}

const BrokenPage = ({ error }: ErrorProps) => (
  <>
    <PageHeader />
    <Page title="ra.page.error">
      <ErrorState error={error} retry={() => location.reload()} />
    </Page>
  </>
)

/** The mark, the search, what is loading, and the person. */
function AppBar(props: AppBarProps) {
  return (
    <RaAppBar {...props} toolbar={<LoadingIndicator />} userMenu={<UserMenu />}>
      <Button
        component={Link}
        to="/"
        color="inherit"
        aria-label="MediPrima"
        sx={{ gap: 1.25, minWidth: 0, mr: { sm: 2 } }}
      >
        <img src="/mark.svg" alt="" width={28} height={28} />
        <Typography sx={{ display: { xs: 'none', sm: 'inline' }, fontWeight: 680 }}>MediPrima</Typography>
      </Button>
      <QuickSearch />
      <Box sx={{ flexGrow: 1 }} />
    </RaAppBar>
  )
}
