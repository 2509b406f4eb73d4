import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { StartError } from '../../shared/database/start-error'
import { isDay } from '../../shared/values/day'
import { brusselsDay } from '../../shared/values/instant'
import { readConfiguration } from '../../start/configuration'
import { runProgram } from '../../start/ending'
import { openGraph } from '../../start/graph'
import { say } from '../../start/log'
import { openStores } from '../../start/stores'
import { loadDefinitions } from '../../start/subgraphs'
import { isEmptyCountry, makeCountry } from './country'

// npm run seed -- --beneficiaries N [--seed N] [--today YYYY-MM-DD]: fills an empty data folder with a country of that size.
runProgram(async (onEnd) => {
  const { values } = parseArgs({
    options: {
      beneficiaries: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1996' },
      today: { type: 'string' },
    },
  })
  const beneficiaries = Number(values.beneficiaries)
  const seed = Number(values.seed)
  if (!Number.isInteger(beneficiaries) || beneficiaries < 1)
    throw new StartError(`--beneficiaries is "${values.beneficiaries}": a whole number above 0 is expected.`)
  if (!Number.isInteger(seed)) throw new StartError(`--seed is "${values.seed}": a whole number is expected.`)
  if (values.today && !isDay(values.today))
    throw new StartError(`--today is "${values.today}": a day such as 2026-11-21 is expected.`)
  const configuration = readConfiguration(process.env)
  if (configuration.production)
    throw new StartError('A production database is never filled with made-up persons: leave NODE_ENV=production out.')
  const definitions = loadDefinitions()
  const stores = await openStores(configuration, definitions, say)
  onEnd(stores.stop)
  const graph = await openGraph(definitions, stores.subgraphs)
  onEnd(graph.close)
  if (!(await isEmptyCountry(graph.sources)))
    throw new StartError(
      `${configuration.databaseUrl ? 'The database' : configuration.dataFolder} holds data already: choose an empty one with DATA_FOLDER or DATABASE_URL.`,
    )
  const began = performance.now()
  const today = values.today && isDay(values.today) ? values.today : brusselsDay(new Date())
  const figures = await makeCountry(graph.sources, {
    beneficiaries,
    seed,
    today,
    progress: (done) =>
      say(`${done} of ${beneficiaries} persons after ${((performance.now() - began) / 1000).toFixed(0)} s`),
  })
  say(`${JSON.stringify(figures)} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  process.kill(process.pid, 'SIGTERM')
})
