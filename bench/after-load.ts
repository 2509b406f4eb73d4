import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { COVERAGE } from './coverage'
import { coveredPersonsOn, gpNumbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { prepareRequest, tokenOf } from './http-clients'
import { generateLoad } from './load-generator'
import { type BenchmarkResult, number } from './measure'
import { cpuOf, cpuWithChildren, parentOf } from './system'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
const WARM_UP_SECONDS = 20
const CONNECTIONS = 8
const GPS = 6
/** A backend reports its figures at most once a second. */
const STATISTICS_DELAY_MS = 1_500
const MAX_RATIO = 1.1

/**
 * Coverage in the first minute after a bulk load, and after the server has vacuumed and analyzed every table: without statistics the
 * planner would choose plans for empty tables until then.
 */
export async function coverageAfterLoad(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  const { today } = environment
  const system = await environment.system()
  const admin = new Client({ connectionString: environment.adminUrl })
  await admin.connect()
  try {
    const persons = await coveredPersonsOn(environment, today)
    const gps = await gpNumbersOf(environment, GPS)
    const tokens = await Promise.all(gps.map((gp) => tokenOf(system, `provider:${gp}:prescriber`)))
    const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid')
    const server = parentOf(rows[0]!.pid)
    let asked = 0
    const ask = () => {
      const rank = asked++
      // The same 150 persons for each practice, as often as the phase lasts.
      const person = persons[((rank % GPS) * 150 + (Math.floor(rank / GPS) % 150)) % persons.length]!
      const variables = { niss: person.niss, on: today, careTypes: ['GENERAL_MEDICINE'] }
      return prepareRequest(tokens[rank % GPS]!, COVERAGE, variables, today)
    }
    const figures = async () => {
      await wait(STATISTICS_DELAY_MS)
      const found = await admin.query<{ buffers: string }>(
        'select blks_hit + blks_read as buffers from pg_stat_database where datname = current_database()',
      )
      return {
        buffers: Number(found.rows[0]!.buffers),
        cpu: (cpuOf(system.process.pid!) ?? Number.NaN) + ((server && cpuWithChildren(server)) ?? Number.NaN),
      }
    }
    const phase = async () => {
      const before = await figures()
      const { operations, perSecond } = await generateLoad(system.url, ask, {
        connections: CONNECTIONS,
        seconds: SECONDS,
      })
      const after = await figures()
      return {
        buffers: (after.buffers - before.buffers) / operations,
        cpu: (after.cpu - before.cpu) / operations,
        perSecond,
      }
    }
    // Until the code of the process is compiled, or that would be measured; the first minute of the data goes on.
    await generateLoad(system.url, ask, { connections: CONNECTIONS, seconds: WARM_UP_SECONDS })
    const first = await phase()
    await admin.query('vacuum analyze')
    const later = await phase()
    const row = (name: string, { buffers, cpu, perSecond }: typeof first): BenchmarkResult => ({
      operation: `coverage, ${name}`,
      measured: `${number(cpu)} ms of the processor with the database, ${number(buffers)} buffers, ${number(perSecond)} operations/s`,
      target: '',
    })
    return [
      {
        ...row('in the first minute after a load', first),
        target: `processor time and buffers at most ${MAX_RATIO} times those of later: ${number(first.cpu / later.cpu)} and ${number(first.buffers / later.buffers)}`,
        isMet: first.cpu <= MAX_RATIO * later.cpu && first.buffers <= MAX_RATIO * later.buffers,
      },
      row('after vacuum and analyze of all tables', later),
    ]
  } finally {
    await admin.end()
    await system.stop()
  }
}
