import { query } from '../../../shared/database/prepared-statements'
import { inTransaction } from '../../../shared/database/transaction'
import { createTestDatabase, type TestDatabase } from '../../../shared/testing/test-database'
import { beneficiarySubgraph } from '../subgraph'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(beneficiarySubgraph)
})
afterAll(() => database.drop())

const PORTION = 2_000

// Inserts persons with three events each, as a bulk load does; returns the rows of events that the statements read.
const insertPortion = (first: number): Promise<number> =>
  inTransaction(database.source('beneficiary'), async (tx) => {
    const range = [first, first + PORTION - 1]
    await tx.query(
      `insert into person (id, canonical_id, registered_at, registered_by, registration)
       select id, id, timestamptz '2026-01-01 10:00:00Z', '{}', jsonb_build_object('n', n)
       from (select n, gen_random_uuid() as id from generate_series($1::int, $2::int) n) as persons`,
      range,
    )
    await tx.query(
      `insert into identity_fact (person_id, kind, effective_on, open_start, source, value, recorded_at)
       select p.id, k.kind, k.day, k.kind <> 'NAME', 'REGISTRATION', k.value, p.registered_at
       from person p, lateral (values
         ('NAME', date '2020-01-01', '{"lastName": "Aal", "firstNames": "An"}'::jsonb),
         ('NAME', date '2024-05-01', '{"lastName": "Bal", "firstNames": "An"}'),
         ('BIRTH_DATE', date '1980-01-01', '{"birthDate": "1980-01-01"}')) as k(kind, day, value)
       where (p.registration ->> 'n')::int between $1 and $2`,
      range,
    )
    const [read] = await tx.query<{ rows: number }>(
      `select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables where relname = 'identity_fact'`,
    )
    return read!.rows
  })

test('a bulk load reads each event a few times, also before the tables have statistics', async () => {
  const read = [await insertPortion(1), await insertPortion(1 + PORTION), await insertPortion(1 + 2 * PORTION)]
  // Once or a few times, by the plan; a read of all events for each person would be thousands of times.
  expect(Math.max(...read)).toBeLessThanOrEqual(10 * 3 * PORTION)
  const periods = await query(
    database.source('beneficiary'),
    `select from_day::text as from, until_day::text as until, name, birth_date::text as birth, count(*)::int as persons
     from person_period group by 1, 2, 3, 4 order by 1`,
  )
  const persons = 3 * PORTION
  expect(periods).toEqual([
    { from: '-infinity', until: '2020-01-01', name: 'aal an', birth: '1980-01-01', persons },
    { from: '2020-01-01', until: '2024-05-01', name: 'aal an', birth: '1980-01-01', persons },
    { from: '2024-05-01', until: 'infinity', name: 'bal an', birth: '1980-01-01', persons },
  ])
})
