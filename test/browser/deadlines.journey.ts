import { BrowserSession } from './browser-session'
import { isoDay } from './identifiers'
import type { Journey } from './journeys'

/** Seven weeks from now some deadlines have passed: they come first, the oldest on top, on the start page and in the inbox. */
export const deadlines: Journey = async (trip) => {
  const me = await BrowserSession.arrive(trip, 'cpas:0299990019:worker')
  await me.page.evaluate((day) => sessionStorage.setItem('mediprima.clock', day), isoDay(51))
  await me.open('/')
  const card = me.page.getByRole('region', { name: 'Délais de décision' })
  await card.getByText(/\d+ en retard/).waitFor()
  me.expect(/jours? de retard/.test(await card.locator('tbody tr').first().innerText()), 'what is overdue comes first')
  await me.look('landing-overdue')

  await me.open('/mutations')
  const late = me.page.getByRole('region', { name: /^Délai dépassé/ })
  await late.waitFor()
  const days = (await late.locator('tbody tr').allInnerTexts()).map((row) =>
    Number(/(\d+) jours? de retard/.exec(row)?.[1]),
  )
  me.expect(days.length > 0 && days.every((day) => day > 0), `each row says how late it is: ${days}`)
  me.expect(String(days) === String(days.toSorted((one, other) => other - one)), `the oldest comes first: ${days}`)
  const others = await me.page.locator('main table').last().locator('tbody tr').allInnerTexts()
  me.expect(!others.some((row) => /de retard/.test(row)), 'the list below holds what is not overdue')
  await me.look('mutations-overdue')
}
