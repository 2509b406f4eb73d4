import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { alerts, photo } from './alerts.journey'
import type { BrowserSession } from './browser-session'
import { caamiAgent, caamiController } from './caami.journey'
import { chain } from './chain.journey'
import { supervisor } from './cpas-supervisor.journey'
import { worker } from './cpas-worker.journey'
import { deadlines } from './deadlines.journey'
import { followUp } from './follow-up.journey'
import { control, derogation, inspection } from './inspection.journey'
import { languages } from './languages.journey'
import { leaving } from './leaving.journey'
import { mandate } from './mandate.journey'
import { account, contestAndBalance, efactPreview, recovery, settlement } from './money.journey'
import { paperRefused } from './paper.journey'
import { physician } from './physician.journey'
import { printing } from './printing.journey'
import { sessionEnd } from './session.journey'
import { analyst, inspector } from './spp.journey'
import { unreadableBy } from './unreadable.journey'

export interface Options {
  baseUrl: string
  /** All personas, not only the chain journey. */
  full: boolean
  executablePath: string
  /** The folder of the screenshots; none are stored without it. */
  shots?: string
  only?: string
}

/** Input of a journey: the browser, the URL of the console, the folder of the screenshots. */
export interface JourneyContext {
  browser: Browser
  baseUrl: string
  shots?: string
  /** The sessions opened so far. */
  sessions: BrowserSession[]
}

/** A journey fails when it throws or when one of its sessions records a problem. */
export type Journey = (journeyContext: JourneyContext) => Promise<void>

const short: [string, Journey][] = [['the chain from a decision to the audit trail', chain]]
const others: [string, Journey][] = [
  ...unreadableBy,
  ['leaving a changed form', leaving],
  ['overdue deadlines', deadlines],
  ['several mutations handled as in the manual’s example', followUp],
  ['a CPAS worker', worker],
  ['a CPAS supervisor', supervisor],
  ['a CAAMI agent', caamiAgent],
  ['a CAAMI controller', caamiController],
  ['an SPP IS analyst', analyst],
  ['an SPP IS inspector', inspector],
  ['an inspection from sample to report', inspection],
  ['a control answered and closed', control],
  ['a derogation asked for and granted', derogation],
  ['an emergency read, its alert and its closing', alerts],
  ['a photo removed', photo],
  ['a line recovered', recovery],
  ['a contested line decided and settled', contestAndBalance],
  ['an eFact file seen before it is sent', efactPreview],
  ['an account confirmed by another person', account],
  ['a physician', physician],
  ['from a mandate to its payment', mandate],
  ['a paper invoice refused by inspection', paperRefused],
  ['a page of tabs on paper', printing],
  ['an expired session', sessionEnd],
  ['four languages', languages],
  // Last: what is paid in a month that is closed belongs to another one.
  ['a month closed and accepted', settlement],
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

/** Runs the journeys in Chromium; true if all of them pass. */
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
    const result = await play(journey, { browser, baseUrl, shots, sessions: [] })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${result.problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${result.pages} pages, ${seconds} s`)
    for (const problem of result.problems) console.log(`     ${problem}`)
    if (result.problems.length > 0) failed++
  }
  // Two at a time: one runs while the other waits for a response.
  await Promise.all([lane(), lane()])
  await browser.close()
  console.log(`${journeys.length - failed} of ${journeys.length} journeys passed`)
  return failed === 0
}

async function play(journey: Journey, journeyContext: JourneyContext): Promise<{ problems: string[]; pages: number }> {
  const thrown: string[] = []
  try {
    await journey(journeyContext)
  } catch (error) {
    thrown.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    for (const [at, session] of journeyContext.sessions.entries())
      thrown.push(await session.stuck(join(tmpdir(), `stuck-${at}.png`)).catch(() => 'the browser is gone'))
  }
  await Promise.all(journeyContext.sessions.map((session) => session.leave().catch(() => undefined)))
  return {
    problems: [...thrown, ...journeyContext.sessions.flatMap(({ problems }) => problems)],
    pages: journeyContext.sessions.reduce((sum, { pages }) => sum + pages, 0),
  }
}
