import 'reflect-metadata'
import pg from 'pg'
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm'
import { XID8 } from './entities/change-event.entity'
import { sharedEntities } from './entities/index'
import { FairPool } from './fair-pool'
import { NO_TIMEOUTS, ORDINARY_TIMEOUTS } from './session-settings'
import { SnakeNamingStrategy } from './snake-naming-strategy'

// A day stays the text that the law uses: as a JavaScript date it would be midnight somewhere, often the day before.
const DATE = 1082
// The driver accepts array types too; its declarations name none.
const DATE_ARRAY = 1182 as number as typeof DATE
const TEXT_ARRAY = 1009 as number as typeof DATE
pg.types.setTypeParser(DATE, (text: string) => text)
pg.types.setTypeParser(DATE_ARRAY, pg.types.getTypeParser(TEXT_ARRAY))

/** A TypeORM entity: a decorated class or a schema. */
export type Entity = (new () => object) | EntitySchema
/** A migration class: `up(queryRunner)` holds the SQL, the name ends in 13 digits that give the order. */
export type Migration = new () => MigrationInterface

/** What may differ from the source of requests. */
export interface SourceOptions {
  /** The maximum number of connections; default 8. */
  poolSize?: number
  /** Bulk work (seed, imports, migrations): statements, lock waits and open transactions have no timeout. */
  isBulk?: boolean
  /** The role to act as after the login (migrations act as the schema's owner). */
  role?: string
}

/**
 * The source of one subgraph: its schema, its login role, days as `YYYY-MM-DD` text, instants in UTC as `Date`. Its entities
 * are the subgraph's own and those of the shared tables.
 *
 * Counts and money: the driver returns `bigint` and `numeric` as text, so that no digit is lost. An amount in a `bigint` column
 * is read with `cents(Number(text))` (named SQL) or `centsColumn` (entity); the driver returns an `integer` as a number.
 */
export function createDataSource(
  name: string,
  url: string,
  entities: readonly Entity[],
  migrations: readonly Migration[],
  options: SourceOptions = {},
): DataSource {
  const { poolSize = 8, isBulk = false, role } = options
  const settings = [
    `-c search_path=${name},shared`,
    isBulk ? NO_TIMEOUTS : ORDINARY_TIMEOUTS,
    '-c timezone=UTC',
    '-c default_transaction_isolation=read\\ committed',
    ...(role ? [`-c role=${role}`] : []),
  ]
  const source = new DataSource({
    type: 'postgres',
    driver: { ...pg, Pool: FairPool },
    url,
    schema: name,
    entities: [...sharedEntities, ...entities],
    namingStrategy: new SnakeNamingStrategy(),
    migrations: [...migrations],
    migrationsTableName: 'typeorm_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 10_000,
    applicationName: `mediprima-${name}`,
    extra: { options: settings.join(' '), idleTimeoutMillis: 30_000 },
  })
  source.driver.supportedDataTypes.push(XID8)
  return source
}
