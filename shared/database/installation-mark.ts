import type { ClientBase } from 'pg'
import { StartupError } from '../errors/startup-error'
import { withClient } from './provision-roles'

/** Whether an installation serves invented persons with demo tokens, or real persons with an identity provider. */
export type InstallationMode = 'demo' | 'production'

/** A database with a mark, and its name in messages. */
export interface MarkedDatabase {
  url: string
  /** The schema of the mark: `shared`, or `boss` in a database with the job queue only. */
  schema: 'shared' | 'boss'
  name: string
}

const LOCK = 7_304_118

/** Why an installation of that mode may not open a database with this mark; null if it may. */
export function refusalOfMark(mode: InstallationMode, mark: InstallationMode | null, database: string): string | null {
  if (mark === null || mark === mode) return null
  return mark === 'production'
    ? `The database ${database} belongs to a production installation, and demo mode never opens one: set NODE_ENV=production, or choose another database.`
    : `The database ${database} belongs to a demo, whose persons are invented: choose another database for production mode.`
}

/** The mode in the mark of the database; null without a mark. */
export async function readMark(client: Pick<ClientBase, 'query'>, schema: string): Promise<InstallationMode | null> {
  const table = `${schema}.installation`
  const found = await client.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [table])
  if (!found.rows[0]?.exists) return null
  const { rows } = await client.query<{ mode: InstallationMode }>(`select mode from ${table}`)
  return rows[0]?.mode ?? null
}

/**
 * Marks a database as one of a demo or of a production installation, before anything else is written to it. The check and the
 * mark are one transaction under a lock: of two concurrent starts in different modes, one is refused.
 * @throws StartupError if the database has the mark of the other mode
 */
export async function markDatabase({ url, schema, name }: MarkedDatabase, mode: InstallationMode): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const mark = await readMark(client, schema)
    const refusal = refusalOfMark(mode, mark, name)
    if (refusal) throw new StartupError(refusal)
    if (mark === null) {
      const found = await client.query<{ exists: boolean }>('select to_regnamespace($1) is not null as exists', [
        schema,
      ])
      // For a login without the privilege to create schemas, an administrator creates it.
      if (!found.rows[0]?.exists) await client.query(`create schema ${schema}`)
      await client.query(`
        create table if not exists ${schema}.installation (
          id boolean primary key default true check (id),
          mode text not null check (mode in ('demo', 'production')),
          marked_at timestamptz not null default now()
        );
        comment on table ${schema}.installation is 'Which kind of installation owns this database: a demo, or a production'`)
      await client.query(`insert into ${schema}.installation (mode) values ($1)`, [mode])
    }
    await client.query('commit')
  })
}
