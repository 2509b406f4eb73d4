import { setTimeout as wait } from 'node:timers/promises'
import type { BenchEnvironment } from './environment'
import { partnerOf } from './http-clients'
import { type Figure, number } from './measure'
import { memoryOf } from './system'

const AT_REST_MS = 15_000
const GOOD = 250

/** What everything in one process holds when nobody asks anything, without the database. */
export async function memory(stand: BenchEnvironment): Promise<Figure[]> {
  const system = await stand.system()
  try {
    await wait(AT_REST_MS)
    const fresh = memoryOf(system.process.pid!)
    const clients = ['cpas:0299990019:worker', 'caami:caami:agent', 'sppis:sppis:inspector']
    for (const id of clients)
      await (await partnerOf(system, id)).ask('{ decisions(first: 10) { edges { node { number } } } }')
    await wait(AT_REST_MS)
    const used = memoryOf(system.process.pid!)
    if (fresh === null || used === null)
      return [{ what: 'memory at rest', reached: 'this machine does not tell', against: '' }]
    return [
      {
        what: 'memory at rest, just started',
        reached: `${number(fresh)} MB`,
        against: `${GOOD} MB`,
        good: fresh <= GOOD,
      },
      {
        what: 'memory at rest, after three audiences asked',
        reached: `${number(used)} MB`,
        against: `${GOOD} MB`,
        good: used <= GOOD,
      },
    ]
  } finally {
    await system.stop()
  }
}
