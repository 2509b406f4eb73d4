import type { Request } from 'playwright-core'
import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

const MAX_KILOBYTES = 350

/** With an empty cache, the first list loads at most 350 kB of scripts and style sheets, as the gateway compresses them. */
export const weight: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  const devTools = await me.page.context().newCDPSession(me.page)
  await devTools.send('Network.clearBrowserCache')
  const loaded: Request[] = []
  me.page.on('request', (request) => {
    if (/\.(js|css)$/.test(new URL(request.url()).pathname)) loaded.push(request)
  })
  await me.open('/decisions')
  await me.page.locator('main tbody tr').first().waitFor()
  const sizes = await Promise.all(loaded.map((request) => request.sizes()))
  const kilobytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) / 1024
  console.log(`     the first list loads ${kilobytes.toFixed(1)} kB in ${loaded.length} files`)
  // Fewer would be files of the cache.
  me.expect(kilobytes > 200, `the files are loaded, not taken from the cache: ${kilobytes} kB`)
  me.expect(kilobytes <= MAX_KILOBYTES, `the first list loads at most ${MAX_KILOBYTES} kB: ${kilobytes} kB`)
}
