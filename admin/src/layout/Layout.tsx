import type { ReactNode } from 'react'
import { type ErrorProps, Layout as RaLayout, useTranslate } from 'react-admin'
import { ReauthenticateDialog } from '../authProvider/ReauthenticateDialog'
import { ErrorState } from '../components/ErrorState'
import { AppBar } from './AppBar'
import { Menu } from './Menu'
import { Page } from './Page'
import { PageHeader } from './PageHeader'
import { usePartialDataNotification } from './usePartialDataNotification'

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
