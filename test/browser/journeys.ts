import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { BrowserSession } from './browser-session'
import { caamiAgent, caamiController } from './caami.journey'
import { chain } from './chain.journey'
import { supervisor } from './cpas-supervisor.journey'
import { worker } from './cpas-worker.journey'
import { deadlines } from './deadlines.journey'
import { languages } from './languages.journey'
import { leaving } from './leaving.journey'
import { physician } from './physician.journey'
import { sessionEnd } from './session.journey'
import { analyst, inspector } from './spp.journey'
import { unreadableBy } from './unreadable.journey'

export interface Options {
  baseUrl: string
  /** All personas, not only the chain. */
  full: boolean
  executablePath: string
  /** Where pictures go; none are made where it is not said. */
  shots?: string
  only?: string
}

/** What a journey needs: a browser, the console's address, where pictures go. */
export interface JourneyContext {
  browser: Browser
  baseUrl: string
  shots?: string
  /** Who came in so far. */
  visitors: BrowserSession[]
}

/** One journey: what visitors note, and what it throws, is its failure. */
export type Journey = (trip: JourneyContext) => Promise<void>

const short: [string, Journey][] = [['the chain, from a decision to the inspector’s trail', chain]]
const others: [string, Journey][] = [
  ...unreadableBy,
  ['leaving a changed form', leaving],
  ['deadlines that have passed', deadlines],
  ['a CPAS worker', worker],
  ['a CPAS supervisor', supervisor],
  ['a CAAMI agent', caamiAgent],
  ['a CAAMI controller', caamiController],
  ['an SPP IS analyst', analyst],
  ['an SPP IS inspector', inspector],
  ['a physician', physician],
  ['a session that ends', sessionEnd],
  ['four languages', languages],
]

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Plays the journeys in a real Chromium; true where all of them went well. */
export async function runJourneys({ baseUrl, full, executablePath, shots, only }: Options): Promise<boolean> {
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGUMENTS })
  let failed = 0
  const journeys = (full ? [...short, ...others] : short).filter(([name]) => !only || name.includes(only))
  const left = [...journeys]
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await one(next)
  }
  const one = async ([name, journey]: (typeof journeys)[number]) => {
    const began = performance.now()
    const told = await play(journey, { browser, baseUrl, shots, visitors: [] })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${told.problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${told.pages} pages, ${seconds} s`)
    for (const problem of told.problems) console.log(`     ${problem}`)
    if (told.problems.length > 0) failed++
  }
  // Two at a time: while one waits for an answer, the other reads a page.
  await Promise.all([lane(), lane()])
  await browser.close()
  console.log(`${journeys.length - failed} of ${journeys.length} journeys went well`)
  return failed === 0
}

async function play(journey: Journey, trip: JourneyContext): Promise<{ problems: string[]; pages: number }> {
  const thrown: string[] = []
  try {
    await journey(trip)
  } catch (error) {
    thrown.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    for (const [at, visitor] of trip.visitors.entries())
      thrown.push(await visitor.stuck(join(tmpdir(), `stuck-${at}.png`)).catch(() => 'the browser is gone'))
  }
  await Promise.all(trip.visitors.map((visitor) => visitor.leave().catch(() => undefined)))
  return {
    problems: [...thrown, ...trip.visitors.flatMap(({ problems }) => problems)],
    pages: trip.visitors.reduce((sum, { pages }) => sum + pages, 0),
  }
}
