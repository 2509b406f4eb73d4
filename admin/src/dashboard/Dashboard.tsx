import { session } from '../authProvider/session'
import { Page } from '../layout/Page'
import { Cards } from './Cards'

/** Where one lands: the work that waits for one's role. */
export default function Dashboard() {
  const audience = session.current()?.audience
  if (!audience || audience === 'SYSTEM') return <Page title="dashboard.system">{null}</Page>
  return (
    <Page title={`dashboard.${audience}.title`} lead={`dashboard.${audience}.lead`}>
      <Cards audience={audience} />
    </Page>
  )
}
