import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { withClient } from '../../shared/database/provision-roles'
import { testAdminUrl } from '../../shared/testing/test-database-url'
import { connectPartner, type Partner } from '../e2e-scenario/client'

interface Running {
  url: string
  process: {
    pid?: number
    kill(signal: NodeJS.Signals): boolean
    once(event: 'exit', done: (code: number | null) => void): void
  }
  said(): string
  stop(): Promise<void>
}
type StartSystem = (options: {
  folder: string
  main: string
  env: Record<string, string>
  within: number
}) => Promise<Running>

/** A start beside the other tests of a run. */
const READY_WITHIN_MS = 240_000

const root = join(__dirname, '../..')
// tools/ is plain JavaScript, because it runs before the build.
const { startSystem } = require(join(root, 'tools/start-app.cjs')) as { startSystem: StartSystem }

/** The built system in one process on a database that survives it, so that a test can kill and restart it. */
export class RestartableApp {
  private running: Running | undefined
  private readonly partners = new Map<string, Promise<Partner>>()
  private constructor(
    private readonly database: string,
    private readonly folder: string,
    private readonly persons: number,
    private readonly main: 'all-in-one' | 'distributed',
    private readonly env: Record<string, string>,
    /** Reads rows that no client may see. */
    readonly sql: Client,
  ) {}

  /** Builds and starts the system with demo data of a number of persons. */
  static async open(
    persons: number,
    main: 'all-in-one' | 'distributed' = 'all-in-one',
    env: Record<string, string> = {},
    tablespace = 'pg_default',
  ): Promise<RestartableApp> {
    execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
    const database = `crash_${randomBytes(6).toString('hex')}`
    await withClient(testAdminUrl(), (admin) => admin.query(`create database ${database} tablespace ${tablespace}`))
    const folder = mkdtempSync(join(tmpdir(), 'mediprima-killable-'))
    const sql = new Client({ connectionString: testAdminUrl(database) })
    await sql.connect()
    const system = new RestartableApp(database, folder, persons, main, env, sql)
    await system.start()
    return system
  }

  /** Starts the system, with more settings than at first if some are given. */
  async start(more: Record<string, string> = {}): Promise<void> {
    this.running = await startSystem({
      folder: this.folder,
      main: join(root, `dist/apps/${this.main}.js`),
      within: READY_WITHIN_MS,
      env: {
        DEMO: '1',
        DATABASE_URL: testAdminUrl(this.database),
        DEMO_BENEFICIARIES: String(this.persons),
        ...this.env,
        ...more,
      },
    })
    this.partners.clear()
  }

  get url(): string {
    return this.running!.url
  }

  /** The id of the started process. */
  get pid(): number {
    return this.running!.process.pid!
  }

  get databaseName(): string {
    return this.database
  }

  /** Sends a signal (SIGKILL by default) and waits until the process ended. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { process: child } = this.running!
    const gone = new Promise<void>((done) => child.once('exit', () => done()))
    child.kill(signal)
    await gone
  }

  /** Waits until the started process ended; its exit code, null after a signal. */
  ended(): Promise<number | null> {
    const { process: child } = this.running!
    return new Promise((done) => child.once('exit', done))
  }

  /** A partner with a token of the running process. */
  as(clientId: string): Promise<Partner> {
    const known = this.partners.get(clientId)
    if (known) return known
    const connected = connectPartner(this.url, clientId)
    this.partners.set(clientId, connected)
    // The next request tries again.
    connected.catch(() => this.partners.delete(clientId))
    return connected
  }

  /** Runs a statement as administrator and returns its single row. */
  async row<Row extends object>(text: string, values: unknown[] = []): Promise<Row> {
    const { rows } = await this.sql.query(text, values)
    if (rows.length !== 1) throw new Error(`${rows.length} rows in place of one: ${text}`)
    return rows[0] as Row
  }

  async close(): Promise<void> {
    await this.running?.stop()
    await this.sql.end()
    await withClient(testAdminUrl(), (admin) => admin.query(`drop database if exists ${this.database} with (force)`))
    rmSync(this.folder, { recursive: true, force: true })
  }
}
