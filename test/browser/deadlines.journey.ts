import { BrowserSession } from './browser-session'
import { isoDay } from './identifiers'
import type { Journey } from './journeys'

/** After seven weeks some deadlines are overdue: dashboard and inbox show the oldest on top. */
export const deadlines: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await me.page.evaluate((day) => sessionStorage.setItem('mediprima.clock', day), isoDay(51))
  await me.open('/')
  const card = me.page.getByRole('region', { name: 'Délais de décision' })
  await card.getByText(/\d+ en retard/).waitFor()
  me.expect(/jours? de retard/.test(await card.locator('tbody tr').first().innerText()), 'overdue deadlines come first')
  await me.check('dashboard-overdue')

  await me.open('/mutations')
  const days = (await me.page.locator('main tbody tr').allInnerTexts()).map((row) =>
    Number(/(\d+) jours? de retard/.exec(row)?.[1] ?? 0),
  )
  me.expect((days[0] ?? 0) > 0, `an overdue deadline is on top: ${days}`)
  me.expect(String(days) === String(days.toSorted((one, other) => other - one)), `the oldest comes first: ${days}`)
  const head = me.page.locator('main th[aria-sort]')
  me.expect((await head.getAttribute('aria-sort')) === 'ascending', 'a screen reader hears the order of the list')
  await me.page.getByRole('columnheader', { name: 'Date d’effet' }).getByRole('button').click()
  await me.page.waitForURL(/sort=mutation\.effectiveOn/)
  await head.filter({ hasText: /^Date d’effet/ }).waitFor()
  await me.check('mutations-overdue')
}
