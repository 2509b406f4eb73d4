import { CssBaseline } from '@mui/material'
import { QueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, Resource } from 'react-admin'
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom'
import { authProvider } from './authProvider'
import { AuthCallbackPage } from './authProvider/AuthCallbackPage'
import { LoginPage } from './authProvider/LoginPage'
import { can } from './authProvider/permissions'
import { ReauthenticateDialog } from './authProvider/ReauthenticateDialog'
import { session } from './authProvider/session'
import { store } from './authProvider/store'
import { AccessDenied } from './components/AccessDenied'
import { LoadingPage } from './components/Loading'
import { PageNotFound } from './components/NotFound'
import { Dashboard } from './dashboard/Dashboard'
import { dataProvider } from './dataProvider'
import { useIsPrinting } from './hooks/useIsPrinting'
import { i18nProvider } from './i18n/i18nProvider'
import { Layout } from './layout/Layout'
import { Notification } from './layout/Notification'
import { PartialDataNotification } from './layout/PartialDataNotification'
import { darkTheme, lightTheme } from './theme/theme'

/** A page that arrives when it is first opened, for whoever has the right to it. */
function page<M extends object>(right: `${string}:${string}`, load: () => Promise<M>, name: keyof M & string) {
  const [resource = '', action = ''] = right.split(':')
  const Lazy = lazy(async () => ({ default: (await load())[name] as ComponentType }))
  return function Guarded() {
    return can(session.current(), resource, action) ? <Lazy /> : <AccessDenied />
  }
}

const SignOutPage = lazy(async () => ({ default: (await import('./authProvider/LogoutPage')).LogoutPage }))

const DecisionList = page('decisions:list', () => import('./resources/decisions/DecisionList'), 'DecisionList')
const DecisionShow = page('decisions:show', () => import('./resources/decisions/DecisionShow'), 'DecisionShow')
const DecisionCreate = page('decisions:create', () => import('./resources/decisions/DecisionCreate'), 'DecisionCreate')
const DecisionEdit = page('decisions:act', () => import('./resources/decisions/DecisionEdit'), 'DecisionEdit')
const PersonList = page('persons:list', () => import('./resources/persons/PersonList'), 'PersonList')
const PersonShow = page('persons:show', () => import('./resources/persons/PersonShow'), 'PersonShow')
const PersonCreate = page('persons:create', () => import('./resources/persons/PersonCreate'), 'PersonCreate')
const MutationList = page('mutations:list', () => import('./resources/mutations/MutationList'), 'MutationList')
const MutationProcess = page('mutations:act', () => import('./resources/mutations/MutationProcess'), 'MutationProcess')
const CommitmentList = page(
  'commitments:list',
  () => import('./resources/commitments/CommitmentList'),
  'CommitmentList',
)
const CoveragePage = page('coverage:list', () => import('./resources/coverage/CoveragePage'), 'CoveragePage')
const TarificationPage = page(
  'tarification:list',
  () => import('./resources/tarification/TarificationPage'),
  'TarificationPage',
)
const ProviderList = page('providers:list', () => import('./resources/providers/ProviderList'), 'ProviderList')
const ProviderShow = page('providers:show', () => import('./resources/providers/ProviderShow'), 'ProviderShow')
const AttestationList = page(
  'attestations:list',
  () => import('./resources/attestations/AttestationList'),
  'AttestationList',
)
const AttestationShow = page(
  'attestations:show',
  () => import('./resources/attestations/AttestationShow'),
  'AttestationShow',
)
const AttestationCreate = page(
  'attestations:create',
  () => import('./resources/attestations/AttestationCreate'),
  'AttestationCreate',
)
const ControlList = page('controls:list', () => import('./resources/controls/ControlList'), 'ControlList')
const InvoiceFileList = page(
  'invoice-files:list',
  () => import('./resources/invoice-files/InvoiceFileList'),
  'InvoiceFileList',
)
const InvoiceFileShow = page(
  'invoice-files:show',
  () => import('./resources/invoice-files/InvoiceFileShow'),
  'InvoiceFileShow',
)
const InvoiceShow = page('invoice-files:show', () => import('./resources/invoice-files/InvoiceShow'), 'InvoiceShow')
const InvoiceLineList = page(
  'invoice-lines:list',
  () => import('./resources/invoice-lines/InvoiceLineList'),
  'InvoiceLineList',
)
const InvoiceLineShow = page(
  'invoice-lines:show',
  () => import('./resources/invoice-lines/InvoiceLineShow'),
  'InvoiceLineShow',
)
const ReviewList = page('review:list', () => import('./resources/review/ReviewList'), 'ReviewList')
const PaymentList = page('payments:list', () => import('./resources/payments/PaymentList'), 'PaymentList')
const PaymentShow = page('payments:show', () => import('./resources/payments/PaymentShow'), 'PaymentShow')
const SettlementList = page(
  'settlements:list',
  () => import('./resources/settlements/SettlementList'),
  'SettlementList',
)
const SettlementShow = page(
  'settlements:show',
  () => import('./resources/settlements/SettlementShow'),
  'SettlementShow',
)
const CpasSettlement = page(
  'cpas-settlements:show',
  () => import('./resources/cpas-settlements/CpasSettlementPage'),
  'CpasSettlementPage',
)
const PaperInvoiceList = page(
  'paper-invoices:list',
  () => import('./resources/paper-invoices/PaperInvoiceList'),
  'PaperInvoiceList',
)
const DerogationList = page(
  'derogations:list',
  () => import('./resources/derogations/DerogationList'),
  'DerogationList',
)
const SpendingPage = page('spending:list', () => import('./resources/spending/SpendingPage'), 'SpendingPage')
const AccessLogList = page('access-log:list', () => import('./resources/access-log/AccessLogList'), 'AccessLogList')
const SupervisionList = page(
  'supervision:list',
  () => import('./resources/supervision/SupervisionList'),
  'SupervisionList',
)
const RulesPage = page('rules:list', () => import('./resources/rules/RulesPage'), 'RulesPage')

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, refetchOnWindowFocus: false, retry: false } },
})

// A router that knows its history can be asked to wait: a changed form asks before it is left.
const router = createBrowserRouter([{ path: '*', element: <AdminApp /> }])

/** The console: pages by resource, rights by role, one graph behind all of it. */
export function App() {
  return <RouterProvider router={router} />
}

function AdminApp() {
  const printing = useIsPrinting()
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={lightTheme}
      darkTheme={printing ? lightTheme : darkTheme}
    >
      <CssBaseline enableColorScheme />
      <CoreAdminUI
        title="MediPrima"
        layout={Layout}
        dashboard={Dashboard}
        loginPage={LoginPage}
        authCallbackPage={false}
        loading={LoadingPage}
        accessDenied={AccessDenied}
        catchAll={PageNotFound}
        requireAuth
        disableTelemetry
      >
        <CustomRoutes noLayout>
          <Route path="/auth/callback" element={<AuthCallbackPage />} />
          <Route path="/sign-out" element={<SignOutPage />} />
        </CustomRoutes>
        <CustomRoutes>
          <Route path="/decisions/:number/modify" element={<DecisionEdit />} />
          <Route path="/mutations/:number" element={<MutationProcess />} />
          <Route path="/invoices/:id/show" element={<InvoiceShow />} />
          <Route path="/coverage" element={<CoveragePage />} />
          <Route path="/tarification" element={<TarificationPage />} />
          <Route path="/cpas-settlements" element={<CpasSettlement />} />
          <Route path="/spending" element={<SpendingPage />} />
          <Route path="/rules" element={<RulesPage />} />
        </CustomRoutes>
        <Resource name="decisions" list={DecisionList} show={DecisionShow} create={DecisionCreate} />
        <Resource name="persons" list={PersonList} show={PersonShow} create={PersonCreate} />
        <Resource name="mutations" list={MutationList} />
        <Resource name="commitments" list={CommitmentList} />
        <Resource name="providers" list={ProviderList} show={ProviderShow} />
        <Resource name="attestations" list={AttestationList} show={AttestationShow} create={AttestationCreate} />
        <Resource name="controls" list={ControlList} />
        <Resource name="invoice-files" list={InvoiceFileList} show={InvoiceFileShow} />
        <Resource name="invoice-lines" list={InvoiceLineList} show={InvoiceLineShow} />
        <Resource name="review" list={ReviewList} />
        <Resource name="payments" list={PaymentList} show={PaymentShow} />
        <Resource name="settlements" list={SettlementList} show={SettlementShow} />
        <Resource name="paper-invoices" list={PaperInvoiceList} />
        <Resource name="derogations" list={DerogationList} />
        <Resource name="supervision" list={SupervisionList} />
        <Resource name="access-log" list={AccessLogList} />
      </CoreAdminUI>
      <Notification />
      <ReauthenticateDialog />
      <PartialDataNotification />
    </AdminContext>
  )
}
