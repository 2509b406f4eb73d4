import type { ReactNode } from 'react'
import { Layout as RaLayout } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { ReauthenticateDialog } from '../authProvider/ReauthenticateDialog'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { AppBar } from './AppBar'
import { Menu } from './Menu'
import { PageHeader } from './PageHeader'
import { usePartialDataNotification } from './usePartialDataNotification'

/** React-admin's layout; the title of a page is a heading above it, not a text in the bar. */
export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  usePartialDataNotification()
  return (
    <RaLayout appBar={AppBar} menu={Menu} appBarAlwaysOn>
      <PageHeader />
      {/* Inside react-admin's own boundary, which replaces the title too and cannot be tried again. */}
      <ErrorBoundary of={pathname}>{children}</ErrorBoundary>
      <ReauthenticateDialog />
    </RaLayout>
  )
}
