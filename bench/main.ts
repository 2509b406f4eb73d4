import 'reflect-metadata'
import { runApp } from '../runtime/lifecycle'
import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'
import { type BenchEnvironment, openBenchEnvironment } from './environment'
import { type Figure, table } from './measure'

const PERSONS = Number(process.env.BENCH_PERSONS ?? 20_000)

// Loaded when asked for: a browser or a load generator is not needed for the others.
const onCountry: Record<string, () => (stand: BenchEnvironment) => Promise<Figure[]>> = {
  coverage: () => (require('./coverage') as typeof import('./coverage')).coverage,
  invoices: () => (require('./invoices') as typeof import('./invoices')).invoices,
  trail: () => (require('./audit-trail') as typeof import('./audit-trail')).trail,
  money: () => (require('./payments') as typeof import('./payments')).money,
  memory: () => (require('./memory') as typeof import('./memory')).memory,
  console: () => (require('./console') as typeof import('./console')).firstList,
}
const alone: Record<string, () => () => Promise<Figure[]>> = {
  start: () => (require('./start') as typeof import('./start')).start,
}

// npm run bench [NAME ...]: ratios to a limit, or to a peer measured in the same run.
runApp(async (onEnd) => {
  const all = [...Object.keys(alone), ...Object.keys(onCountry)]
  const asked = process.argv.slice(2)
  const names = asked.length === 0 || asked.includes('all') ? all : asked
  const unknown = names.find((name) => !all.includes(name))
  if (unknown) throw new StartupError(`There is no benchmark "${unknown}": choose of ${all.join(', ')} or all.`)
  const figures: Figure[] = []
  for (const name of names) {
    printLine(`\n${name}`)
    const began = performance.now()
    const load = alone[name]
    const found = load ? await load()() : await inCountry(onCountry[name]!(), onEnd)
    printLine(`${table(found)}\n(${((performance.now() - began) / 1000).toFixed(0)} s)`)
    figures.push(...found)
  }
  if (names.length > 1) printLine(`\n${table(figures)}`)
  process.kill(process.pid, 'SIGTERM')
})

async function inCountry(
  bench: (stand: BenchEnvironment) => Promise<Figure[]>,
  onEnd: (close: () => Promise<void>) => void,
): Promise<Figure[]> {
  const stand = await openBenchEnvironment(PERSONS, printLine)
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await stand.close()
  }
  onEnd(close)
  return bench(stand).finally(close)
}
