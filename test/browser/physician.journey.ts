import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

/** A physician without billing software. */
export const physician: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'provider:10001490004:prescriber')
  await me.check('dashboard-provider')
  for (const [path, name] of [
    ['/coverage', undefined],
    ['/commitments', undefined],
    ['/attestations', 'attestations-provider'],
    ['/invoice-files', 'invoice-files-provider'],
    ['/invoice-lines', undefined],
    ['/payments', undefined],
    ['/providers/10001490004/show', 'provider'],
    ['/tarification', undefined],
    ['/access-log', undefined],
  ] as const) {
    await me.open(path)
    await me.check(name)
  }
}
