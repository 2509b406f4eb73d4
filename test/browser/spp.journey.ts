import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

/** An SPP IS analyst: spending and settlements without persons. */
export const analyst: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'sppis:sppis:analyst')
  await me.check('dashboard-analyst')
  await me.open('/spending')
  await me.check('spending')
  await me.choose(/^Par/, 'Type de soins')
  await me.page.getByRole('columnheader', { name: 'Type de soins' }).waitFor()
  await me.check('spending-care-type')
  await me.open('/derogations')
  await me.check('derogations')
  await me.open('/persons')
  await me.sees('Votre rôle ne donne pas accès à cette page')
}

/** An SPP IS inspector: settlements, paper invoices, and the lines of an attestation. */
export const inspector: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  await me.check('dashboard-inspector')
  await me.open('/attestations')
  await me.check('attestations')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/attestations\/.+\/show/)
  await me.sees('Lignes de facture liées')
  await me.check('attestation-inspector')
  await me.open('/invoice-lines')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/invoice-lines\/.+\/show/)
  await me.check('invoice-line-inspector')
  await me.open('/paper-invoices')
  await me.check('paper-invoices-inspector')
  await me.open('/settlements')
  await me.check()
}
