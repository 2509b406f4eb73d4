import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { query } from '../shared/database/prepared-statements'
import type { BenchEnvironment } from './environment'
import { type Figure, median, number } from './measure'
import { addPayableLines } from './payable-lines'
import { dist, type System } from './system'

const GOOD_KILOBYTES = 350
const GOOD_MS = 1_500
const ROUNDS = 5
const PERSONA = 'cpas:0299990019:worker'
const AGENT = 'caami:caami:agent'
const LINES = 1_000_000
const CHUNK = 20_000

/** What a browser loads for the first list of the console, and how long one waits for it. */
export async function firstList(stand: BenchEnvironment): Promise<Figure[]> {
  // The benchmarks build the server only.
  spawnSync(process.execPath, [join(dist, '../tools/build.mjs')], { stdio: 'ignore' })
  const admin = join(dist, 'admin')
  if (!existsSync(join(admin, 'index.html'))) throw new Error('The console is not built: npm run build')
  const entry = entryOf(admin)
  const figures: Figure[] = [
    {
      what: `console: entry with what it always loads (${entry.files.length} files), gzip`,
      reached: `${number(entry.kilobytes)} kB`,
      against: `${GOOD_KILOBYTES} kB`,
      good: entry.kilobytes <= GOOD_KILOBYTES,
    },
  ]
  const { findChromium } = (await import(pathToFileURL(join(dist, '../tools/chromium.mjs')).href)) as {
    findChromium(): string | null
  }
  const executablePath = findChromium()
  if (!executablePath) return [...figures, { what: 'console: first list', reached: 'no Chromium here', against: '' }]
  const system = await stand.system()
  try {
    const seen = await inBrowser(system, executablePath, admin)
    return [
      ...figures,
      {
        what: `console: first list (${seen.files} files), gzip`,
        reached: `${number(seen.kilobytes)} kB`,
        against: `${GOOD_KILOBYTES} kB`,
        good: seen.kilobytes <= GOOD_KILOBYTES,
      },
      {
        what: 'console: first list usable, nothing in the cache',
        reached: `${number(median(seen.times))} ms`,
        against: `${GOOD_MS} ms`,
        good: median(seen.times) <= GOOD_MS,
      },
      ...(await millionLines(stand, system, executablePath)),
    ]
  } finally {
    await system.stop()
  }
}

// What index.html names: its scripts, style sheets and what they preload.
function entryOf(admin: string): { files: string[]; kilobytes: number } {
  const html = readFileSync(join(admin, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1]!)
  return { files, kilobytes: zipped(admin, files) }
}

const zipped = (admin: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(admin, file))).length, 0) / 1024

async function inBrowser(system: System, executablePath: string, admin: string) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const times: number[] = []
    let files: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      // Signed in once, then a fresh browser cache: what a clerk meets in the morning.
      const context = await browser.newContext({ locale: 'fr-BE' })
      const page = await context.newPage()
      await page.goto(`${system.url}/login`)
      await page.locator(`button[data-persona="${PERSONA}"]`).click()
      await page.locator('header').waitFor()
      const session = await context.newCDPSession(page)
      await session.send('Network.clearBrowserCache')
      const loaded = new Set<string>()
      page.on('request', (request) => loaded.add(new URL(request.url()).pathname.slice(1)))
      const began = performance.now()
      await page.goto(`${system.url}/decisions`, { waitUntil: 'commit' })
      await page.locator('main table tbody tr').first().waitFor()
      times.push(performance.now() - began)
      files = [...loaded].filter((file) => /\.(js|css)$/.test(file) && existsSync(join(admin, file)))
      await context.close()
    }
    return { times, files: files.length, kilobytes: zipped(admin, files) }
  } finally {
    await browser.close()
  }
}

/** The pages of a CAAMI agent over a million invoice lines. */
async function millionLines(stand: BenchEnvironment, system: System, executablePath: string): Promise<Figure[]> {
  const invoice = stand.sources.get('invoice')!
  for (let lines = 0; lines < LINES; lines += CHUNK) {
    const name = `bench-console-${lines}`
    await addPayableLines(invoice, {
      name,
      lines: CHUNK,
      providers: 200,
      receivedOn: stand.today,
      cpas: ['0299990019'],
    })
  }
  await query(invoice, 'analyze invoice_line')
  const [row] = await query<{ count: string }>(invoice, 'select count(*) from invoice_line')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ locale: 'fr-BE' })
    const page = await context.newPage()
    await page.goto(`${system.url}/login`)
    await page.locator(`button[data-persona="${AGENT}"]`).click()
    await page.locator('header').waitFor()
    const rows = page.locator('main table tbody tr')
    const usable = async (path: string, ready: () => Promise<unknown>) => {
      const times: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        await page.goto('about:blank')
        const began = performance.now()
        await page.goto(system.url + path, { waitUntil: 'commit' })
        await ready()
        times.push(performance.now() - began)
      }
      return median(times)
    }
    const filter = (values: object) => `/invoice-lines?filter=${encodeURIComponent(JSON.stringify(values))}`
    const figure = (what: string, ms: number): Figure => ({
      what: `console, ${number(Number(row?.count ?? 0))} lines: ${what}`,
      reached: `${number(ms)} ms`,
      against: `${GOOD_MS} ms`,
      good: ms <= GOOD_MS,
    })
    return [
      figure('the list', await usable('/invoice-lines', () => rows.first().waitFor())),
      figure('refused ones', await usable(filter({ outcome: 'REJECTED' }), () => rows.first().waitFor())),
      figure('without attestation', await usable(filter({ attestationMissing: true }), () => rows.first().waitFor())),
      figure(
        'start page with its totals',
        await usable('/', () => page.locator('main section table').nth(2).waitFor()),
      ),
    ]
  } finally {
    await browser.close()
  }
}
