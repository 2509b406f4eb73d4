import type { PgBoss } from 'pg-boss'
import type { DataSource } from 'typeorm'
import { OutboxEntity } from '../database/entities/outbox.entity'
import { query } from '../database/prepared-statements'
import type { Consumer } from './consumer'

/** Days for which an inbox recognises a repeated event, at least: several times the retention of the job queue. */
export const INBOX_RETENTION_DAYS = 30
const BATCH = 1_000

/**
 * Deletes the inbox rows of events that can't arrive again: older than INBOX_RETENTION_DAYS, and older than every event that
 * still waits in an outbox or a queue. Returns the number of rows. `now` is the time of this machine in milliseconds: an event's
 * id contains its creation time, which no demo clock changes.
 */
export async function pruneInboxes(
  sources: ReadonlyMap<string, DataSource>,
  boss: PgBoss,
  consumers: readonly Pick<Consumer, 'name'>[],
  now = Date.now(),
): Promise<number> {
  const waiting = await Promise.all([...sources.values()].map(oldestEventId))
  const { rows: jobs } = await boss
    .getDb()
    .executeSql(`select id from boss.job where name = any($1::text[]) and state < 'completed' order by id limit 1`, [
      consumers.map(({ name }) => name),
    ])
  const ids = [
    ...waiting,
    ...jobs.map(({ id }: { id: string }) => id),
    smallestIdAt(now - INBOX_RETENTION_DAYS * 86_400_000),
  ]
  const oldest = ids.filter((id) => id !== undefined).sort()[0]
  let deleted = 0
  for (const source of sources.values()) {
    for (let rows: unknown[] | undefined; rows === undefined || rows.length === BATCH; deleted += rows.length) {
      rows = await query(
        source,
        `delete from inbox where (event_id, consumer) in
           (select event_id, consumer from inbox where event_id < $1 order by event_id limit ${BATCH}) returning event_id`,
        [oldest],
      )
    }
  }
  return deleted
}

async function oldestEventId(source: DataSource): Promise<string | undefined> {
  const row = await source
    .getRepository(OutboxEntity)
    .findOne({ where: {}, order: { eventId: 'ASC' }, select: { eventId: true } })
  return row?.eventId
}

/** The smallest id of an instant: ids begin with the time. */
function smallestIdAt(ms: number): string {
  const time = ms.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
