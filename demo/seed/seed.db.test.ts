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
  counts = await seedDemo(sources, {
    beneficiaries: 1000,
    databases: subgraphNames.map((name) => database.urls(name)),
    today: day('2026-11-03'),
  })
})
afterAll(() => database.drop())

const one = async <Row extends object>(text: string): Promise<Row> =>
  withClient(database.adminUrl, async (admin) => (await admin.query<Row>(text)).rows[0]!)

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

test('the demo has an open, a shared and a closed inspection, whose sample the same seed draws', async () => {
  const { rows } = await withClient(database.adminUrl, (admin) =>
    admin.query<{ status: string; items: number; concluded: number }>(
      `select f.status, f.item_count as items, (select count(*)::int from provider.inspection_conclusion c where c.inspection_id = f.id) as concluded
       from provider.inspection_file f order by 1`,
    ),
  )
  expect(rows.map(({ status }) => status)).toEqual(['CLOSED', 'OPEN', 'SHARED'])
  for (const closed of [rows[0]!, rows[2]!]) expect(closed.concluded).toBe(closed.items)
  expect(rows[1]!.items).toBeGreaterThan(0)
})

const COUNTS = `outcome in ('ACCEPTED', 'REDUCED', 'WAITING')`

test('the demo has paper invoices of every kind: refundable and not, inspected, refused by inspection and not inspected', async () => {
  const { rows } = await withClient(database.adminUrl, (admin) =>
    admin.query<{ refundable: boolean; accepted: boolean | null; count: number }>(
      `select v.refundable, s.accepted, count(*)::int from provider.paper_invoice i left join provider.paper_invoice_inspection s on s.paper_invoice_id = i.id
       join lateral (select refundable from provider.paper_invoice_verdict v where v.paper_invoice_id = i.id order by number desc limit 1) v on true
       group by 1, 2`,
    ),
  )
  const some = (refundable: boolean, accepted: boolean | null) =>
    rows.find((row) => row.refundable === refundable && row.accepted === accepted)?.count ?? 0
  for (const kind of [some(true, null), some(true, true), some(false, null), some(false, false)])
    expect(kind).toBeGreaterThan(0)
  expect(some(true, false)).toBe(0)
})

test('the demo has settled balances whose sums are those of their lines, and open contests, upheld ones and others', async () => {
  const books = await one<Record<string, number>>(
    `select (select count(*)::int from invoice.cpas_balance) as settled,
       (select count(*)::int from invoice.cpas_balance b join lateral (
          select sum(l.cpas_cents) as cents, max(l.received_on) as received from invoice.balance_line k join invoice.invoice_line l on l.id = k.line_id
          where (k.cpas, k.provider, k.month) = (b.cpas, b.provider, b.month)) k on true
        where k.cents is distinct from b.amount_cents or k.received > b.paid_on or b.paid_on >= '2026-11-03') as wrong,
       (select count(*)::int from invoice.line_contest where answered_at is null) as open,
       (select count(*)::int from invoice.line_contest where upheld) as upheld,
       (select count(*)::int from invoice.line_contest where not upheld) as dismissed`,
  )
  expect(books.wrong).toBe(0)
  for (const count of [books.settled, books.open, books.upheld, books.dismissed]) expect(count).toBeGreaterThan(0)
})

test('the demo has mandates, and what their organisations sent is paid to the account of the mandate', async () => {
  const mandates = await one<Record<string, number>>(
    `select (select count(*)::int from provider.mandate) as mandates,
       (select count(*)::int from invoice.payment where iban = 'BE71096123456769') as paid_by_mandate,
       (select count(*)::int from invoice.payment p join invoice.payment_line k on k.payment_id = p.id join invoice.invoice_line l on l.id = k.line_id
        join invoice.invoice_file f on f.id = l.file_id where (f.payee_iban is null) = (p.iban = 'BE71096123456769')) as elsewhere,
       (select count(*)::int from invoice.invoice_file f where sent_by is not null and not exists (
          select from provider.mandate m where m.provider_key = rpad(f.provider, 11, '0') and m.mandatee = f.sent_by
            and m.first_day <= f.received_on and (m.last_day is null or f.received_on <= m.last_day))) as without_mandate`,
  )
  expect(mandates.mandates).toBe(6)
  expect(mandates.paid_by_mandate).toBeGreaterThan(0)
  expect(mandates).toMatchObject({ elsewhere: 0, without_mandate: 0 })
})

test('the demo has requests for derogations with and without an answer, and controls in every state', async () => {
  const books = await one<Record<string, number>>(
    `select (select count(*)::int from invoice.derogation_request) as requests,
       (select count(*)::int from invoice.derogation d join invoice.derogation_agreement a on a.derogation_id = d.id where d.request_id is not null) as agreements,
       (select count(*)::int from attestation.attestation_control where answered_at is null) as open,
       (select count(*)::int from attestation.attestation_control where answered_at is not null and outcome is null) as answered,
       (select count(*)::int from attestation.attestation_control where outcome = 'SHOWN') as closed`,
  )
  expect([books.requests, books.agreements]).toEqual([8, 4])
  for (const count of [books.open, books.answered, books.closed]) expect(count).toBeGreaterThan(0)
})

test('a centre of the demo merges into another one on the day of the seed, and recorded nothing from then on', async () => {
  const merged = await one<{ centres: number; later: number }>(
    `select count(*)::int as centres, (select count(*)::int from decision.decision_version v join decision.decision d using (number)
       where d.cpas = c.enterprise_number and v.recorded_at >= '2026-11-03T00:00:00+01:00') as later
     from decision.cpas c where c.successor is not null and c.successor_from = '2026-11-03' group by c.enterprise_number`,
  )
  expect(merged).toEqual({ centres: 1, later: 0 })
})

test('hospital stays are about 85 % of what the State pays', async () => {
  const { share } = await one<{ share: number }>(
    `select (100.0 * sum(state_cents) filter (where care_type = 'HOSPITALIZATION') / sum(state_cents))::float8 as share
     from invoice.invoice_line where ${COUNTS}`,
  )
  expect(share).toBeGreaterThan(78)
  expect(share).toBeLessThan(91)
})

test('stays have their days and the price of their hospital, some end in a transfer, and none overlaps another', async () => {
  const stays = await one<{ stays: number; transfers: number; overlaps: number; priced_otherwise: number }>(
    `with stay as (
       select l.*, t.honorarium_cents from invoice.invoice_line l
       join invoice.tariff t on t.code = l.code and t.provider = rpad(l.provider, 11, '0')
       where l.stay_from is not null and l.outcome in ('ACCEPTED', 'WAITING'))
     select (select count(*)::int from stay) as stays,
       (select count(*)::int from stay a join stay b on a.person_id = b.person_id and a.stay_until = b.stay_from and a.provider <> b.provider) as transfers,
       (select count(*)::int from stay a join stay b on a.person_id = b.person_id and a.id < b.id and a.stay_from < b.stay_until and b.stay_from < a.stay_until) as overlaps,
       (select count(*)::int from stay where claimed_cents % honorarium_cents <> 0 and not rules @> '{TAR-CAP}') as priced_otherwise`,
  )
  expect(stays.stays).toBeGreaterThan(100)
  expect(stays.transfers).toBeGreaterThan(3)
  expect(stays).toMatchObject({ overlaps: 0, priced_otherwise: 0 })
})

test('a stay that ends in death is paid until the eve, and no care is paid from the day of death on', async () => {
  const { until_eve, paid_after } = await one<{ until_eve: number; paid_after: number }>(
    `select count(*) filter (where l.stay_until = m.effective_on - 1)::int as until_eve,
       count(*) filter (where coalesce(l.performed_until, l.performed_on) >= m.effective_on)::int as paid_after
     from invoice.invoice_line l join beneficiary.identity_mutation m on m.person_id = l.person_id and m.kind = 'DEATH' where ${COUNTS}`,
  )
  expect(until_eve).toBeGreaterThan(0)
  expect(paid_after).toBe(0)
})

test('ambulatory care lies on days of admission or discharge, never between them; hospital care of persons names its performer', async () => {
  const { on_admission, between, unnamed } = await one<{ on_admission: number; between: number; unnamed: number }>(
    `select count(*) filter (where a.performed_on = s.stay_from and a.care_type = 'AMBULATORY_HOSPITAL_CARE')::int as on_admission,
       count(*) filter (where a.performed_on > s.stay_from and a.performed_on < s.stay_until)::int as between,
       (select count(*)::int from invoice.invoice_line where care_type = 'AMBULATORY_HOSPITAL_CARE' and performer is null) as unnamed
     from invoice.invoice_line s join invoice.invoice_line a
       on a.person_id = s.person_id and a.stay_from is null and a.care_type in ('AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE')
     where s.stay_from is not null and s.${COUNTS} and a.${COUNTS}`,
  )
  expect(on_admission).toBeGreaterThan(20)
  expect([between, unnamed]).toEqual([0, 0])
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
