import { lazy, Suspense } from 'react'
import { useTranslate } from 'react-admin'
import { session } from '../authProvider/session'
import { Loading } from '../components/Loading'
import { Page } from '../layout/Page'

const pages = {
  CPAS: lazy(() => import('./CpasDashboard').then(({ CpasDashboard }) => ({ default: CpasDashboard }))),
  CAAMI: lazy(() => import('./CaamiDashboard').then(({ CaamiDashboard }) => ({ default: CaamiDashboard }))),
  SPP_IS: lazy(() => import('./SppDashboard').then(({ SppDashboard }) => ({ default: SppDashboard }))),
  PROVIDER: lazy(() => import('./ProviderDashboard').then(({ ProviderDashboard }) => ({ default: ProviderDashboard }))),
}

/** Where one lands: the work that waits for one's role. */
export function Dashboard() {
  const translate = useTranslate()
  const audience = session.current()?.audience
  if (!audience || audience === 'SYSTEM') return <Page title={translate('dashboard.system')}>{null}</Page>
  const Work = pages[audience]
  return (
    <Page title={translate(`dashboard.${audience}.title`)} lead={translate(`dashboard.${audience}.lead`)}>
      <Suspense fallback={<Loading />}>
        <Work />
      </Suspense>
    </Page>
  )
}
