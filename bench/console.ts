import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { query } from '../shared/database/prepared-statements'
import type { BenchEnvironment } from './environment'
import { type BenchmarkResult, median, number } from './measure'
import { addPayableLines } from './payable-lines'
import { dist, type System } from './system'

const TARGET_KILOBYTES = 350
const TARGET_MS = 1_500
const ROUNDS = 5
const PERSONA = 'cpas:0299990019:worker'
const AGENT = 'caami:caami:agent'
const LINES = 1_000_000
const CHUNK = 20_000

/** Size and load time of the first list of the console. */
export async function consoleLists(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  // The benchmarks build the server only.
  spawnSync(process.execPath, [join(dist, '../tools/build.mjs')], { stdio: 'ignore' })
  const admin = join(dist, 'admin')
  if (!existsSync(join(admin, 'index.html'))) throw new Error('The console is not built: npm run build')
  const entry = entryOf(admin)
  const results: BenchmarkResult[] = [
    {
      operation: `console: entry (${entry.files.length} files), gzip`,
      measured: `${number(entry.kilobytes)} kB`,
      target: `${TARGET_KILOBYTES} kB`,
      isMet: entry.kilobytes <= TARGET_KILOBYTES,
    },
  ]
  const { findChromium } = (await import(pathToFileURL(join(dist, '../tools/chromium.mjs')).href)) as {
    findChromium(): string | null
  }
  const executablePath = findChromium()
  if (!executablePath)
    return [...results, { operation: 'console: first list', measured: 'Chromium is not installed', target: '' }]
  const system = await environment.system()
  try {
    const seen = await inBrowser(system, executablePath, admin)
    return [
      ...results,
      {
        operation: `console: first list (${seen.files} files), gzip`,
        measured: `${number(seen.kilobytes)} kB`,
        target: `${TARGET_KILOBYTES} kB`,
        isMet: seen.kilobytes <= TARGET_KILOBYTES,
      },
      {
        operation: 'console: first list usable, empty cache',
        measured: `${number(median(seen.times))} ms`,
        target: `${TARGET_MS} ms`,
        isMet: median(seen.times) <= TARGET_MS,
      },
      ...(await millionLines(environment, system, executablePath)),
    ]
  } finally {
    await system.stop()
  }
}

// The scripts and style sheets that index.html loads or preloads.
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
      // Sign in, then clear the browser cache: the first visit of a day.
      const context = await browser.newContext({ locale: 'fr-BE' })
      const page = await context.newPage()
      await page.goto(`${system.url}/login`)
      await page.locator('main button').first().click()
      await page.locator(`button[name=persona][value="${PERSONA}"]`).click()
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

/** Pages of a CAAMI agent with a million invoice lines. */
async function millionLines(
  environment: BenchEnvironment,
  system: System,
  executablePath: string,
): Promise<BenchmarkResult[]> {
  const invoice = environment.sources.get('invoice')!
  for (let lines = 0; lines < LINES; lines += CHUNK) {
    const name = `bench-console-${lines}`
    await addPayableLines(invoice, {
      name,
      lines: CHUNK,
      providers: 200,
      receivedOn: environment.today,
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
    await page.locator('main button').first().click()
    await page.locator(`button[name=persona][value="${AGENT}"]`).click()
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
    const result = (operation: string, ms: number): BenchmarkResult => ({
      operation: `console, ${number(Number(row?.count ?? 0))} lines: ${operation}`,
      measured: `${number(ms)} ms`,
      target: `${TARGET_MS} ms`,
      isMet: ms <= TARGET_MS,
    })
    return [
      result('all lines', await usable('/invoice-lines', () => rows.first().waitFor())),
      result('rejected lines', await usable(filter({ outcome: 'REJECTED' }), () => rows.first().waitFor())),
      result(
        'lines without attestation',
        await usable(filter({ attestationMissing: true }), () => rows.first().waitFor()),
      ),
      result('dashboard with totals', await usable('/', () => page.locator('main section table').nth(2).waitFor())),
    ]
  } finally {
    await browser.close()
  }
}
