import { lazy, Suspense } from 'react'
import { session } from '../authProvider/session'
import { Loading } from '../components/Loading'
import { Page } from '../layout/Page'

const Work = lazy(async () => ({ default: (await import('./Work')).Work }))

/** Where one lands: the work that waits for one's role. */
export function Dashboard() {
  const audience = session.current()?.audience
  if (!audience || audience === 'SYSTEM') return <Page title="dashboard.system">{null}</Page>
  return (
    <Page title={`dashboard.${audience}.title`} lead={`dashboard.${audience}.lead`}>
      <Suspense fallback={<Loading />}>
        <Work audience={audience} />
      </Suspense>
    </Page>
  )
}
