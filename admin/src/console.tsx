import { CssBaseline } from '@mui/material'
import { QueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, Resource } from 'react-admin'
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom'
import { dataProvider } from './data/provider'
import { Landing } from './landing/landing'
import { Notices } from './look/notices'
import { PartialNotice } from './look/partial-notice'
import { Shell } from './look/shell'
import { Loading, NoRight, NoSuchPage } from './look/states'
import { darkTheme, lightTheme } from './look/theme'
import { usePrinting } from './look/use-printing'
import { AgainDialog } from './session/again-dialog'
import { authProvider } from './session/auth-provider'
import { CallbackPage } from './session/callback-page'
import { may } from './session/rights'
import { session } from './session/session'
import { SignInPage } from './session/sign-in-page'
import { store } from './session/store'
import { i18nProvider } from './words/catalogue'

/** A page that arrives when it is first opened, for whoever has the right to it. */
function page<M extends object>(right: `${string}:${string}`, load: () => Promise<M>, name: keyof M & string) {
  const [resource = '', action = ''] = right.split(':')
  const Lazy = lazy(async () => ({ default: (await load())[name] as ComponentType }))
  return function Guarded() {
    return may(session.current(), resource, action) ? <Lazy /> : <NoRight />
  }
}

const SignOutPage = lazy(async () => ({ default: (await import('./session/sign-out-page')).SignOutPage }))

const DecisionList = page('decisions:list', () => import('./decisions/decision-list'), 'DecisionList')
const DecisionShow = page('decisions:show', () => import('./decisions/decision-show'), 'DecisionShow')
const DecisionCreate = page('decisions:create', () => import('./decisions/decision-create'), 'DecisionCreate')
const DecisionModify = page('decisions:act', () => import('./decisions/decision-modify'), 'DecisionModify')
const PersonList = page('persons:list', () => import('./persons/person-list'), 'PersonList')
const PersonShow = page('persons:show', () => import('./persons/person-show'), 'PersonShow')
const PersonCreate = page('persons:create', () => import('./persons/person-create'), 'PersonCreate')
const MutationList = page('mutations:list', () => import('./mutations/mutation-list'), 'MutationList')
const MutationHandle = page('mutations:act', () => import('./mutations/mutation-handle'), 'MutationHandle')
const CommitmentList = page('commitments:list', () => import('./commitments/commitment-list'), 'CommitmentList')
const CoveragePage = page('coverage:list', () => import('./coverage/coverage-page'), 'CoveragePage')
const TarificationPage = page('tarification:list', () => import('./tarification/tarification-page'), 'TarificationPage')
const ProviderList = page('providers:list', () => import('./providers/provider-list'), 'ProviderList')
const ProviderShow = page('providers:show', () => import('./providers/provider-show'), 'ProviderShow')
const AttestationList = page('attestations:list', () => import('./attestations/attestation-list'), 'AttestationList')
const AttestationShow = page('attestations:show', () => import('./attestations/attestation-show'), 'AttestationShow')
const AttestationCreate = page(
  'attestations:create',
  () => import('./attestations/attestation-create'),
  'AttestationCreate',
)
const ControlList = page('controls:list', () => import('./controls/control-list'), 'ControlList')
const FileList = page('invoice-files:list', () => import('./invoice-files/file-list'), 'FileList')
const FileShow = page('invoice-files:show', () => import('./invoice-files/file-show'), 'FileShow')
const InvoiceShow = page('invoice-files:show', () => import('./invoice-files/invoice-show'), 'InvoiceShow')
const LineList = page('invoice-lines:list', () => import('./invoice-lines/line-list'), 'LineList')
const LineShow = page('invoice-lines:show', () => import('./invoice-lines/line-show'), 'LineShow')
const ReviewList = page('review:list', () => import('./review/review-list'), 'ReviewList')
const PaymentList = page('payments:list', () => import('./payments/payment-list'), 'PaymentList')
const PaymentShow = page('payments:show', () => import('./payments/payment-show'), 'PaymentShow')
const SettlementList = page('settlements:list', () => import('./settlements/settlement-list'), 'SettlementList')
const SettlementShow = page('settlements:show', () => import('./settlements/settlement-show'), 'SettlementShow')
const CpasSettlement = page(
  'cpas-settlements:show',
  () => import('./cpas-settlements/cpas-settlement-page'),
  'CpasSettlementPage',
)
const PaperList = page('paper-invoices:list', () => import('./paper-invoices/paper-list'), 'PaperList')
const DerogationList = page('derogations:list', () => import('./derogations/derogation-list'), 'DerogationList')
const SpendingPage = page('spending:list', () => import('./spending/spending-page'), 'SpendingPage')
const AccessList = page('access-log:list', () => import('./access-log/access-list'), 'AccessList')
const SupervisionList = page('supervision:list', () => import('./supervision/supervision-list'), 'SupervisionList')
const RulesPage = page('rules:list', () => import('./rules/rules-page'), 'RulesPage')

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, refetchOnWindowFocus: false, retry: false } },
})

// A router that knows its history can be asked to wait: a changed form asks before it is left.
const router = createBrowserRouter([{ path: '*', element: <Desk /> }])

/** The console: pages by resource, rights by role, one graph behind all of it. */
export function Console() {
  return <RouterProvider router={router} />
}

function Desk() {
  const printing = usePrinting()
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queries}
      store={store}
      lightTheme={lightTheme}
      darkTheme={printing ? lightTheme : darkTheme}
    >
      <CssBaseline enableColorScheme />
      <CoreAdminUI
        title="MediPrima"
        layout={Shell}
        dashboard={Landing}
        loginPage={SignInPage}
        authCallbackPage={false}
        loading={Loading}
        accessDenied={NoRight}
        catchAll={NoSuchPage}
        requireAuth
        disableTelemetry
      >
        <CustomRoutes noLayout>
          <Route path="/auth/callback" element={<CallbackPage />} />
          <Route path="/sign-out" element={<SignOutPage />} />
        </CustomRoutes>
        <CustomRoutes>
          <Route path="/decisions/:number/modify" element={<DecisionModify />} />
          <Route path="/mutations/:number" element={<MutationHandle />} />
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
        <Resource name="invoice-files" list={FileList} show={FileShow} />
        <Resource name="invoice-lines" list={LineList} show={LineShow} />
        <Resource name="review" list={ReviewList} />
        <Resource name="payments" list={PaymentList} show={PaymentShow} />
        <Resource name="settlements" list={SettlementList} show={SettlementShow} />
        <Resource name="paper-invoices" list={PaperList} />
        <Resource name="derogations" list={DerogationList} />
        <Resource name="supervision" list={SupervisionList} />
        <Resource name="access-log" list={AccessList} />
      </CoreAdminUI>
      <Notices />
      <AgainDialog />
      <PartialNotice />
    </AdminContext>
  )
}
