import { setTimeout as wait } from 'node:timers/promises'
import { withClient } from '../../shared/database/provision-roles'
import { testAdminUrl } from '../../shared/testing/test-database-url'
import { MixedWork, type WorkOutcome } from './mixed-work'
import type { RestartableApp } from './restartable-app'

const full = process.env.FULL === '1'
const OUTAGE_MS = full ? 20_000 : 4_000
const PER_SECOND = 6
/** The short form runs beside other tests. */
const BACK_WITHIN_MS = full ? 5_000 : 30_000

export const report = (line: string) => process.stderr.write(`${line}\n`)

/** What makes a system fail for a while, and what ends it. */
export interface Outage {
  begin(): Promise<void>
  /** Checks during the outage, if there are some. */
  during?(): Promise<void>
  end(): Promise<void>
}

/** Runs statements as the administrator of the server. */
export const administer = (...statements: string[]): Promise<void> =>
  withClient(testAdminUrl(), async (admin) => {
    for (const statement of statements) await admin.query(statement)
  })

const endConnections = ({ databaseName }: RestartableApp) =>
  `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${databaseName}' and usename <> current_user`

/** The database refuses every connection. */
export const refusedConnections = (system: RestartableApp): Outage => ({
  begin: () => administer(`alter database ${system.databaseName} allow_connections false`, endConnections(system)),
  end: () => administer(`alter database ${system.databaseName} allow_connections true`),
})

/** Every connection that the database allows is taken. */
export const exhaustedConnections = (system: RestartableApp): Outage => ({
  begin: () => administer(`alter database ${system.databaseName} connection limit 0`, endConnections(system)),
  end: () => administer(`alter database ${system.databaseName} connection limit -1`),
})

/**
 * Works before, during and after an outage. Requests may fail only with an error that tells the client to send them again; writes are
 * acknowledged again soon after the outage (within five seconds with FULL=1); no acknowledged one is lost or doubled, and nothing is left behind.
 */
export async function workThrough(name: string, system: RestartableApp, outage: Outage): Promise<WorkOutcome> {
  const work = await MixedWork.on(system)
  work.start(PER_SECOND)
  await wait(3_000)
  await outage.begin()
  try {
    const began = performance.now()
    await outage.during?.()
    await wait(Math.max(0, OUTAGE_MS - (performance.now() - began)))
  } finally {
    await outage.end()
  }
  const back = await work.writeAgain(60_000)
  await wait(2_000)
  const outcome = await work.stop()
  report(`${name}: writes again after ${Math.round(back)} ms; ${JSON.stringify(outcome)}`)
  expect(back).toBeLessThan(BACK_WITHIN_MS)
  expect(Object.keys(outcome.failed)).toEqual(['SUBGRAPH_UNAVAILABLE'])
  expect(outcome.read).toBeGreaterThan(0)
  expect(Object.keys(outcome.writtenByKind).toSorted()).toEqual(['commitment', 'decision', 'file'])
  await work.check()
  return outcome
}
