import { loadDefinitions } from '../../runtime/subgraph-registry'
import { withClient } from '../../shared/database/provision-roles'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { type Day, day } from '../../shared/values/day'
import { seedDemo } from './seed'

let database: TestDatabase
let counts: Awaited<ReturnType<typeof seedDemo>>
beforeAll(async () => {
  database = await createTestDatabase(loadDefinitions())
  const sources = new Map(subgraphNames.map((name) => [name as string, database.source(name)]))
  // Before the fifth, the closing of the previous month would be in the future.
  counts = await seedDemo(sources, { beneficiaries: 300, today: day('2026-11-03') })
})
afterAll(() => database.drop())

test('seedDemo creates no timestamp on or after the seed day', async () => {
  expect(counts.lines).toBeGreaterThan(0)
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

test('every hospital of the demo has a day price of its own, and its source says that it is provisional', async () => {
  const { rows } = await withClient(database.adminUrl, (admin) =>
    admin.query<{ hospitals: number; prices: number; official: number }>(
      `select (select count(*)::int from provider.provider_version where category = 'HOSPITAL') as hospitals,
         (select count(distinct t.provider)::int from invoice.tariff t join invoice.nomenclature_item i using (code) where i.by_day) as prices,
         (select count(*)::int from invoice.tariff t where t.provider is not null and t.source not like 'provisional%') as official`,
    ),
  )
  expect(rows).toEqual([{ hospitals: 12, prices: 12, official: 0 }])
})

test('a seeded decision with insured days is suspended from the first insured day', async () => {
  const { rows } = await withClient(database.adminUrl, (admin) =>
    admin.query<{ number: string; insured_from: Day; suspended_since: Day | null }>(
      `select d.number, min(f.effective_on)::text as insured_from, d.suspended_since::text
       from decision.decision d join beneficiary.identity_fact f on f.person_id = d.person_id
       where f.kind = 'INSURANCE' and f.value ->> 'status' = 'INSURED' and f.effective_on <= d.valid_to
       group by d.number, d.suspended_since`,
    ),
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => row.suspended_since !== row.insured_from)).toEqual([])
})
