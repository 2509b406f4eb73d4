import { BrowserSession } from './browser-session'
import { isoDay } from './identifiers'
import type { Journey } from './journeys'

/** After seven weeks some deadlines are overdue: dashboard and inbox show them first, the oldest on top. */
export const deadlines: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await me.page.evaluate((day) => sessionStorage.setItem('mediprima.clock', day), isoDay(51))
  await me.open('/')
  const card = me.page.getByRole('region', { name: 'Délais de décision' })
  await card.getByText(/\d+ en retard/).waitFor()
  me.expect(/jours? de retard/.test(await card.locator('tbody tr').first().innerText()), 'overdue deadlines come first')
  await me.check('dashboard-overdue')

  await me.open('/mutations')
  const late = me.page.getByRole('region', { name: /^Délai dépassé/ })
  await late.waitFor()
  const days = (await late.locator('tbody tr').allInnerTexts()).map((row) =>
    Number(/(\d+) jours? de retard/.exec(row)?.[1]),
  )
  me.expect(days.length > 0 && days.every((day) => day > 0), `each row shows its delay: ${days}`)
  me.expect(String(days) === String(days.toSorted((one, other) => other - one)), `the oldest comes first: ${days}`)
  const others = await me.page.locator('main table').last().locator('tbody tr').allInnerTexts()
  me.expect(!others.some((row) => /de retard/.test(row)), 'the other list contains no overdue deadline')
  await me.check('mutations-overdue')
}
