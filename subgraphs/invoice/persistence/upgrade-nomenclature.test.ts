import { migrate } from '../../../shared/database/migrate'
import { withClient } from '../../../shared/database/provision-roles'
import { createTestDatabase, type TestDatabase } from '../../../shared/testing/test-database'
import { invoiceSubgraph } from '../subgraph'
import { PriceByInstitution1799300000001 } from './migrations/1799300000001-price-by-institution'
import { migrations } from './migrations/index'

jest.setTimeout(60_000)

const before = {
  ...invoiceSubgraph,
  migrations: migrations.slice(0, migrations.indexOf(PriceByInstitution1799300000001)),
}
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(before)
})
afterAll(() => database?.drop())

const rows = async (text: string) =>
  withClient(database.adminUrl, async (admin) => {
    await admin.query('set search_path to invoice')
    return (await admin.query(text)).rows
  })

test('an upgrade adds the codes of hospital care and keeps what an operator imported', async () => {
  await rows(
    `insert into nomenclature_item (code, label_fr, label_nl, label_de, label_en, care_type, pseudo_code, prescription_required, in_efact, categories, confidence, source)
     values ('768106', 'Jour', 'Dag', 'Tag', 'Day', 'HOSPITALIZATION', true, false, true, '{HOSPITAL}', 'A', 'INAMI 2026');
     insert into tariff (code, valid_from, preferential, global_file, honorarium_cents, insurance_cents, patient_cents, confidence, uncertain, source, note)
     values ('768106', '2026-01-01', false, false, 50000, 48000, 2000, 'A', false, 'INAMI 2026', '')`,
  )
  await migrate(invoiceSubgraph, database.urls('invoice'), () => undefined)
  expect(
    await rows(
      `select code, source like 'INAMI 2026' as imported, by_day, max_per_day, (select count(*)::int from tariff t where t.code = i.code) as tariffs
       from nomenclature_item i where code in ('768106', '768121', '960374', '101076') order by code`,
    ),
  ).toEqual([
    { code: '101076', imported: false, by_day: false, max_per_day: null, tariffs: expect.any(Number) },
    { code: '768106', imported: true, by_day: true, max_per_day: 1, tariffs: 1 },
    { code: '768121', imported: false, by_day: true, max_per_day: 1, tariffs: 0 },
    { code: '960374', imported: false, by_day: false, max_per_day: null, tariffs: 1 },
  ])
  expect(await rows(`select distinct basis, provider from tariff where code <> '960374'`)).toEqual([
    { basis: 'FIXED', provider: null },
  ])
})
