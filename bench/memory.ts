import { setTimeout as wait } from 'node:timers/promises'
import { COVERAGE } from './coverage'
import { coveredPersonsOn, gpNumbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { partnerOf, prepareRequest, tokenOf } from './http-clients'
import { generateLoad } from './load-generator'
import { type BenchmarkResult, number } from './measure'
import { memoryOf, type System } from './system'

const IDLE_MS = 15_000
const TARGET = 250

const MINUTES = Number(process.env.BENCH_MINUTES ?? 10)
const CONNECTIONS = 4
const PER_SECOND = 20
/** One in so many requests has a text that was never sent before, as those of a partner that writes values into it. */
const NEW_TEXT_EVERY = 6

/** Resident memory of the system in one process, without the database: idle, and after minutes of mixed load. */
export async function memory(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  const system = await environment.system()
  try {
    await wait(IDLE_MS)
    const afterStart = memoryOf(system.process.pid!)
    const clients = ['cpas:0299990019:worker', 'caami:caami:agent', 'sppis:sppis:inspector']
    for (const id of clients)
      await (await partnerOf(system, id)).ask('{ decisions(first: 10) { edges { node { number } } } }')
    await wait(IDLE_MS)
    const afterRequests = memoryOf(system.process.pid!)
    await mixedLoad(environment, system)
    const afterLoad = memoryOf(system.process.pid!)
    await wait(IDLE_MS)
    const idleAgain = memoryOf(system.process.pid!)
    if (afterStart === null || afterRequests === null || afterLoad === null || idleAgain === null)
      return [{ operation: 'memory when idle', measured: 'not reported by the operating system', target: '' }]
    return [
      {
        operation: 'memory when idle, after start',
        measured: `${number(afterStart)} MB`,
        target: `${TARGET} MB`,
        isMet: afterStart <= TARGET,
      },
      {
        operation: 'memory when idle, after requests of three audiences',
        measured: `${number(afterRequests)} MB`,
        target: `${TARGET} MB`,
        isMet: afterRequests <= TARGET,
      },
      {
        operation: `memory after ${MINUTES} minutes of mixed load (${PER_SECOND} requests/s, one in ${NEW_TEXT_EVERY} with a new text)`,
        measured: `${number(afterLoad)} MB, ${number(idleAgain)} MB when idle again`,
        target: '',
      },
    ]
  } finally {
    await system.stop()
  }
}

const READS: readonly [client: string, fields: string][] = [
  ['cpas:0299990019:worker', 'decisions(first: 25) { edges { node { number beneficiary { niss lastName } } } }'],
  ['cpas:0299990019:worker', 'beneficiaries(first: 25) { edges { node { niss lastName } } }'],
  ['caami:caami:agent', 'invoiceLines(first: 25) { edges { node { id outcome } } }'],
  ['caami:caami:agent', 'invoiceFiles(first: 25) { edges { node { id status } } }'],
  ['sppis:sppis:inspector', 'decisions(first: 25) { totalCount edges { node { number } } }'],
]

/** Coverage, lists of three audiences, and operations with new texts, at a fixed rate. */
async function mixedLoad(environment: BenchEnvironment, system: System): Promise<void> {
  const { today } = environment
  const persons = await coveredPersonsOn(environment, today)
  const [gp] = await gpNumbersOf(environment, 1)
  const provider = await tokenOf(system, `provider:${gp}:prescriber`)
  const tokens = new Map<string, string>()
  for (const [client] of READS) tokens.set(client, tokens.get(client) ?? (await tokenOf(system, client)))
  let asked = 0
  const ask = () => {
    const rank = asked++
    if (rank % 2 === 0) {
      const { niss } = persons[rank % persons.length]!
      return prepareRequest(provider, COVERAGE, { niss, on: today, careTypes: ['GENERAL_MEDICINE'] }, today)
    }
    const [client, fields] = READS[rank % READS.length]!
    const name = rank % NEW_TEXT_EVERY === 1 ? `Read${rank}` : 'Read'
    return prepareRequest(tokens.get(client)!, `query ${name} { ${fields} }`, {}, today)
  }
  await generateLoad(system.url, ask, { connections: CONNECTIONS, seconds: MINUTES * 60, perSecond: PER_SECOND })
}
