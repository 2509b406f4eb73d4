import { query } from '../../../shared/database/prepared-statements'
import { inTransaction } from '../../../shared/database/transaction'
import { describeOrderedList, planOfStatement } from '../../../shared/testing/ordered-list'
import { createTestSubgraph } from '../../../shared/testing/test-subgraph'
import { registerCpas } from '../imports/cpas/register-cpas'
import { commitmentOrder } from '../persistence/commitment-order'
import { decisionOrder } from '../persistence/decision-order'
import { inboxOrder } from '../persistence/inbox-order'
import { decisionSubgraph } from '../subgraph'
import { cpasList } from '../testing/scenario'

jest.setTimeout(120_000)

const uuid = (n: string) => `('0190bbbb-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
// Ten values of each column for any number of rows.
const dayOf = (n: string) => `date '2026-01-01' + ((hashtext((${n})::text) & 1023) % 10)`

async function testSubgraph() {
  const subgraph = await createTestSubgraph(decisionSubgraph)
  await inTransaction(subgraph.db, (tx) => registerCpas(tx, cpasList))
  let next = 0
  const insertDecisions = async (rows: number) => {
    const from = next + 1
    next += rows
    await query(
      subgraph.db,
      `insert into decision (person_id, number, id, niss, cpas, created_at, current_version, valid_from, valid_to)
       select ${uuid('n')}, n::text, ${uuid(`hashtext(n::text)::bigint & 1048575`)}, '85020212380', (array['0299990019', '0299991108'])[1 + n % 2],
         timestamptz '2026-01-01 10:00:00Z' + ((hashtext(n::text) & 1023) % 10) * interval '1 minute', 1, ${dayOf('n + 1')}, ${dayOf('n + 2')} + 30
       from generate_series($1::int, $2::int) n on conflict do nothing`,
      [from, next],
    )
    await query(
      subgraph.db,
      `insert into decision_version (person_id, number, version, action, recorded_at, subject, audience, organisation, role, kind,
         council_date, valid_from, valid_to, care_types, insurance_due_by, refund_code, content, verdict)
       select person_id, number, 1, 'CREATE', created_at, 's', 'CPAS', cpas, 'worker', 'PRINCIPLE',
         ${dayOf("number || 'c'")}, valid_from, valid_to, '{}', case when number::int % 3 = 0 then ${dayOf("number || 'i'")} end, 1,
         '{"coverages": [], "ownFunds": [], "refundTerms": {}}', '{}'
       from decision d where not exists (select from decision_version v where v.number = d.number)`,
    )
  }
  return { subgraph, insertDecisions }
}

const asCaami = 'caami:caami:agent'

describeOrderedList(
  'decisions',
  async () => {
    const { subgraph, insertDecisions: insert } = await testSubgraph()
    const list = {
      field: 'decisions',
      key: 'number',
      keySql: 'd.number',
      from: 'decision d',
      order: decisionOrder,
      as: asCaami,
      insert,
    }
    return [subgraph, list]
  },
  decisionOrder,
)

describeOrderedList(
  'the mutation inbox',
  async () => {
    const { subgraph, insertDecisions } = await testSubgraph()
    let next = 0
    const insert = async (rows: number) => {
      if (next === 0) await insertDecisions(60)
      const from = next + 1
      next += rows
      await query(
        subgraph.db,
        `insert into decision_mutation (person_id, id, mutation_id, number, cpas, kind, effective_on, since, received_at, status, processed_at)
         select d.person_id, ${uuid('hashtext(n::text)::bigint & 1048575')}, ${uuid('n')}, d.number, d.cpas, 'DEATH', ${dayOf('n')}, ${dayOf('n + 3')},
           timestamptz '2026-01-01 10:00:00Z' + (n % 10) * interval '1 minute', s.status,
           case when s.status <> 'PENDING' then timestamptz '2026-02-01 10:00:00.123456Z' + (n % 7) * interval '1 minute' end
         from generate_series($1::int, $2::int) n join decision d on d.number = (1 + n % 60)::text,
           lateral (select (array['PENDING', 'PROCESSED', 'CANCELLED'])[1 + n % 3] as status) s on conflict do nothing`,
        [from, next],
      )
    }
    const list = {
      field: 'mutationInbox',
      filter: 'filter: { status: null }',
      key: 'id',
      keySql: 'm.id',
      from: 'decision_mutation m',
      order: inboxOrder,
      as: 'sppis:sppis:inspector',
      insert,
    }
    return [subgraph, list]
  },
  inboxOrder,
)

describeOrderedList(
  'commitments',
  async () => {
    const { subgraph, insertDecisions } = await testSubgraph()
    let next = 0
    const insert = async (rows: number) => {
      if (next === 0) await insertDecisions(60)
      const from = next + 1
      next += rows
      await query(
        subgraph.db,
        `insert into payment_commitment (person_id, number, id, niss, provider, care_type, asked_for, decision_number, decision_version, cpas,
           issued_at, guaranteed_from, guaranteed_to)
         select d.person_id, 'C' || n, ${uuid('hashtext(n::text)::bigint & 1048575')}, d.niss, 'P' || n, 'HOSPITALIZATION', ${dayOf('n')}, d.number, 1, d.cpas,
           timestamptz '2026-01-01 10:00:00Z' + (n % 10) * interval '1 minute', ${dayOf('n')}, ${dayOf('n')} + 30
         from generate_series($1::int, $2::int) n join decision d on d.number = (1 + n % 60)::text on conflict do nothing`,
        [from, next],
      )
    }
    const list = {
      field: 'commitments',
      key: 'number',
      keySql: 'p.number',
      from: 'payment_commitment p',
      order: commitmentOrder,
      as: asCaami,
      insert,
    }
    return [subgraph, list]
  },
  commitmentOrder,
)

test('the first page of the versions of a CPAS reads an index among 10,000 versions', async () => {
  const { subgraph, insertDecisions } = await testSubgraph()
  try {
    for (const rows of [600, 2_900, 6_500]) {
      await insertDecisions(rows)
      await subgraph.analyze()
    }
    const { nodes, buffers } = await planOfStatement(
      subgraph,
      async () => {
        const list = '{ decisionVersions(first: 25) { edges { node { id } } } }'
        const { errors } = await subgraph.run(list, {}, { as: 'cpas:0299990019:supervisor' })
        expect(errors).toBeUndefined()
      },
      'decision_version',
    )
    expect(nodes.filter((node) => node.includes('Sort'))).toEqual([])
    expect(buffers).toBeLessThan(300)
  } finally {
    await subgraph.close()
  }
})

test.each([
  ['with insurance overdue', asCaami, 'insuranceOverdue: true', 20],
  [
    'of a CPAS whose coverage ends',
    'cpas:0299990019:supervisor',
    'coverEndsIn: { from: "2026-01-20", to: "2026-02-20" }',
    20,
  ],
])('decisions %s are counted and listed by a partial index among 10,000', async (_, as, filter, total) => {
  const { subgraph, insertDecisions } = await testSubgraph()
  try {
    for (const rows of [600, 2_900, 6_500]) {
      await insertDecisions(rows)
      await subgraph.analyze()
    }
    // Deadlines are rare: one decision in 500 has one.
    await query(
      subgraph.db,
      `update decision set insurance_due_by = case when number::int % 500 = 0 then date '2026-01-10' end,
         coverage_ends = case when number::int % 500 = 0 then array[date '2026-02-01'] else '{}' end`,
    )
    await subgraph.analyze()
    const list = `{ decisions(first: 25, filter: { ${filter} }) { totalCount edges { node { number } } } }`
    const run = async () => {
      const { data, errors } = await subgraph.run(list, {}, { as, today: '2026-01-20' })
      expect(errors).toBeUndefined()
      return data.decisions
    }
    const { totalCount, edges } = await run()
    expect([totalCount, edges.length]).toEqual([total, total])
    for (const part of ['"total"', 'orderValue']) {
      const { buffers } = await planOfStatement(subgraph, run, part)
      expect({ part, isFlat: buffers < 150 || buffers }).toEqual({ part, isFlat: true })
    }
  } finally {
    await subgraph.close()
  }
})

test('an analyst cannot order by what it may not read of a mutation', async () => {
  const { subgraph } = await testSubgraph()
  const { errors } = await subgraph.run(
    '{ mutationInbox(orderBy: { field: MUTATION_EFFECTIVE_ON }) { edges { node { id } } } }',
    {},
    { as: 'sppis:sppis:analyst' },
  )
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  await subgraph.close()
})
