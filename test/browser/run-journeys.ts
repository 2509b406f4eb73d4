import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { BrowserSession } from './browser-session'
import { type Journey, type NamedJourney, readers, short, writers } from './journeys'

export interface Options {
  baseUrl: string
  /** All personas, not only the chain journey. */
  full: boolean
  executablePath: string
  /** The folder of the screenshots; none are stored without it. */
  shots?: string
  /** A regular expression for the names. */
  only?: string
}

interface Result {
  name: string
  problems: string[]
  pages: number
  seconds: number
}

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

/** Runs the journeys in Chromium and prints a summary; true if all of them pass. */
export async function runJourneys({ baseUrl, full, executablePath, shots, only }: Options): Promise<boolean> {
  const launch = () => chromium.launch({ executablePath, headless: true, args: ARGUMENTS })
  const lane = async (journeys: readonly NamedJourney[]) => {
    const results: Result[] = []
    const chosen = journeys.filter(([name]) => new RegExp(only ?? '').test(name))
    let browser: Browser | undefined
    for (const [name, journey] of chosen) {
      const began = performance.now()
      const played = async () => {
        if (!browser?.isConnected()) browser = await launch()
        return play(journey, { browser, baseUrl, shots, sessions: [] })
      }
      let result = await played()
      // A browser that the system closed says nothing about the journey.
      if (result.problems.length > 0 && !browser?.isConnected()) result = await played()
      const seconds = (performance.now() - began) / 1000
      results.push({ name, seconds, ...result })
      print({ name, seconds, ...result })
    }
    await browser?.close()
    return results
  }
  // Two lanes: one works while the other waits. Only one of them changes data.
  const results = (await Promise.all(full ? [lane(readers), lane([...short, ...writers])] : [lane(short)])).flat()
  const failed = results.filter(({ problems }) => problems.length > 0)
  console.log(`\n${results.length - failed.length} of ${results.length} journeys passed`)
  for (const result of failed) print(result)
  if (results.length === 0) console.log(`no journey has a name like “${only}”`)
  return failed.length === 0 && results.length > 0
}

function print({ name, problems, pages, seconds }: Result): void {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${pages} pages, ${seconds.toFixed(1)} s`)
  for (const problem of problems) console.log(`     ${problem.replaceAll('\n', '\n     ')}`)
}

async function play(
  journey: Journey,
  journeyContext: Parameters<Journey>[0] & { sessions: BrowserSession[] },
): Promise<{ problems: string[]; pages: number }> {
  const { sessions } = journeyContext
  const thrown: string[] = []
  try {
    await journey(journeyContext)
  } catch (error) {
    thrown.push(stepOf(error))
    for (const [at, session] of sessions.entries())
      thrown.push(await session.stuck(join(tmpdir(), `stuck-${process.pid}-${at}.png`)).catch(() => 'no page is open'))
  }
  await Promise.all(sessions.map((session) => session.leave().catch(() => undefined)))
  return {
    problems: [...thrown, ...sessions.flatMap(({ problems }) => problems)],
    pages: sessions.reduce((sum, { pages }) => sum + pages, 0),
  }
}

/** The step that failed, as its source has it, and what the browser or the graph said. */
function stepOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const [, file = '', line] = /([^\s(]+\.journey\.[jt]s):(\d+)/.exec(error.stack ?? '') ?? []
  const path = file.replace('file://', '')
  const source = existsSync(path) ? readFileSync(path, 'utf8').split('\n')[Number(line) - 1]?.trim() : ''
  const message = error.message.split('\n').slice(0, 3).join('\n  ')
  return file ? `step ${basename(path)}:${line}: ${source}\n  ${message}` : (error.stack ?? message)
}
