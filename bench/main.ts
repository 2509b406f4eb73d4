import 'reflect-metadata'
import { StartError } from '../shared/database/start-error'
import { runProgram } from '../start/ending'
import { say } from '../start/log'
import { type Figure, table } from './measure'
import { openStand, type Stand } from './stand'

const PERSONS = Number(process.env.BENCH_PERSONS ?? 20_000)

// Loaded when asked for: a browser or a load generator is not needed for the others.
const onCountry: Record<string, () => (stand: Stand) => Promise<Figure[]>> = {
  coverage: () => (require('./coverage') as typeof import('./coverage')).coverage,
  invoices: () => (require('./invoices') as typeof import('./invoices')).invoices,
  trail: () => (require('./trail') as typeof import('./trail')).trail,
  money: () => (require('./money') as typeof import('./money')).money,
  memory: () => (require('./memory') as typeof import('./memory')).memory,
  console: () => (require('./console') as typeof import('./console')).firstList,
}
const alone: Record<string, () => () => Promise<Figure[]>> = {
  start: () => (require('./start') as typeof import('./start')).start,
}

// npm run bench [NAME ...]: ratios to a limit, or to a peer measured in the same run.
runProgram(async (onEnd) => {
  const all = [...Object.keys(alone), ...Object.keys(onCountry)]
  const asked = process.argv.slice(2)
  const names = asked.length === 0 || asked.includes('all') ? all : asked
  const unknown = names.find((name) => !all.includes(name))
  if (unknown) throw new StartError(`There is no benchmark "${unknown}": choose of ${all.join(', ')} or all.`)
  const figures: Figure[] = []
  for (const name of names) {
    say(`\n${name}`)
    const began = performance.now()
    const load = alone[name]
    const found = load ? await load()() : await inCountry(onCountry[name]!(), onEnd)
    say(`${table(found)}\n(${((performance.now() - began) / 1000).toFixed(0)} s)`)
    figures.push(...found)
  }
  if (names.length > 1) say(`\n${table(figures)}`)
  process.kill(process.pid, 'SIGTERM')
})

async function inCountry(
  bench: (stand: Stand) => Promise<Figure[]>,
  onEnd: (close: () => Promise<void>) => void,
): Promise<Figure[]> {
  const stand = await openStand(PERSONS, say)
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await stand.close()
  }
  onEnd(close)
  return bench(stand).finally(close)
}
