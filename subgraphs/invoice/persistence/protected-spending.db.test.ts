import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'
import { protectedSpendingBy } from './protected-spending.repository'
import { type SpendingDimension, type SpendingGroup, type SpendingSearch, spendingBy } from './spending.repository'

jest.setTimeout(180_000)

const CPAS = ['0299990019', '0299991108', '0206731645']
const CARE = ['GENERAL_MEDICINE', 'PARAMEDICAL', 'HOSPITALIZATION'] as const
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04']
const DIMENSIONS: SpendingDimension[] = ['MONTH', 'CPAS', 'CARE_TYPE', 'REFUND_CODE', 'PROVIDER_CATEGORY']

let graph: TestSubgraph

// One accepted line, copied with random keys and amounts: 900 lines of 260 persons, in cells of one to some twenty persons.
beforeAll(async () => {
  const scenario = new Scenario(1)
  graph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  const { errors } = await graph.run(
    'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id } } }',
    { input: invoiceFileOf('R-1', [{}], { niss: nissOf(1) }) },
    { as: `provider:${GP}:prescriber` },
  )
  expect(errors).toBeUndefined()
  await graph.administer(`
    -- A copy of the table without its constraints: only keys and sums matter here.
    alter table invoice_line rename to checked_line;
    create table invoice_line as select * from checked_line where false;
    grant select on invoice_line to public;
    select setseed(0.4711);
    insert into invoice_line
    select (jsonb_populate_record(l.*, jsonb_build_object(
      'id', gen_random_uuid(),
      'person_id', md5('person ' || floor(random() * 260) || left(n::text, 0))::uuid,
      'performed_on', date '2026-01-01' + floor(random() * 119)::int,
      'cpas', (array['${CPAS.join("','")}'])[1 + floor(random() * random() * 3)::int],
      'care_type', (array['${CARE.join("','")}'])[1 + floor(random() * random() * 3)::int],
      'refund_code', 9001 + floor(random() * random() * 3)::int,
      'provider_category', (array['GENERAL_PRACTITIONER', 'HOSPITAL'])[1 + floor(random() * random() * 2)::int],
      'claimed_cents', 1000 + floor(random() * 900000)::int,
      'state_cents', 500 + floor(random() * 900000)::int))).*
    from checked_line l, generate_series(1, 900) n;`)
})
afterAll(() => graph.close())

interface Question {
  by: SpendingDimension[]
  search: SpendingSearch
}
const questionOf = (pick: <T>(list: readonly T[]) => T): Question => {
  const from = pick([0, 0, 1, 2, 3])
  const to = from + pick([0, 1, 2, 3].filter((more) => from + more < MONTHS.length))
  return {
    by: DIMENSIONS.filter(() => pick([true, false, false])),
    search: {
      period: { from: day(`${MONTHS[from]}-01`), to: day(`${MONTHS[to]}-28`) },
      centres: pick([null, null, ...CPAS.map((cpas) => [cpas])]),
      careType: pick([null, null, ...CARE]),
    },
  }
}
const isSmall = ({ persons }: SpendingGroup) => persons < 5
const figuresOf = ({ lines, claimed, state }: Pick<SpendingGroup, 'lines' | 'claimed' | 'state'>) =>
  `${lines} ${claimed} ${state}`
const difference = (a: SpendingGroup, b: SpendingGroup) =>
  figuresOf({ lines: a.lines - b.lines, claimed: a.claimed - b.claimed, state: a.state - b.state })

test('no difference of 10,000 random pairs of questions recovers a suppressed cell', async () => {
  let state = 20_261_130
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const { manager } = graph.db
  const answers: SpendingGroup[][] = []
  const exact: SpendingGroup[][] = []
  for (let i = 0; i < 150; i++) {
    const { by, search } = questionOf(pick)
    answers.push((await protectedSpendingBy(manager, by, search, 5)).filter(({ persons }) => persons > 0))
    exact.push(await spendingBy(manager, by, search))
  }
  const suppressed = new Set(exact.flat().filter(isSmall).map(figuresOf))
  expect(suppressed.size).toBeGreaterThan(60)
  const recovered = { protected: 0, exact: 0 }
  for (let pair = 0; pair < 10_000; pair++) {
    const [i, j] = [Math.floor(random() * 150), Math.floor(random() * 150)]
    for (const [name, lists] of [
      ['protected', answers],
      ['exact', exact],
    ] as const) {
      // As an attacker who sees the exact figures of larger groups only.
      const visible = (list: SpendingGroup[]) => list.filter((group) => !isSmall(group))
      for (const a of visible(lists[i]!).slice(0, 8))
        for (const b of visible(lists[j]!).slice(0, 8)) if (suppressed.has(difference(a, b))) recovered[name]++
    }
  }
  expect(recovered.protected).toBe(0)
  // The attack itself works: against figures that only hide small groups, it recovers cells.
  expect(recovered.exact).toBeGreaterThan(0)
})

test('every figure that analysts get is of at least five persons, and is not above the exact one', async () => {
  const search = { period: { from: day('2026-01-01'), to: day('2026-04-30') }, centres: null, careType: null }
  for (const by of [[], ['MONTH'], ['CPAS'], ['CARE_TYPE', 'MONTH'], DIMENSIONS] as SpendingDimension[][]) {
    const given = await protectedSpendingBy(graph.db.manager, by, search, 5)
    const exact = new Map((await spendingBy(graph.db.manager, by, search)).map((group) => [group.keys.join(), group]))
    expect(given.map(({ keys }) => keys.join())).toEqual([...exact.keys()])
    for (const group of given) {
      expect(group.persons === 0 ? group.lines === 0 : group.persons >= 5).toBe(true)
      expect(group.lines).toBeLessThanOrEqual(exact.get(group.keys.join())!.lines)
    }
  }
  const [all] = await protectedSpendingBy(graph.db.manager, [], search, 5)
  const [exactly] = await spendingBy(graph.db.manager, [], search)
  // Only what is left of each month, of at most four persons, is left out.
  expect(all!.lines).toBeGreaterThan(exactly!.lines - 50)
})
