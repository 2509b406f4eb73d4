import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { isDatabaseEmpty, seedDemo } from '../demo/seed/seed'
import { withBulkDatabases } from '../runtime/bulk-databases'
import { readConfig } from '../runtime/config'
import { openDatabases } from '../runtime/databases'
import { runApp } from '../runtime/lifecycle'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'
import { ProgressBar } from '../shared/logging/progress-bar'
import { isDay } from '../shared/values/day'
import { brusselsDay } from '../shared/values/instant'

/** The demo has about so many lines for each person (progress is counted in persons and lines). */
const LINES_PER_PERSON = 6

// npm run seed -- --beneficiaries N [--lines N] [--seed N] [--today YYYY-MM-DD]: writes demo data of that size into an empty data folder.
runApp(async (onShutdown) => {
  const { values } = parseArgs({
    options: {
      beneficiaries: { type: 'string', default: '2000' },
      lines: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1996' },
      today: { type: 'string' },
    },
  })
  const beneficiaries = Number(values.beneficiaries)
  const lines = Number(values.lines)
  const seed = Number(values.seed)
  if (!Number.isInteger(beneficiaries) || beneficiaries < 1)
    throw new StartupError(`--beneficiaries is "${values.beneficiaries}": a whole number above 0 is expected.`)
  if (!Number.isInteger(lines) || lines < 0)
    throw new StartupError(`--lines is "${values.lines}": a whole number is expected.`)
  if (!Number.isInteger(seed)) throw new StartupError(`--seed is "${values.seed}": a whole number is expected.`)
  if (values.today && !isDay(values.today))
    throw new StartupError(`--today is "${values.today}": a day such as 2026-11-21 is expected.`)
  const config = readConfig('seed')
  const definitions = loadDefinitions(config.parameterOverrides)
  const target = await openDatabases(config, definitions, printLine)
  onShutdown(target.stop)
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  const today = values.today && isDay(values.today) ? values.today : brusselsDay(new Date())
  const figures = await withBulkDatabases(definitions, target.subgraphs, async (databases) => {
    if (!(await isDatabaseEmpty(databases)))
      throw new StartupError(
        `${config.databaseUrl ? 'The database' : config.dataFolder} already contains data: choose an empty one with DATA_FOLDER or DATABASE_URL.`,
      )
    const bar = new ProgressBar(
      beneficiaries + Math.max(lines, beneficiaries * LINES_PER_PERSON),
      `of ${beneficiaries} persons and their invoice lines`,
    )
    const progress = (more: { persons: number; lines: number }) => bar.add(more.persons + more.lines)
    return seedDemo(databases, { beneficiaries, lines, databases: target.subgraphs, seed, today, progress }).finally(
      () => bar.end(),
    )
  })
  printLine(`${JSON.stringify(figures)} in ${seconds()} s`)
  process.kill(process.pid, 'SIGTERM')
})
