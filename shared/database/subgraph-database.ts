import type { Entity, Migration } from './data-source'

/** What a subgraph keeps: its name is its schema's. */
export interface SubgraphDatabase {
  readonly name: string
  readonly entities: readonly Entity[]
  /** In order; the first is `baseMigration(name)`. */
  readonly migrations: readonly Migration[]
}

/** How a subgraph reaches its schema. */
export interface SubgraphDatabaseUrls {
  readonly name: string
  /** For its work: may read and write rows, may not change tables. */
  readonly url: string
  /** For its migrations. */
  readonly ownerUrl: string
  /** The role that owns the tables, where the login of `ownerUrl` has to become it. */
  readonly ownerRole?: string
}
