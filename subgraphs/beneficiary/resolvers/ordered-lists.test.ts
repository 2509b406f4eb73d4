import { query } from '../../../shared/database/prepared-statements'
import { describeOrderedList } from '../../../shared/testing/ordered-list'
import { createTestSubgraph } from '../../../shared/testing/test-subgraph'
import { personOrder } from '../persistence/person-order'
import { beneficiarySubgraph } from '../subgraph'

jest.setTimeout(120_000)

const uuid = (n: string) => `('0190bbbb-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`

async function testSubgraph() {
  const subgraph = await createTestSubgraph(beneficiarySubgraph)
  let next = 0
  const insert = async (rows: number) => {
    const from = next + 1
    next += rows
    await query(
      subgraph.db,
      `insert into person (id, canonical_id, registered_at, registered_by, registration)
       select id, id, timestamptz '2026-01-01 10:00:00Z' + (n % 10) * interval '1 minute', '{}', jsonb_build_object('n', n)
       from generate_series($1::int, $2::int) n, lateral (select ${uuid('hashtext(n::text)::bigint & 1048575')} as id) i on conflict do nothing`,
      [from, next],
    )
    await query(
      subgraph.db,
      `insert into identity_fact (person_id, kind, effective_on, open_start, source, value, recorded_at)
       select p.id, k.kind, date '2020-01-01', true, 'REGISTRATION', k.value, p.registered_at
       from person p, lateral (select (registration ->> 'n')::int as n) r, lateral (values
         ('NUMBER', jsonb_build_object('number', lpad(n::text, 11, '0'), 'kind', 'BIS')),
         ('GENDER', '{"gender": "UNKNOWN"}'),
         ('NAME', jsonb_build_object('lastName', (array['Élan', 'ebbe', 'Zoë', 'van Acker'])[1 + n % 4], 'firstNames', (array['A', null, 'B'])[1 + n % 3])),
         ('RESIDENCE', jsonb_build_object('status', (array['ILLEGAL_STAY', 'LEGAL_STAY'])[1 + n % 2])),
         ('BIRTH_DATE', case when n % 5 > 0 then jsonb_build_object('birthDate', date '1980-01-01' + n % 9) end)
       ) as k(kind, value)
       where k.value is not null and not exists (select from identity_fact f where f.person_id = p.id)`,
    )
  }
  return { subgraph, insert }
}

describeOrderedList(
  'persons',
  async () => {
    const { subgraph, insert } = await testSubgraph()
    return [
      subgraph,
      {
        field: 'beneficiaries',
        key: 'id',
        keySql: 'p.id',
        from: `person p join person_period s on s.person_id = p.id and s.from_day <= '2026-03-12' and s.until_day > '2026-03-12'`,
        order: personOrder,
        as: 'sppis:sppis:inspector',
        insert,
      },
    ]
  },
  personOrder,
)

describeOrderedList(
  'persons with a residence status',
  async () => {
    const { subgraph, insert } = await testSubgraph()
    return [
      subgraph,
      {
        field: 'beneficiaries',
        filter: 'filter: { residenceStatus: LEGAL_STAY }',
        key: 'id',
        keySql: 'p.id',
        from: `person p join person_period s on s.person_id = p.id and s.residence_status = 'LEGAL_STAY'`,
        order: { ...personOrder, fields: {} },
        as: 'sppis:sppis:inspector',
        insert,
      },
    ]
  },
  { ...personOrder, fields: {} },
)

test('a residence status filters from its first day on, without an event at midnight', async () => {
  const { subgraph, insert } = await testSubgraph()
  await insert(4)
  await query(
    subgraph.db,
    `insert into identity_fact (person_id, kind, effective_on, open_start, source, value, recorded_at)
     select id, 'RESIDENCE', '2026-04-01', false, 'REGISTRATION', '{"status": "LEGAL_STAY"}', registered_at from person where registration ->> 'n' = '2'`,
  )
  const legal = async (today: string) => {
    const list = '{ beneficiaries(filter: { residenceStatus: LEGAL_STAY }) { totalCount edges { node { niss } } } }'
    const { data } = await subgraph.run(list, {}, { as: 'sppis:sppis:inspector', today })
    const { totalCount, edges } = data.beneficiaries
    return [totalCount, edges.map(({ node }: { node: { niss: string } }) => Number(node.niss)).sort()]
  }
  expect(await legal('2019-12-31')).toEqual([0, []])
  expect(await legal('2026-03-31')).toEqual([2, [1, 3]])
  expect(await legal('2026-04-01')).toEqual([3, [1, 2, 3]])
  await subgraph.close()
})

test('persons are ordered by the name of the day, and a merged person is listed once', async () => {
  const { subgraph, insert } = await testSubgraph()
  await insert(4)
  const names = async (today: string) => {
    const { data } = await subgraph.run(
      '{ beneficiaries(orderBy: { field: LAST_NAME }) { edges { node { lastName } } } }',
      {},
      { as: 'sppis:sppis:inspector', today },
    )
    return data.beneficiaries.edges.map(({ node }: { node: { lastName: string } }) => node.lastName)
  }
  expect(await names('2026-03-12')).toEqual(['ebbe', 'Élan', 'van Acker', 'Zoë'])
  await query(
    subgraph.db,
    `insert into identity_fact (person_id, kind, effective_on, open_start, source, value, recorded_at)
     select id, 'NAME', '2026-04-01', false, 'REGISTRATION', '{"lastName": "Aal"}', registered_at from person where registration ->> 'n' = '2'`,
  )
  expect(await names('2026-03-31')).toEqual(['ebbe', 'Élan', 'van Acker', 'Zoë'])
  expect(await names('2026-04-01')).toEqual(['Aal', 'ebbe', 'Élan', 'van Acker'])
  await query(
    subgraph.db,
    `update person set canonical_id = (select id from person where registration ->> 'n' = '1') where registration ->> 'n' = '2'`,
  )
  expect(await names('2026-03-12')).toHaveLength(3)
  const periods = await query(
    subgraph.db,
    'select person_id from person_period p where not exists (select from person where id = canonical_id and id = p.person_id)',
  )
  expect(periods).toEqual([])
  await subgraph.close()
})
