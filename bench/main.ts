import 'reflect-metadata'
import { runApp } from '../runtime/lifecycle'
import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'
import { type BenchEnvironment, openBenchEnvironment } from './environment'
import { type BenchmarkResult, table } from './measure'

const PERSONS = Number(process.env.BENCH_PERSONS ?? 20_000)
const LINES = Number(process.env.BENCH_LINES ?? 0)

// Loaded on demand: the others need no browser or load generator.
const onSeededDatabase: Record<string, () => (environment: BenchEnvironment) => Promise<BenchmarkResult[]>> = {
  coverage: () => (require('./coverage') as typeof import('./coverage')).coverage,
  'after-load': () => (require('./after-load') as typeof import('./after-load')).coverageAfterLoad,
  invoices: () => (require('./invoices') as typeof import('./invoices')).invoices,
  'large-efact': () =>
    (require('./coverage-beside-efact') as typeof import('./coverage-beside-efact')).coverageBesideEfact,
  'audit-trail': () => (require('./audit-trail') as typeof import('./audit-trail')).auditTrail,
  payments: () => (require('./payments') as typeof import('./payments')).payments,
  memory: () => (require('./memory') as typeof import('./memory')).memory,
  console: () => (require('./console') as typeof import('./console')).consoleLists,
}
const standalone: Record<string, () => () => Promise<BenchmarkResult[]>> = {
  start: () => (require('./start') as typeof import('./start')).start,
  attacks: () => (require('./attacks') as typeof import('./attacks')).attacks,
  growth: () => () => (require('./growth') as typeof import('./growth')).growth(printLine),
}

// npm run bench [NAME ...]: ratios to a target or to a baseline of the same run.
runApp(async (onShutdown) => {
  const all = [...Object.keys(standalone), ...Object.keys(onSeededDatabase)]
  const asked = process.argv.slice(2)
  const names = asked.length === 0 || asked.includes('all') ? all : asked
  const unknown = names.find((name) => !all.includes(name))
  if (unknown) throw new StartupError(`Unknown benchmark "${unknown}". Use ${all.join(', ')} or all.`)
  const results: BenchmarkResult[] = []
  for (const name of names) {
    printLine(`\n${name}`)
    const began = performance.now()
    const load = standalone[name]
    const found = load ? await load()() : await runOnSeededDatabase(onSeededDatabase[name]!(), onShutdown)
    printLine(`${table(found)}\n(${((performance.now() - began) / 1000).toFixed(0)} s)`)
    results.push(...found)
  }
  if (names.length > 1) printLine(`\n${table(results)}`)
  process.kill(process.pid, 'SIGTERM')
})

async function runOnSeededDatabase(
  bench: (environment: BenchEnvironment) => Promise<BenchmarkResult[]>,
  onShutdown: (close: () => Promise<void>) => void,
): Promise<BenchmarkResult[]> {
  const environment = await openBenchEnvironment({ persons: PERSONS, lines: LINES }, printLine)
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await environment.close()
  }
  onShutdown(close)
  return bench(environment).finally(close)
}
