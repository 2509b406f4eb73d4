import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { createDataSource } from '../../shared/database/data-source'
import { migrate } from '../../shared/database/migrate'
import { query } from '../../shared/database/prepared-statements'
import { provisionRoles } from '../../shared/database/provision-roles'
import { inTransaction } from '../../shared/database/transaction'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../shared/embedded-postgres/embedded-postgres'
import { publishEvent } from '../../shared/events/publish'
import { startWorker, type Worker } from '../../shared/events/worker'
import { contextsOn } from '../../shared/testing/worker-context'
import type { Day } from '../../shared/values/day'
import { newId } from '../../shared/values/id'
import { countEffects, outboxDatabases } from './outbox-databases'

const KILLS = Number(process.env.KILLS ?? (process.env.FULL ? 100 : 2))
const WAIT_MS = 60_000
const DRAIN_MS = 180_000
const NOW = '2025-09-01T09:00:00.000Z'
const lines: string[] = []
let folder: string
let server: EmbeddedPostgres
let worker: Worker
let lastPid = 0
const sources = new Map<string, DataSource>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mediprima-crash-'))
  chmodSync(folder, 0o711)
  const log = (line: string) => lines.push(line)
  server = await startEmbeddedPostgres({ folder, log })
  const { adminUrl } = server
  const names = outboxDatabases.map(({ name }) => name)
  const provisioned = await provisionRoles({ adminUrl, database: 'mediprima', subgraphs: names, secret: 'secret' })
  for (const [index, store] of outboxDatabases.entries()) {
    await migrate(store, provisioned.subgraphs[index]!, log)
    sources.set(store.name, await createDataSource(store.name, provisioned.subgraphs[index]!.url, [], []).initialize())
  }
  worker = await startWorker({
    sources,
    bossUrl: provisioned.bossUrl,
    consumers: [countEffects],
    contextFor: contextsOn(sources),
    log,
  })
}, 60_000)

afterAll(async () => {
  await worker.stop()
  for (const one of sources.values()) await one.destroy()
  await server.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
})

test(
  `a PostgreSQL server that is killed ${KILLS} times restarts, and every committed event has its effect once`,
  async () => {
    const committed: string[] = []
    const unanswered: string[] = []
    let publishing = true
    const publisher = (async () => {
      for (let number = 0; publishing; number++) {
        const personId = newId()
        await publish(personId, number).then(
          () => committed.push(personId),
          () => unanswered.push(personId),
        )
        await wait(10)
      }
    })()
    for (let kill = 0; kill < KILLS; kill++) {
      await wait(300 + Math.random() * 500)
      const killed = postmaster()
      process.kill(killed, 'SIGKILL')
      const down = performance.now()
      // A connection to a child of the killed server may still answer: only a new server counts.
      while (postmaster() === killed || !(await within(WAIT_MS, 'a query', answers()))) {
        if (performance.now() - down > WAIT_MS) throw new Error(`the server is not back: ${lines.join('\n')}`)
        await wait(20)
      }
    }
    publishing = false
    await within(WAIT_MS, 'the last transaction', publisher)
    await within(DRAIN_MS, 'the handling of the events', drainWithRetry())
    const effects = await query<{ person: string }>(sources.get('decision')!, 'select person from effect')
    const persons = effects.map(({ person }) => person)
    expect(new Set(persons).size).toBe(persons.length)
    expect(committed.filter((person) => !persons.includes(person))).toEqual([])
    process.stderr.write(`${committed.length} committed, ${unanswered.length} refused, ${KILLS} kills of the server\n`)
  },
  KILLS * 60_000 + 240_000,
)

const answers = () =>
  query(sources.get('decision')!, 'select 1').then(
    () => true,
    () => false,
  )

/** @throws Error with what the system logged, if the work does not end in time */
async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  const ended = new AbortController()
  const late = wait(ms, undefined, { signal: ended.signal }).then(
    () => Promise.reject(new Error(`${what} does not end within ${ms} ms: ${lines.join('\n')}`)),
    () => new Promise<never>(() => undefined),
  )
  return Promise.race([work, late]).finally(() => ended.abort())
}

// Backends outlive their postmaster for a moment, and a pool notices a dead connection when it uses it: retry.
async function drainWithRetry(): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await worker.drain(DRAIN_MS - 10_000)
    } catch (error) {
      if (attempt === 300 || !/terminat|connect|recovery|starting up/i.test((error as Error).message)) throw error
      await wait(100)
    }
  }
}

/** The pid of the server that runs now, or ran last. */
function postmaster(): number {
  try {
    lastPid = Number(readFileSync(join(folder, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]) || lastPid
  } catch (error) {
    // While a server starts, the file is missing for a moment.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (!(lastPid > 1)) throw new Error(`${lastPid} is not the pid of a server`)
  return lastPid
}

const publish = (personId: string, number: number) =>
  inTransaction(sources.get('beneficiary')!, (tx) => {
    const payload = { mutationId: String(number), personId, kind: 'DEATH', effectiveOn: '2025-09-01' as Day }
    return publishEvent(tx, 'beneficiary.identity-mutated', personId, payload, NOW)
  })
