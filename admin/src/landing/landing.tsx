import { lazy, Suspense } from 'react'
import { useTranslate } from 'react-admin'
import { Page } from '../look/page'
import { Waiting } from '../look/states'
import { session } from '../session/session'

const pages = {
  CPAS: lazy(() => import('./cpas-landing').then(({ CpasLanding }) => ({ default: CpasLanding }))),
  CAAMI: lazy(() => import('./caami-landing').then(({ CaamiLanding }) => ({ default: CaamiLanding }))),
  SPP_IS: lazy(() => import('./spp-landing').then(({ SppLanding }) => ({ default: SppLanding }))),
  PROVIDER: lazy(() => import('./provider-landing').then(({ ProviderLanding }) => ({ default: ProviderLanding }))),
}

/** Where one lands: the work that waits for one's role. */
export function Landing() {
  const translate = useTranslate()
  const audience = session.current()?.audience
  if (!audience || audience === 'SYSTEM') return <Page title={translate('landing.system')}>{null}</Page>
  const Work = pages[audience]
  return (
    <Page title={translate(`landing.${audience}.title`)} lead={translate(`landing.${audience}.lead`)}>
      <Suspense fallback={<Waiting />}>
        <Work />
      </Suspense>
    </Page>
  )
}
