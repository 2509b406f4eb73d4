import { useMediaQuery } from '@mui/material'
import { QueryClient } from '@tanstack/react-query'
import { lazy } from 'react'
import { Admin, AuthCallback, CustomRoutes, Resource } from 'react-admin'
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom'
import { authProvider } from './authProvider'
import { store } from './authProvider/store'
import { AccessDenied, PageNotFound } from './components/NotFound'
import { dataProvider } from './dataProvider'
import { i18nProvider } from './i18n/i18nProvider'
import { Layout } from './layout/Layout'
import { resources } from './resources'
import { darkTheme, lightTheme } from './theme/theme'

const LoginPage = lazy(() => import('./authProvider/LoginPage'))
const LogoutPage = lazy(() => import('./authProvider/LogoutPage'))
const Dashboard = lazy(() => import('./dashboard/Dashboard'))

const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, refetchOnWindowFocus: false, retry: false },
    // Without a network a mutation fails at once, and the form says so.
    mutations: { networkMode: 'always' },
  },
})

// A router that knows its history can be asked to wait: a changed form asks before it is left.
const router = createBrowserRouter([{ path: '*', element: <AdminApp /> }])

/** The console: pages by resource, rights by role, one graph behind all of it. */
export function App() {
  return <RouterProvider router={router} />
}

function AdminApp() {
  const printing = useMediaQuery('print')
  return (
    <Admin
      title="MediPrima"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={lightTheme}
      darkTheme={printing ? lightTheme : darkTheme}
      layout={Layout}
      dashboard={Dashboard}
      loginPage={LoginPage}
      authCallbackPage={false}
      accessDenied={AccessDenied}
      catchAll={PageNotFound}
      requireAuth
      disableTelemetry
    >
      <CustomRoutes noLayout>
        <Route path="/auth/callback" element={<AuthCallback />} />
        <Route path="/sign-out" element={<LogoutPage />} />
      </CustomRoutes>
      <CustomRoutes>
        {resources.flatMap(({ routes }) =>
          routes.map(({ path, Page }) => <Route key={path} path={path} element={<Page />} />),
        )}
      </CustomRoutes>
      {resources.map(({ name, pages }) => (
        <Resource key={name} name={name} {...pages} />
      ))}
    </Admin>
  )
}
