import { createHmac } from 'node:crypto'
import { Client } from 'pg'
import { StartupError } from '../errors/startup-error'
import { scramVerifier } from './scram-verifier'
import { NO_TIMEOUTS } from './session-settings'
import type { SubgraphDatabaseUrls } from './subgraph-database'

/** What to prepare on a server. */
export interface ProvisionOptions {
  /** The administrator's URL of a database of the server. */
  adminUrl: (database?: string) => string
  /** The database; created if it does not exist. */
  database: string
  subgraphs: readonly string[]
  /** The passwords of the subgraphs' logins are derived from it. */
  secret: string
  /** While the secret is replaced: the other one. Existing logins keep their passwords, which may be derived from it. */
  alternateSecret?: string | null
  /** The prefix of role names; default: the name of the database. Databases with the same prefix share their roles. */
  rolePrefix?: string
}

/** What was prepared. */
export interface Provisioned {
  subgraphs: SubgraphDatabaseUrls[]
  /** The login of the queue, which owns the schema `boss`. */
  bossUrl: string
}

const LOCK = 7_304_115
const MIN_VERSION = 150_000
const NO_SUCH_DATABASE = '3D000'
const DUPLICATE_DATABASE = '42P04'
const UNIQUE_VIOLATION = '23505'
const INVALID_PASSWORD = '28P01'
const EXTENSIONS = ['btree_gist', 'pg_trgm']

/**
 * Prepares a database for the subgraphs: for each a schema, a role that owns it and a login that can only use it; the schema
 * `shared` with the extensions; the schema `boss` of the job queue. Idempotent; concurrent calls wait for each other.
 * @throws StartupError if the server can't be reached or is older than PostgreSQL 15
 */
export async function provisionRoles(options: ProvisionOptions): Promise<Provisioned> {
  const { adminUrl, database, subgraphs, rolePrefix = database } = options
  await ensureDatabase(adminUrl, database)
  await withClient(adminUrl(database), async (admin) => {
    // Roles belong to the whole server, so concurrent calls for two databases wait for each other too.
    await withClient(rolePrefix === database ? adminUrl(database) : adminUrl(), async (lock) => {
      await lock.query('select pg_advisory_lock($1)', [LOCK])
      await admin.query('begin')
      await admin.query(`revoke all on database ${id(database)} from public; revoke all on schema public from public`)
      await ensureSharedSchema(admin)
      for (const name of subgraphs) await ensureSubgraph(admin, database, name, roleOf(rolePrefix, name), options)
      await ensureQueueSchema(admin, database, roleOf(rolePrefix, 'boss'), options)
      await admin.query('commit')
    })
  })
  return loginUrls(options)
}

/** The URLs of a prepared database. With an alternate secret, those whose passwords are valid at the moment. */
export const loginUrls = async (options: ProvisionOptions): Promise<Provisioned> =>
  urlsOf(options.alternateSecret ? { ...options, secret: await secretInUse(options) } : options)

/** The URLs of a prepared database, or of a copy of it on the same server. */
export function urlsOf({
  adminUrl,
  database,
  subgraphs,
  secret,
  rolePrefix = database,
}: ProvisionOptions): Provisioned {
  const login = (name: string) => loginUrl(adminUrl(database), roleOf(rolePrefix, name), secret)
  return {
    subgraphs: subgraphs.map((name) => ({
      name,
      url: login(name),
      ownerUrl: adminUrl(database),
      ownerRole: `${roleOf(rolePrefix, name)}_owner`,
    })),
    bossUrl: login('boss'),
  }
}

/** Prepares the dedicated database of a subgraph. */
export async function provisionDedicated(name: string, url: string, ownerUrl: string): Promise<SubgraphDatabaseUrls> {
  await withClient(ownerUrl, async (owner) => {
    await refuseOldServer(owner, `DATABASE_URL_${name.toUpperCase()}`)
    await owner.query('begin')
    await owner.query('select pg_advisory_xact_lock($1)', [LOCK])
    await ensureSharedSchema(owner)
    await owner.query(`create schema if not exists ${id(name)}`)
    const login = decodeURIComponent(new URL(url).username)
    if (login !== decodeURIComponent(new URL(ownerUrl).username)) {
      await owner.query(`grant usage on schema shared to ${id(login)}`)
      await grantWork(owner, name, 'current_user', login)
    }
    await owner.query('commit')
  })
  return { name, url, ownerUrl }
}

/** Prepares the dedicated database of the job queue: its login creates and owns the schema `boss`. */
export async function provisionDedicatedQueue(url: string): Promise<string> {
  await withClient(url, async (owner) => {
    await refuseOldServer(owner, 'DATABASE_URL_BOSS')
    const { rows } = await owner.query<{ exists: boolean }>(`select to_regnamespace('boss') is not null as exists`)
    // For a login without the privilege to create schemas, an administrator creates it.
    if (!rows[0]!.exists) await owner.query('create schema boss')
  })
  return url
}

/** Whether a connection failed because the database does not exist. */
export const isMissingDatabase = (error: unknown): boolean => hasCode(error, NO_SUCH_DATABASE)

/** Creates the database of a URL, through the administrator's URL of another one, where it is missing. */
export async function createIfMissing(adminUrl: string, url: string): Promise<void> {
  const database = decodeURIComponent(new URL(url).pathname.slice(1))
  await ensureDatabase((name) => (name === database ? url : adminUrl), database)
}

// Connects to the database itself or, if it does not exist yet, to the one that every server has.
async function ensureDatabase(adminUrl: ProvisionOptions['adminUrl'], database: string): Promise<void> {
  try {
    await withClient(adminUrl(database), (admin) => refuseOldServer(admin))
  } catch (error) {
    if (!hasCode(error, NO_SUCH_DATABASE)) throw error
    await withClient(adminUrl('postgres'), async (admin) => {
      await refuseOldServer(admin)
      await createDatabase(admin, database)
    })
  }
}

async function createDatabase(admin: Client, database: string): Promise<void> {
  try {
    await admin.query(`create database ${id(database)} template template0 encoding 'UTF8'`)
  } catch (error) {
    // Another process created it at the same time.
    if (!hasCode(error, DUPLICATE_DATABASE) && !hasCode(error, UNIQUE_VIOLATION)) throw error
  }
}

async function refuseOldServer(admin: Client, variable = 'DATABASE_URL'): Promise<void> {
  const found = await admin.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  const { version } = found.rows[0]!
  if (version < MIN_VERSION)
    throw new StartupError(
      `The server of ${variable} is PostgreSQL ${Math.floor(version / 10_000)}: 15 or newer is needed.`,
    )
}

const hasCode = (error: unknown, code: string): boolean => {
  const { code: own, cause } = error as { code?: string; cause?: { code?: string } }
  return own === code || cause?.code === code
}

// plain() is the form of a name for searches: lower case, without accents and other marks. Immutable, so that an index can use it.
async function ensureSharedSchema(admin: Client): Promise<void> {
  await admin.query('create schema if not exists shared')
  for (const extension of EXTENSIONS) {
    const at = await admin.query<{ schema: string }>(
      'select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = $1',
      [extension],
    )
    const schema = at.rows[0]?.schema
    if (schema === undefined) await admin.query(`create extension if not exists ${extension} schema shared`)
    else if (schema !== 'shared') await admin.query(`alter extension ${extension} set schema shared`)
  }
  if ((await admin.query(`select to_regprocedure('shared.plain(text)') as found`)).rows[0]?.found) return
  await admin.query(`
    create function shared.plain(value text) returns text language sql immutable parallel safe strict as $$
      select translate(replace(replace(replace(replace(
        lower(regexp_replace(normalize(value, NFKD), '[\\u0300-\\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'),
        'ıłøđðħŧ', 'iloddht')
    $$`)
}

async function ensureSubgraph(
  admin: Client,
  database: string,
  name: string,
  role: string,
  secrets: LoginSecrets,
): Promise<void> {
  const owner = `${role}_owner`
  await ensureRole(admin, owner, 'nologin')
  await admin.query(`grant ${id(owner)} to current_user`)
  await ensureLogin(admin, role, secrets)
  await admin.query(`
    create schema if not exists ${id(name)} authorization ${id(owner)};
    grant usage on schema shared to ${id(role)}, ${id(owner)};
    grant select on all tables in schema shared to ${id(role)};
    grant connect, temporary on database ${id(database)} to ${id(role)}`)
  await grantWork(admin, name, id(owner), role)
}

// The login works on rows, the owner on tables. Default privileges cover tables of later migrations.
async function grantWork(admin: Client, schema: string, owner: string, login: string): Promise<void> {
  const defaults = `alter default privileges for role ${owner} in schema ${id(schema)}`
  await admin.query(`
    revoke all on schema ${id(schema)} from public;
    grant usage on schema ${id(schema)} to ${id(login)};
    ${defaults} grant select, insert, update, delete, truncate on tables to ${id(login)};
    ${defaults} grant usage, select, update on sequences to ${id(login)}`)
}

async function ensureQueueSchema(admin: Client, database: string, role: string, secrets: LoginSecrets): Promise<void> {
  await ensureLogin(admin, role, secrets)
  await admin.query(`
    grant ${id(role)} to current_user;
    create schema if not exists boss authorization ${id(role)};
    grant connect, temporary on database ${id(database)} to ${id(role)}`)
}

type LoginSecrets = Pick<ProvisionOptions, 'secret' | 'alternateSecret'>

async function ensureLogin(admin: Client, role: string, { secret, alternateSecret }: LoginSecrets): Promise<void> {
  if (alternateSecret && (await admin.query('select from pg_roles where rolname = $1', [role])).rowCount) return
  await ensureRole(admin, role, `login password '${scramVerifier(passwordOf(secret, role))}'`)
}

/** Of two secrets, the one from which the passwords of the logins are derived at the moment. */
async function secretInUse(options: ProvisionOptions): Promise<string> {
  const { secret, alternateSecret } = options
  try {
    await withClient(urlsOf(options).bossUrl, (client) => client.query('select'))
    return secret
  } catch (error) {
    if (!hasCode(error, INVALID_PASSWORD)) throw error
    return alternateSecret!
  }
}

async function ensureRole(admin: Client, role: string, rights: string): Promise<void> {
  const found = await admin.query('select from pg_roles where rolname = $1', [role])
  await admin.query(`${found.rowCount ? 'alter' : 'create'} role ${id(role)} ${rights}`)
}

/**
 * Opens a connection without timeouts, runs the work and closes it.
 * @throws StartupError if the database can't be reached, and whatever the work throws
 */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'mediprima-start',
    options: NO_TIMEOUTS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw unreachable(url, error)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function unreachable(url: string, cause: unknown): StartupError {
  const { host, pathname } = new URL(url)
  const reason = cause instanceof AggregateError ? cause.errors.map(String).join(', ') : (cause as Error).message
  return new StartupError(
    `The database ${host}${pathname} can't be reached (${reason}): start it, or correct its URL.`,
    {
      cause,
    },
  )
}

function loginUrl(url: string, role: string, secret: string): string {
  const login = new URL(url)
  login.username = role
  login.password = passwordOf(secret, role)
  return login.href
}

const roleOf = (prefix: string, name: string): string => `${prefix}_${name}`
const passwordOf = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(role).digest('base64url')
const id = (name: string): string => `"${name.replaceAll('"', '""')}"`
