import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

const TABS = ['Décision', 'Engagements de paiement', 'Lignes de facture']

/** On paper a page has all of its tabs, read before the picture is taken; on the screen it has the open one. */
export const printing: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await me.open('/decisions')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/decisions\/.+\/show/)
  // The heading of the list is there until the decision is read.
  await me.page.getByRole('tab').first().waitFor()
  await me.settled()
  me.expect((await me.page.getByRole('tab').count()) === TABS.length, 'the decision has tabs on the screen')
  const sections = me.page.locator('main section > h2')

  // The print dialog of the browser would block the page: what it would show is kept in its place.
  await me.page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', document.querySelector('main')?.innerText ?? '')
  })
  await me.page.keyboard.press('Control+p')
  await me.page.locator('body[data-printed]').waitFor({ state: 'attached' })
  const printed = (await me.page.locator('body').getAttribute('data-printed')) ?? ''
  for (const tab of TABS) me.expect(printed.includes(tab), `the printed page has the tab ${tab}`)
  me.expect(!printed.includes('Chargement'), 'the printed page waits for nothing')
  await me.page.getByRole('tab').first().waitFor()

  await me.page.emulateMedia({ media: 'print' })
  await me.settled()
  for (const tab of TABS)
    me.expect((await sections.filter({ hasText: tab }).count()) > 0, `the page of the printer has the tab ${tab}`)
  await me.page.emulateMedia({ media: 'screen' })
  await me.page.getByRole('tab').first().waitFor()
}
