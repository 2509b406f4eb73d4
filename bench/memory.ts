import { setTimeout as wait } from 'node:timers/promises'
import type { BenchEnvironment } from './environment'
import { partnerOf } from './http-clients'
import { type BenchmarkResult, number } from './measure'
import { memoryOf } from './system'

const IDLE_MS = 15_000
const TARGET = 250

/** Resident memory of the idle system in one process, without the database. */
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
    if (afterStart === null || afterRequests === null)
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
    ]
  } finally {
    await system.stop()
  }
}
