import type { Entity, Migration } from './data-source'

/** The database part of a subgraph: its name is the name of its schema. */
export interface SubgraphDatabase {
  readonly name: string
  readonly entities: readonly Entity[]
  /** Begin with `...sharedMigrations(name)`. TypeORM runs them in the order of their timestamps. */
  readonly migrations: readonly Migration[]
}

/** The logins of a subgraph's schema. */
export interface SubgraphDatabaseUrls {
  readonly name: string
  /** The runtime login: may read and write rows, may not change tables. */
  readonly url: string
  /** The login for migrations. */
  readonly ownerUrl: string
  /** The role that owns the tables, if the login of `ownerUrl` must switch to it. */
  readonly ownerRole?: string
}
