import { loadDefinitions } from '../../runtime/subgraph-registry'
import { withClient } from '../../shared/database/provision-roles'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { day } from '../../shared/values/day'
import { seedDemo } from './seed'

const LINES = 6_000
let database: TestDatabase
let counts: Awaited<ReturnType<typeof seedDemo>>
const progress: { persons: number; lines: number }[] = []
beforeAll(async () => {
  database = await createTestDatabase(loadDefinitions())
  const sources = new Map(subgraphNames.map((name) => [name as string, database.source(name)]))
  counts = await seedDemo(sources, {
    beneficiaries: 300,
    lines: LINES,
    databases: subgraphNames.map((name) => database.urls(name)),
    today: day('2026-11-03'),
    progress: (more) => progress.push(more),
  })
})
afterAll(() => database.drop())

const one = async <Row extends object>(text: string): Promise<Row> =>
  withClient(database.adminUrl, async (admin) => (await admin.query<Row>(text)).rows[0]!)

test('older care is added until there are about as many lines as asked for, and all of it is counted', async () => {
  const { lines } = await one<{ lines: number }>('select count(*)::int as lines from invoice.invoice_line')
  expect(lines).toBe(counts.lines)
  expect(lines).toBeGreaterThan(LINES * 0.9)
  expect(lines).toBeLessThan(LINES * 1.1)
  const sum = (of: 'persons' | 'lines') => progress.reduce((total, more) => total + more[of], 0)
  expect([sum('persons'), sum('lines')]).toEqual([counts.persons, counts.lines])
})

test('files and payments of older care are those of its lines, and every line has its event', async () => {
  expect(
    await one(
      `select count(*) filter (where f.line_count <> l.lines)::int as files,
         count(*) filter (where f.lines_in_error <> l.rejected)::int as errors
       from invoice.invoice_file f
       join lateral (select count(*) as lines, count(*) filter (where outcome = 'REJECTED') as rejected
                     from invoice.invoice_line l where l.file_id = f.id and f.received_on < '2026-06-01') l on f.received_on < '2026-06-01'`,
    ),
  ).toEqual({ files: 0, errors: 0 })
  expect(
    await one(
      `select count(*)::int > 10 as some, count(*) filter (where p.amount_cents <> l.cents or p.line_count <> l.lines)::int as wrong
       from invoice.payment p
       join lateral (select sum(state_cents) as cents, count(*) as lines from invoice.payment_line l where l.payment_id = p.id) l on true
       where p.executed_on < '2026-06-01'`,
    ),
  ).toEqual({ some: true, wrong: 0 })
  expect(
    await one(
      `select (select count(*)::int from invoice.invoice_line l where not exists (select from invoice.line_event e where e.line_id = l.id)) as without_event,
         (select count(*)::int from invoice.payment where structured_reference !~ '^[+]{3}[0-9]{3}/[0-9]{4}/[0-9]{5}[+]{3}$') as references,
         (select count(*)::int from invoice.invoice_file where received_on < '2026-06-01' and reference !~ '[.][0-9]+$') as like_portions,
         (select count(*)::int from invoice.invoice_line where received_on < '2026-06-01' and outcome <> 'REJECTED' and payment_id is null) as unpaid`,
    ),
  ).toEqual({ without_event: 0, references: 0, like_portions: 0, unpaid: 0 })
})

test('older care is that of registered persons, and no id of it differs from another in its time only', async () => {
  expect(
    await one(
      `select count(*)::int > 100 as some, (count(*) filter (where not exists (select from beneficiary.person p where p.id = l.person_id)))::int as unknown
       from invoice.invoice_line l where l.received_on < '2026-06-01' and l.person_id is not null`,
    ),
  ).toEqual({ some: true, unknown: 0 })
  expect(
    await one('select (count(*) - count(distinct right(id::text, 20)))::int as repeated from invoice.invoice_line'),
  ).toEqual({ repeated: 0 })
})
