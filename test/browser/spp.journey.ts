import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

/** An analyst: figures and months, no persons. */
export const analyst: Journey = async (trip) => {
  const me = await BrowserSession.arrive(trip, 'sppis:sppis:analyst')
  await me.look('dashboard-analyst')
  await me.open('/spending')
  await me.look('spending')
  await me.page.getByRole('combobox', { name: 'Par' }).selectOption('CARE_TYPE')
  await me.look('spending-care-type')
  await me.open('/derogations')
  await me.look('derogations')
  await me.open('/persons')
  await me.sees('Votre rôle ne donne pas accès à cette page')
}

/** An inspector: months, paper invoices, and the way back from an attestation to the lines. */
export const inspector: Journey = async (trip) => {
  const me = await BrowserSession.arrive(trip, 'sppis:sppis:inspector')
  await me.look('dashboard-inspector')
  await me.open('/attestations')
  await me.look('attestations')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/attestations\/.+\/show/)
  await me.sees('Lignes de facture liées')
  await me.look('attestation-inspector')
  await me.open('/invoice-lines')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/invoice-lines\/.+\/show/)
  await me.look('invoice-line-inspector')
  await me.open('/paper-invoices')
  await me.look('paper-invoices-inspector')
  await me.open('/settlements')
  await me.look()
}
