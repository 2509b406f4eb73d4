import { QueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy } from 'react'
import { AdminContext, AdminUI, CustomRoutes, Resource } from 'react-admin'
import { BrowserRouter, Route } from 'react-router-dom'
import { dataProvider } from './data/provider'
import { Landing } from './landing/landing'
import { PartialNotice } from './look/partial-notice'
import { Shell } from './look/shell'
import { NoRight, NoSuchPage } from './look/states'
import { darkTheme, lightTheme } from './look/theme'
import { AgainDialog } from './session/again-dialog'
import { authProvider } from './session/auth-provider'
import { CallbackPage } from './session/callback-page'
import { SignInPage } from './session/sign-in-page'
import { store } from './session/store'
import { i18nProvider } from './words/catalogue'

/** A page that arrives when it is first opened. */
function page<M extends Record<string, ComponentType>>(load: () => Promise<M>, name: keyof M & string) {
  return lazy(async () => ({ default: (await load())[name] as ComponentType }))
}

const DecisionList = page(() => import('./decisions/decision-list'), 'DecisionList')
const DecisionShow = page(() => import('./decisions/decision-show'), 'DecisionShow')
const LineList = page(() => import('./invoice-lines/line-list'), 'LineList')
const LineShow = page(() => import('./invoice-lines/line-show'), 'LineShow')

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, refetchOnWindowFocus: false, retry: false } },
})

/** The console: pages by resource, rights by role, one graph behind all of it. */
export function Console() {
  return (
    <BrowserRouter>
      <AdminContext
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queries}
        store={store}
        lightTheme={lightTheme}
        darkTheme={darkTheme}
      >
        <AdminUI
          title="MediPrima"
          layout={Shell}
          dashboard={Landing}
          loginPage={SignInPage}
          authCallbackPage={false}
          accessDenied={NoRight}
          catchAll={NoSuchPage}
          requireAuth
          disableTelemetry
        >
          <CustomRoutes noLayout>
            <Route path="/auth/callback" element={<CallbackPage />} />
          </CustomRoutes>
          <Resource name="decisions" list={DecisionList} show={DecisionShow} />
          <Resource name="invoice-lines" list={LineList} show={LineShow} />
        </AdminUI>
        <AgainDialog />
        <PartialNotice />
      </AdminContext>
    </BrowserRouter>
  )
}
