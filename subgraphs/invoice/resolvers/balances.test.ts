import { query } from '../../../shared/database/prepared-statements'
import { waitUntil } from '../../../shared/testing/wait-until'
import type { Month } from '../../../shared/values/day'
import {
  asAgent,
  asAnalyst,
  asController,
  asCpas,
  asGp,
  asInspector,
  asOtherCpas,
  type Balance,
  codeOf,
  createCpasPart,
} from '../testing/cpas-part'
import { CPAS, GP, HOSPITAL, OTHER_CPAS, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)
const SHARE = '6.00'

describe('balances of a CPAS', () => {
  let part: Awaited<ReturnType<typeof createCpasPart>>
  const scenario = new Scenario(200)
  beforeEach(async () => {
    scenario.coverage = () => ({})
    part = await createCpasPart(scenario)
  })
  afterEach(() => part?.graph.close())

  const only = async (who = asCpas, filter: object | null = null): Promise<Balance> => {
    const list = await part.balances(who, filter)
    expect(list).toHaveLength(1)
    return list[0]!
  }
  const idsOf = ({ lines }: Balance) => lines.edges.map(({ node }) => node.id).sort()

  test('a balance exists where a line has a share of the CPAS, by provider and month of care, last month first', async () => {
    const { amounts } = await part.send({ performedOn: '2026-02-27' })
    expect(amounts.cpas).toBe(SHARE)
    const march = [await part.send(), await part.send()]
    await part.send({ code: '102034', claimed: '37.15' }, { provider: HOSPITAL })
    const list = await part.balances()
    expect(
      list.map(({ month, provider, amount, lineCount }) => [month, provider.inamiNumber, amount, lineCount]),
    ).toEqual([
      ['2026-03', HOSPITAL, expect.any(String), 1],
      ['2026-03', GP, '12.00', 2],
      ['2026-02', GP, '6.00', 1],
    ])
    expect(list[1]).toMatchObject({
      state: 'OPEN',
      contested: 0,
      paidOn: null,
      paidAmount: null,
      reference: null,
      cpas: { enterpriseNumber: CPAS },
    })
    expect(idsOf(list[1]!)).toEqual(march.map(({ id }) => id).sort())
    scenario.coverage = () => ({ state: { insurancePart: 1000, patientPart: 1000 } })
    await part.send({ performedOn: '2026-01-05' })
    expect(await part.balances(asCpas, { month: '2026-01' })).toEqual([])
  })

  test('amount, lineCount and lines leave contested, waiting, refused and recovered lines out', async () => {
    const [kept, contested, refused, recovered, reviewed] = [
      await part.send(),
      await part.send(),
      await part.send(),
      await part.send(),
      await part.send(),
    ]
    await part.contest(refused.id)
    await part.answer(refused.id, true)
    await part.run(
      'mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { selected } }',
      { filter: { performed: { from: '2026-03-10', to: '2026-03-10' }, claimedFrom: '33.73' } },
      asAgent,
    )
    for (const { id } of [kept, contested, recovered]) await part.decide(id, 'ACCEPTED')
    await part.pay()
    await part.recover(recovered.id)
    await part.contest(contested.id)
    const balance = await only()
    expect(balance).toMatchObject({ amount: '6.00', lineCount: 1, contested: 1 })
    expect(idsOf(balance)).toEqual([kept.id])
    await part.answer(contested.id, false)
    expect(idsOf(await only())).toEqual([kept.id, contested.id].sort())
    await part.decide(reviewed.id, 'ACCEPTED')
    expect(await only()).toMatchObject({ amount: '18.00', lineCount: 3, contested: 0 })
  })

  test('a balance of contested lines only exists with nothing to pay, and is not settled', async () => {
    const { id } = await part.send()
    await part.contest(id)
    expect(await only()).toMatchObject({ amount: '0.00', lineCount: 0, contested: 1, state: 'OPEN' })
    const refused = await part.settle({})
    expect([refused.balance, rulesOf(refused)]).toEqual([null, ['BAL-SETTLED']])
    await part.answer(id, true)
    expect(await part.balances()).toEqual([])
  })

  test('a balance is settled once, on a day not after today; to settle nothing writes nothing', async () => {
    const { id } = await part.send()
    const future = await part.settle({ paidOn: '2026-04-11' })
    expect([future.balance, future.findings]).toEqual([
      null,
      [expect.objectContaining({ rule: 'BAL-SETTLED', severity: 'ERROR', path: 'paidOn' })],
    ])
    expect(rulesOf(await part.settle({ month: '2026-01' }))).toEqual(['BAL-SETTLED'])
    expect(rulesOf(await part.settle({ provider: HOSPITAL }))).toEqual(['BAL-SETTLED'])
    expect(rulesOf(await part.settle({}, asOtherCpas))).toEqual(['BAL-SETTLED'])
    expect(await query(part.graph.db, 'select from cpas_balance')).toHaveLength(0)
    const { balance, findings } = await part.settle({ paidOn: '2026-04-10', reference: ' transfer 17 ' })
    expect(findings).toEqual([])
    expect(balance).toMatchObject({
      month: '2026-03',
      amount: '6.00',
      paidAmount: '6.00',
      lineCount: 1,
      state: 'PAID',
      paidOn: '2026-04-10',
      reference: 'transfer 17',
      provider: { inamiNumber: GP },
    })
    const again = await part.settle({})
    expect([again.balance, rulesOf(again)]).toEqual([null, ['BAL-SETTLED']])
    expect(again.findings[0].message).toContain('settled already')
    expect(idsOf(await only())).toEqual([id])
  })

  test('what is accepted for a settled month later is shown in the first later month that is not settled', async () => {
    await part.send()
    await part.settle({})
    const late = await part.send()
    expect((await part.balances()).map(({ month, state, amount }) => [month, state, amount])).toEqual([
      ['2026-04', 'OPEN', '6.00'],
      ['2026-03', 'PAID', '6.00'],
    ])
    expect(idsOf(await only(asCpas, { month: '2026-04' }))).toEqual([late.id])
    const april = await part.send({ performedOn: '2026-04-02' })
    expect(idsOf(await only(asCpas, { month: '2026-04' }))).toEqual([late.id, april.id].sort())
    expect((await part.settle({ month: '2026-04' })).balance).toMatchObject({ amount: '12.00', lineCount: 2 })
    const later = await part.send()
    expect(idsOf(await only(asCpas, { state: 'OPEN' }))).toEqual([later.id])
    expect(await only(asCpas, { state: 'OPEN' })).toMatchObject({ month: '2026-05' })
    expect((await part.settle({ month: '2026-05' })).balance).toMatchObject({ amount: '6.00', lineCount: 1 })
    const [{ n }] = (await query<{ n: number }>(part.graph.db, 'select count(*)::int as n from balance_line')) as [
      { n: number },
    ]
    expect(n).toBe(4)
  })

  test('a contested line of a settled month leaves its amount until the answer; what was paid stays', async () => {
    const { id } = await part.send()
    await part.send()
    await part.pay()
    await part.settle({})
    await part.contest(id)
    expect(await only()).toMatchObject({
      state: 'PAID',
      amount: '6.00',
      lineCount: 1,
      contested: 1,
      paidAmount: '12.00',
    })
    await part.answer(id, false, asController)
    expect(await only()).toMatchObject({
      state: 'PAID',
      amount: '12.00',
      lineCount: 2,
      contested: 0,
      paidAmount: '12.00',
    })
  })

  test('a line that was contested when its month was settled comes with the next month if the CPAS was wrong', async () => {
    const { id } = await part.send()
    await part.send()
    await part.contest(id)
    expect((await part.settle({})).balance).toMatchObject({ amount: '6.00', contested: 1, state: 'PAID' })
    await part.answer(id, false)
    expect((await part.balances()).map(({ month, amount, contested }) => [month, amount, contested])).toEqual([
      ['2026-04', '6.00', 0],
      ['2026-03', '6.00', 0],
    ])
  })

  test('each caller sees its own balances: CPAS, provider, CAAMI and SPP IS; an organisation and analysts no lines', async () => {
    await part.send()
    await part.settle({ reference: 'for Mrs X' })
    expect(await part.balances(asOtherCpas)).toEqual([])
    expect(await part.balances(asCpas, { cpas: OTHER_CPAS })).toEqual([])
    expect(await part.balances({ ...asGp, as: `provider:${HOSPITAL}:staff` })).toEqual([])
    expect(await part.balances({ ...asGp, as: `provider:${HOSPITAL}:staff` }, { provider: GP })).toEqual([])
    expect(await part.balances({ ...asGp, as: 'provider:0123456749:staff' })).toEqual([])
    for (const who of [asGp, asAgent, asInspector])
      expect(await only(who)).toMatchObject({ amount: '6.00', reference: 'for Mrs X' })
    expect(await codeOf(part.balances(asAnalyst))).toBe('FORBIDDEN')
    expect((await part.figures(asAnalyst)).map(({ amount, reference }) => [amount, reference])).toEqual([
      ['6.00', null],
    ])
    for (const who of [asGp, asAgent, asInspector]) expect(await codeOf(part.settle({}, who))).toBe('FORBIDDEN')
    expect(await codeOf(part.settle({}, { ...asCpas, as: 'cpas:0299990217:worker' }))).toBe('FORBIDDEN')
  })

  test('the first lines of several balances, open and settled, are those of each balance, and the next page follows them', async () => {
    for (let i = 0; i < 5; i++) await part.send()
    await part.settle({})
    const LINES = `query ($after: String) { cpasBalances { edges { node { month state lineCount
      lines(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } }
      all: lines(first: 200) { edges { node { id } } } } } } }`
    for (let i = 0; i < 3; i++) await part.send()
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
    const balancesOf = async (after: string | null): Promise<any[]> =>
      // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
      (await part.run(LINES, { after }, asCpas)).edges.map(({ node }: any) => node)
    const ids = (connection: { edges: { node: { id: string } }[] }) => connection.edges.map(({ node }) => node.id)
    const balances = await balancesOf(null)
    expect(balances.map(({ state, lineCount }) => [state, lineCount])).toEqual([
      ['OPEN', 3],
      ['PAID', 5],
    ])
    expect(new Set(balances.flatMap(({ all }) => ids(all))).size).toBe(8)
    for (const [i, { lines, all, lineCount }] of balances.entries()) {
      expect(lines).toMatchObject({ totalCount: lineCount, pageInfo: { hasNextPage: true } })
      expect(ids(lines)).toEqual(ids(all).slice(0, 2))
      const next = (await balancesOf(lines.pageInfo.endCursor))[i]
      expect(ids(next.lines)).toEqual(ids(all).slice(2, 4))
    }
  })

  test('the list is paged without gaps or repeats, and filtered by month, provider and state', async () => {
    const months = ['2026-01', '2026-02', '2026-03'] as Month[]
    for (const month of months) await part.send({ performedOn: `${month}-08` })
    await part.settle({ month: '2026-02' })
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await part.page(asCpas, { first: 1, after })
      expect(page.totalCount).toBe(3)
      seen.push(...page.edges.map(({ node }: { node: Balance }) => node.month))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(seen).toEqual([...months].reverse())
    expect((await part.balances(asCpas, { state: 'PAID' })).map(({ month }) => month)).toEqual(['2026-02'])
    expect((await part.balances(asCpas, { state: 'OPEN' })).map(({ month }) => month)).toEqual(['2026-03', '2026-01'])
    expect((await part.balances(asCpas, { month: '2026-01', provider: GP })).map(({ month }) => month)).toEqual([
      '2026-01',
    ])
    expect(await part.balances(asCpas, { provider: HOSPITAL })).toEqual([])
    expect(await codeOf(part.page(asCpas, { after: 'nonsense' }))).toBe('BAD_USER_INPUT')
  })

  test('a settlement is in the change feed and in the access log of its persons', async () => {
    await part.send()
    await part.send()
    await part.settle({})
    const subjects = async (who: typeof asCpas): Promise<string[]> => {
      const { events } = await part.run('query { invoiceChanges(first: 200) { events { kind subject } } }', {}, who)
      const settled = events.filter(({ kind }: { kind: string }) => kind === 'BalanceSettled')
      return settled.map(({ subject }: { subject: string }) => subject)
    }
    const settled = `${CPAS}-${GP}-2026-03`
    for (const who of [asCpas, asGp])
      expect(
        await waitUntil(
          () => subjects(who),
          (seen) => seen.includes(settled),
        ),
      ).toContain(settled)
    expect(await subjects(asOtherCpas)).not.toContain(settled)
    const writes = await query(part.graph.db, `select from access where kind = 'WRITE' and audience = 'CPAS'`)
    expect(writes).toHaveLength(2)
  })

  test('of ten settlements at once, one is recorded', async () => {
    await Promise.all(Array.from({ length: 5 }, () => part.send()))
    const answers = await Promise.all(Array.from({ length: 10 }, () => part.settle({})))
    expect(answers.filter(({ balance }) => balance !== null).map(({ balance }) => balance.amount)).toEqual(['30.00'])
    expect(answers.flatMap(rulesOf)).toEqual(Array(9).fill('BAL-SETTLED'))
  })

  test('settlements beside new lines: each line is in one balance', async () => {
    await part.send()
    const sent = Array.from({ length: 10 }, () => part.send())
    await Promise.all([...sent, part.settle({}), part.settle({})])
    for (const month of ['2026-04', '2026-05']) await part.settle({ month })
    const [{ lines, paid }] = (await query(
      part.graph.db,
      `select (select count(*)::int from balance_line) as lines, (select sum(amount_cents)::int from cpas_balance) as paid`,
    )) as [{ lines: number; paid: number }]
    expect([lines, paid]).toEqual([11, 6_600])
  })

  test('the database keeps what was settled', async () => {
    await part.send()
    await part.settle({})
    const refusal = (sql: string) => codeFrom(query(part.graph.db, sql))
    expect(await refusal(`update cpas_balance set amount_cents = 1`)).toBe('42501')
    expect(await refusal(`delete from balance_line`)).toBe('42501')
    expect(
      await refusal(
        `insert into cpas_balance select cpas, provider, '2026-07', paid_on, null, 5, 1, now(), '{}' from cpas_balance`,
      ),
    ).toBe('23514')
  })
  const codeFrom = (step: Promise<unknown>) =>
    step.then(
      () => null,
      (error) => error.code,
    )
})
