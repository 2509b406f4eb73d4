import type { PgBoss } from 'pg-boss'
import type { DataSource } from 'typeorm'
import { query } from '../database/prepared-statements'
import type { Consumer } from './consumer'

/** Days for which an inbox knows an event again, at least: several times what the queue itself remembers. */
export const INBOX_RETENTION_DAYS = 30
const BATCH = 1_000
const EVERY_MS = 6 * 3_600_000
const FIRST_AFTER_MS = 60_000

/**
 * Forgets the inbox rows of events that can't arrive again: older than REMEMBERED_DAYS, and older than every event that still
 * waits in an outbox or a queue, however long it has been waiting. Answers how many. `now` is the machine's own time: an
 * event's id tells when it was made, and no demo clock moves it.
 */
export async function pruneInboxes(
  sources: ReadonlyMap<string, DataSource>,
  boss: PgBoss,
  consumers: readonly Pick<Consumer, 'name'>[],
  now = Date.now(),
): Promise<number> {
  const waiting = await Promise.all([...sources.values()].map(oldestIn))
  const { rows: jobs } = await boss
    .getDb()
    .executeSql(`select id from boss.job where name = any($1::text[]) and state < 'completed' order by id limit 1`, [
      consumers.map(({ name }) => name),
    ])
  const ids = [
    ...waiting,
    ...jobs.map(({ id }: { id: string }) => id),
    firstIdAt(now - INBOX_RETENTION_DAYS * 86_400_000),
  ]
  const oldest = ids.filter((id) => id !== undefined).sort()[0]
  let forgotten = 0
  for (const source of sources.values()) {
    for (let rows: unknown[] | undefined; rows === undefined || rows.length === BATCH; forgotten += rows.length) {
      rows = await query(
        source,
        `delete from inbox where (event_id, consumer) in
           (select event_id, consumer from inbox where event_id < $1 order by event_id limit ${BATCH}) returning event_id`,
        [oldest],
      )
    }
  }
  return forgotten
}

/** Forgets now and then, until it is told to stop. */
export function startInboxRetention(
  prune: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = prune().catch(onError)
  }
  const first = setTimeout(run, FIRST_AFTER_MS).unref()
  const further = setInterval(run, EVERY_MS).unref()
  return async () => {
    clearTimeout(first)
    clearInterval(further)
    await running
  }
}

async function oldestIn(source: DataSource): Promise<string | undefined> {
  const [row] = await query<{ event_id: string }>(source, 'select event_id from outbox order by event_id limit 1')
  return row?.event_id
}

/** The smallest id that could be made at a moment: ids begin with the time. */
function firstIdAt(ms: number): string {
  const time = ms.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
