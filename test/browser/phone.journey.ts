import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

const PERSONAS = [
  'cpas:0299990019:worker',
  'caami:caami:controller',
  'sppis:sppis:inspector',
  'provider:10001490004:prescriber',
]

/** On a phone no page of a menu, and no first record of its list, is wider than the screen: wide tables are cards. */
export const phone: Journey = async (journeyContext) => {
  for (const persona of PERSONAS) {
    const me = await BrowserSession.signIn(journeyContext, persona)
    const links = me.page.locator('nav a[href^="/"]')
    const menu = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '/'))
    await me.page.setViewportSize({ width: 390, height: 844 })
    for (const path of menu) {
      await me.open(path)
      await fits(me)
      const first = me.page.locator('main tbody tr a[href*="/show"]').first()
      const record = (await first.count()) > 0 ? await first.getAttribute('href') : null
      if (!record) continue
      await me.open(record)
      await fits(me)
    }
    await me.leave()
  }
}

async function fits(me: BrowserSession): Promise<void> {
  const width = await me.page.evaluate(() => document.documentElement.scrollWidth)
  me.expect(width <= 390, `the page is at most 390 pixels wide: ${width}`)
}
