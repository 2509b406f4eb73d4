import { lazy, Suspense } from 'react'
import { session } from '../authProvider/session'
import { Loading } from '../components'
import { Page } from '../layout/Page'

const Cards = lazy(async () => ({ default: (await import('./Cards')).Cards }))

/** Where one lands: the work that waits for one's role. */
export function Dashboard() {
  const audience = session.current()?.audience
  if (!audience || audience === 'SYSTEM') return <Page title="dashboard.system">{null}</Page>
  return (
    <Page title={`dashboard.${audience}.title`} lead={`dashboard.${audience}.lead`}>
      <Suspense fallback={<Loading />}>
        <Cards audience={audience} />
      </Suspense>
    </Page>
  )
}
