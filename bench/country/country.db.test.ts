import { withClient } from '../../shared/database/provision'
import { type TestDatabase, testDatabase } from '../../shared/testing/database'
import { day } from '../../shared/values/day'
import { loadDefinitions, subgraphNames } from '../../start/subgraphs'
import { makeCountry } from './country'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(loadDefinitions())
})
afterAll(() => database.drop())

// Before the fifth the month before is not closed yet: its closing would lie ahead.
test('what a country did lies behind it, at whatever hour it is told', async () => {
  const sources = new Map(subgraphNames.map((name) => [name as string, database.source(name)]))
  const made = await makeCountry(sources, { beneficiaries: 300, today: day('2026-11-03') })
  expect(made.lines).toBeGreaterThan(0)
  const ahead = await withClient(database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ place: string; sql: string }>(
      `select format('%s.%s.%s', table_schema, table_name, column_name) as place,
         format('select count(*)::int as count, count(*) filter (where %I >= $1)::int as ahead from %I.%I', column_name, table_schema, table_name) as sql
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where data_type = 'timestamp with time zone' and table_type = 'BASE TABLE' and table_schema = any($1)`,
      [subgraphNames],
    )
    const found: string[] = []
    for (const { place, sql } of rows) {
      const { rows: counts } = await admin.query<{ ahead: number }>(sql, ['2026-11-03T00:00:00+01:00'])
      if (counts[0]!.ahead > 0) found.push(place)
    }
    expect(rows.length).toBeGreaterThan(20)
    return found
  })
  expect(ahead).toEqual([])
})
