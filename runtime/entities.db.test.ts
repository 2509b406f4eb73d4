import type { DataSource } from 'typeorm'
import { createDataSource } from '../shared/database/data-source'
import { subgraphNames } from '../shared/subgraph/subgraph-name'
import { createTestDatabase, type TestDatabase } from '../shared/testing/test-database'
import { loadDefinition } from './subgraph-registry'

/** Every table of these subgraphs is in this schema, which the migrations write. */
const tablesOf = async (source: DataSource): Promise<string[]> => {
  const rows: { name: string }[] = await source.query(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition and relname not in ('typeorm_migrations', 'typeorm_metadata') order by 1`,
  )
  return rows.map(({ name }) => name)
}

for (const name of subgraphNames)
  describe(`subgraph ${name}`, () => {
    const definition = loadDefinition(name)
    let database: TestDatabase
    let source: DataSource

    beforeAll(async () => {
      database = await createTestDatabase(definition)
      const { ownerUrl, ownerRole } = database.urls(name)
      source = createDataSource(name, ownerUrl, definition.entities, [], { role: ownerRole })
      await source.initialize()
    })
    afterAll(async () => {
      await source?.destroy()
      await database.drop()
    })

    test('entities equal the migrated schema: TypeORM would change nothing', async () => {
      const { upQueries } = await source.driver.createSchemaBuilder().log()
      expect(upQueries.map(({ query }) => query)).toEqual([])
    })

    test('every table of the schema has an entity', async () => {
      expect(await tablesOf(source)).toEqual(source.entityMetadatas.map(({ tableName }) => tableName).sort())
    })
  })

test('the tables that every subgraph has equal their entities', async () => {
  const database = await createTestDatabase(loadDefinition('attestation'))
  const { ownerUrl, ownerRole } = database.urls('attestation')
  const source = createDataSource('attestation', ownerUrl, [], [], { role: ownerRole })
  try {
    await source.initialize()
    const { upQueries } = await source.driver.createSchemaBuilder().log()
    expect(upQueries.map(({ query }) => query)).toEqual([])
  } finally {
    if (source.isInitialized) await source.destroy()
    await database.drop()
  }
})
