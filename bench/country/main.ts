import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { StartError } from '../../shared/database/start-error'
import { isDay } from '../../shared/values/day'
import { brusselsDay } from '../../shared/values/instant'
import { withBulkDatabases } from '../../start/bulk-databases'
import { readConfig } from '../../start/config'
import { runProgram } from '../../start/ending'
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
  const config = readConfig('seed')
  const definitions = loadDefinitions(config.lawAmendments)
  const stores = await openStores(config, definitions, say)
  onEnd(stores.stop)
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  const today = values.today && isDay(values.today) ? values.today : brusselsDay(new Date())
  const figures = await withBulkDatabases(definitions, stores.subgraphs, async (databases) => {
    if (!(await isEmptyCountry(databases)))
      throw new StartError(
        `${config.databaseUrl ? 'The database' : config.dataFolder} holds data already: choose an empty one with DATA_FOLDER or DATABASE_URL.`,
      )
    const progress = (done: number) => say(`${done} of ${beneficiaries} persons after ${seconds()} s`)
    return makeCountry(databases, { beneficiaries, seed, today, progress })
  })
  say(`${JSON.stringify(figures)} in ${seconds()} s`)
  process.kill(process.pid, 'SIGTERM')
})
