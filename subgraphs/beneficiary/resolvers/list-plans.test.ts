import { query } from '../../../shared/database/prepared-statements'
import { planOfStatement } from '../../../shared/testing/ordered-list'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

jest.setTimeout(180_000)

const INSPECTOR = { as: 'sppis:sppis:inspector' }
const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) { beneficiary { niss } findings { rule } }
}`
const RARE_NAME = 'Xyzzyx'
const NISS = `704501998${nissCheckDigits('704501998', false)}`
const noRows = (keys: readonly unknown[]) => keys.map(() => ({ rows: [], total: 0 }))

let subgraph: TestSubgraph

// 8,000 persons with four names, one with a rare name, and 20,000 rows of the access log.
beforeAll(async () => {
  subgraph = await createTestSubgraph(beneficiarySubgraph, {
    services: {
      'attestation.access': noRows,
      'decision.access': noRows,
      'invoice.access': noRows,
      'provider.access': noRows,
    },
  })
  for (const [from, to] of [
    [1, 600],
    [601, 8_000],
  ]) {
    await query(
      subgraph.db,
      `insert into person (id, canonical_id, registered_at, registered_by, registration)
       select id, id, timestamptz '2026-01-01 10:00:00Z' + n * interval '1 minute', '{}', jsonb_build_object('n', n)
       from generate_series($1::int, $2::int) n, lateral (select gen_random_uuid() as id where n > 0) i`,
      [from, to],
    )
    await query(
      subgraph.db,
      `insert into identity_fact (person_id, kind, effective_on, open_start, source, value, recorded_at)
       select p.id, k.kind, date '2020-01-01', true, 'REGISTRATION', k.value, p.registered_at
       from person p, lateral (select (registration ->> 'n')::int as n) r, lateral (values
         ('NUMBER', jsonb_build_object('number', lpad(n::text, 11, '0'), 'kind', 'BIS')),
         ('GENDER', '{"gender": "UNKNOWN"}'),
         ('NAME', jsonb_build_object('lastName', (array['Élan', 'Ebbe', 'Zoë', 'van Acker'])[1 + n % 4], 'firstNames', 'A'))
       ) as k(kind, value)
       where not exists (select from identity_fact f where f.person_id = p.id)`,
    )
    await subgraph.analyze()
  }
  const input = { niss: NISS, lastName: RARE_NAME, firstNames: 'Quirine', gender: 'FEMALE' }
  const { data } = await subgraph.run(REGISTER, { input })
  expect(data.registerBeneficiary.beneficiary).toEqual({ niss: NISS })
  await query(
    subgraph.db,
    `insert into access (id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id)
     select gen_random_uuid(), timestamptz '2026-03-01 10:00:00Z' + (n % 5000) * interval '1 second', p.id, '85020212380', 's' || n % 50, 'CPAS',
       '0299990019', 'worker', 'Op', 'READ', gen_random_uuid()::text
     from generate_series(1, 20000) n, lateral (select id from person where (registration ->> 'n')::int = 1 + n % 50) p`,
  )
  await subgraph.analyze()
  // As autovacuum does: new entries of a GIN index wait in a list that each search reads.
  await subgraph.administer(`select gin_clean_pending_list('identity_fact_search')`)
})
afterAll(() => subgraph?.close())

const planOf = async (list: string, part: string) => {
  const { nodes, buffers } = await planOfStatement(
    subgraph,
    async () => expect((await subgraph.run(list, {}, INSPECTOR)).errors).toBeUndefined(),
    part,
  )
  return { scans: nodes.filter((node) => node === 'Seq Scan' || node === 'Sort'), isFlat: buffers < 200 || buffers }
}

test.each([
  ['a rare name', RARE_NAME],
  ['a number', NISS],
])('persons that are searched by %s are listed and counted by index', async (_, search) => {
  const list = `{ beneficiaries(first: 25, filter: { search: "${search}" }) { totalCount edges { node { niss } } } }`
  const { data } = await subgraph.run(list, {}, INSPECTOR)
  expect(data.beneficiaries).toEqual({ totalCount: 1, edges: [{ node: { niss: NISS } }] })
  expect((await planOf(list, 'orderValue')).isFlat).toBe(true)
  expect((await planOf(list, 'COUNT(')).isFlat).toBe(true)
})

test('the first page of the access log of an inspector is read by index, without a sort', async () => {
  const page = await planOf('{ accessLog(first: 25, filter: {}) { edges { node { at } } } }', 'ORDER BY "access"."at"')
  expect(page).toEqual({ scans: [], isFlat: true })
})
