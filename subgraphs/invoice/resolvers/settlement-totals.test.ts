import { parse } from 'csv-parse/sync'
import { query } from '../../../shared/database/prepared-statements'
import { sentStatements } from '../../../shared/testing/sent-statements'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { newId } from '../../../shared/values/id'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, GP, HOSPITAL, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const OTHER = '0299991108'
const agent = { as: 'caami:caami:agent', today: '2026-03-20' }
const controller = { ...agent, as: 'caami:caami:controller' }
const inspector = { as: 'sppis:sppis:inspector', today: '2026-05-02' }
const analyst = { ...inspector, as: 'sppis:sppis:analyst' }
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { id } } } } } } }`
const CLOSE =
  'mutation ($month: YearMonth!) { closeSettlement(month: $month) { settlement { total lineCount } findings { rule } } }'
const ACCEPT =
  'mutation ($month: YearMonth!) { acceptSettlement(month: $month) { settlement { status } findings { rule } } }'
const PART = 'total cpasShare lineCount csv(language: EN) { fileName mediaType content }'
const READ = `query ($month: YearMonth!) { settlement(month: $month) { total lineCount byCpas { cpas { enterpriseNumber } ${PART} } csv(language: EN) { content } } }`
const OWN = `query ($month: YearMonth!, $cpas: EnterpriseNumber!) { cpasSettlement(month: $month, cpas: $cpas) { ${PART} } }`

describe('settlement of a month', () => {
  const scenario = new Scenario(60)
  scenario.coverage = ({ niss }) => ({ cpas: Number(niss?.slice(6, 9)) % 2 ? CPAS : OTHER })
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  let rank = 0
  const send = async (provider: string, line: object): Promise<string> => {
    rank++
    const input = invoiceFileOf(`M-${rank}`, [line], { niss: nissOf(rank), provider, number: '=1+1' })
    const { data } = await subgraph.run(SUBMIT, { input }, { as: `provider:${provider}:staff`, today: '2026-03-12' })
    return data.submitInvoices.file.invoices.edges[0].node.lines[0].id
  }
  const pay = (today: string) => subgraph.run('mutation { runPayments { total } }', {}, { ...agent, today })
  const read = async (month: string, who = inspector) => (await subgraph.run(READ, { month }, who)).data.settlement
  const own = async (month: string, cpas: string, who: object) =>
    (await subgraph.run(OWN, { month, cpas }, who)).data?.cpasSettlement
  const textOf = (csv: { content: string }) => Buffer.from(csv.content, 'base64').toString('utf8')
  const rowsOf = (csv: { content: string }): Record<string, string>[] =>
    parse(textOf(csv), { delimiter: ';', bom: true, columns: true, record_delimiter: '\r\n' })
  const cents = (euro: string) => Math.round(Number(euro.replace(',', '.')) * 100)
  const sum = (rows: Record<string, string>[], column: string) =>
    rows.reduce((total, row) => total + cents(row[column]!), 0)
  const refusal = (sql: string, values: unknown[] = []) =>
    query(subgraph.db, sql, values).then(
      () => 'done',
      (error) => error.code,
    )

  test('the CSV of a month and those of its CPAS add up to the cent, recovered lines included', async () => {
    const lines: string[] = []
    for (let i = 0; i < 9; i++) lines.push(await send(GP, { claimed: `${40 + i}.01` }))
    for (let i = 0; i < 5; i++) lines.push(await send(HOSPITAL, { code: '102034', claimed: '37.15' }))
    await pay('2026-03-20')
    await subgraph.run(
      'mutation ($id: ID!) { recoverLine(id: $id, reason: "x") { line { id } } }',
      { id: lines[0] },
      controller,
    )
    await pay('2026-03-25')
    await subgraph.run(
      'mutation ($id: ID!) { recoverLine(id: $id, reason: "x") { line { id } } }',
      { id: lines[1] },
      controller,
    )
    await pay('2026-04-02')
    const ofLine = async () =>
      (
        await subgraph.run(
          'query ($id: ID!) { invoiceLine(id: $id) { settlement { month status closedAt total lineCount } } }',
          { id: lines[2] },
          agent,
        )
      ).data.invoiceLine.settlement
    const { total, lineCount } = await read('2026-03')
    expect(lineCount).toBeGreaterThan(0)
    expect(await ofLine()).toEqual({ month: '2026-03', status: 'OPEN', closedAt: null, total, lineCount })
    for (const month of ['2026-03', '2026-04']) {
      expect(
        (await subgraph.run(CLOSE, { month }, { ...agent, today: '2026-05-01' })).data.closeSettlement.findings,
      ).toEqual([])
      const settlement = await read(month)
      const rows = rowsOf(settlement.csv)
      expect(textOf(settlement.csv)).toMatch(/^\uFEFFmonth;kind;CPAS;provider;/)
      expect(rows).toHaveLength(month === '2026-03' ? 15 : 1)
      expect([rows.length, sum(rows, 'State (euros)')]).toEqual([settlement.lineCount, cents(settlement.total)])
      expect(sum(rows, 'claimed (euros)')).toBe(
        sum(rows, 'State (euros)') + sum(rows, 'CPAS share (euros)') + sum(rows, 'paid by the patient (euros)'),
      )
      expect(rows.every((row) => row.invoice === "'=1+1")).toBe(true)
      expect(settlement.byCpas).toHaveLength(month === '2026-03' ? 2 : 1)
      for (const part of settlement.byCpas) {
        const cpas = part.cpas.enterpriseNumber
        const its = rows.filter((row) => row.CPAS === `'${cpas}`)
        expect([part.lineCount, cents(part.total), cents(part.cpasShare)]).toEqual([
          its.length,
          sum(its, 'State (euros)'),
          sum(its, 'CPAS share (euros)'),
        ])
        const worker = { as: `cpas:${cpas}:worker`, today: '2026-05-02' }
        if (month === '2026-03') expect(await own(month, cpas, worker)).toBeNull()
      }
      expect((await subgraph.run(ACCEPT, { month }, inspector)).data.acceptSettlement.findings).toEqual([])
      for (const part of settlement.byCpas) {
        const cpas = part.cpas.enterpriseNumber
        const mine = await own(month, cpas, { as: `cpas:${cpas}:worker`, today: '2026-05-02' })
        const { cpas: _, ...same } = part
        expect(mine).toEqual(same)
        expect(rowsOf(mine.csv)).toEqual(rows.filter((row) => row.CPAS === `'${cpas}`))
        expect(await own(month, cpas, { as: `cpas:${cpas === CPAS ? OTHER : CPAS}:worker` })).toBeNull()
      }
    }
    const readsOfAnalyst = async () =>
      (await query(subgraph.db, "select from access where role = 'analyst' and kind = 'READ'")).length
    const before = await readsOfAnalyst()
    const blind = rowsOf((await read('2026-03', analyst)).csv)
    expect(await readsOfAnalyst()).toBeGreaterThan(before)
    expect(new Set(blind.map((row) => row.NISS! + row.decision! + row.version!))).toEqual(new Set(['']))
    for (const as of [`provider:${GP}:prescriber`, `cpas:${CPAS}:worker`])
      expect((await subgraph.run(READ, { month: '2026-03' }, { as })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('the payments of open months are read only for an open month', async () => {
    const texts = await sentStatements(() => read('2026-03'))
    const text = texts.find((sent) => sent.includes('unsettled_payment') && sent.includes('month = any($1)'))!
    const readsPayments = async (months: string[]) => {
      const plan = await query<{ 'QUERY PLAN': string }>(subgraph.db, `explain (analyze, costs off) ${text}`, [months])
      const scans = plan.map((row) => row['QUERY PLAN']).filter((step) => / on unsettled_payment/.test(step))
      expect(scans).not.toEqual([])
      return scans.some((step) => !step.includes('never executed'))
    }
    expect(await readsPayments(['2026-03'])).toBe(false)
    expect(await readsPayments(['2026-03', '2026-04'])).toBe(false)
    expect(await readsPayments(['2026-03', '2026-05'])).toBe(true)
  })

  test('the database refuses a settlement that is not the sum of its payments', async () => {
    await send(GP, {})
    await pay('2026-05-05')
    const [{ id: payment, provider }] = (await query<{ id: string; provider: string }>(
      subgraph.db,
      `select * from payment where executed_on = '2026-05-05'`,
    )) as [{ id: string; provider: string }]
    const [{ line_id: line }] = (await query<{ line_id: string }>(
      subgraph.db,
      'select line_id from payment_line where payment_id = $1',
      [payment],
    )) as [{ line_id: string }]
    const CHECK = '23514'
    // Into a month that is closed; out of one; into a second one.
    expect(await refusal(`insert into settled_payment values ($1, '2026-03')`, [payment])).toBe(CHECK)
    expect(await refusal(`delete from settled_payment`)).toBe('42501')
    expect(
      await refusal(
        `insert into settled_payment select payment_id, '2026-04' from settled_payment where month = '2026-03'`,
      ),
    ).toBe('23505')
    // A month with another sum, an accepted month that changes or is accepted again, parts that are not the month.
    expect(
      await refusal(
        `insert into settlement (month, closed_at, closed_by, total_cents, line_count) values ('2026-05', '2026-06-01', '{}', 1, 0)`,
      ),
    ).toBe(CHECK)
    expect(await refusal(`update settlement set total_cents = 1 where month = '2026-03'`)).toBe(CHECK)
    expect(await refusal(`update settlement set accepted_at = '2026-07-01' where month = '2026-03'`)).toBe(CHECK)
    expect(
      (await subgraph.run(CLOSE, { month: '2026-05' }, { ...agent, today: '2026-06-01' })).data.closeSettlement
        .settlement.lineCount,
    ).toBe(1)
    expect(
      await refusal(`update settlement set accepted_at = '2026-06-02', accepted_by = '{}' where month = '2026-05'`),
    ).toBe(CHECK)
    // A line paid twice, a payment that is not its lines.
    expect(
      await refusal(`insert into payment_line values ($1, 'PAID', $2, '2026-05-05', null, 1, 1)`, [line, payment]),
    ).toBe('23505')
    expect(
      await refusal(
        `insert into payment (id, run_id, provider, executed_at, executed_on, amount_cents, structured_reference, delay_days, line_count)
         values ($1, $1, $2, '2026-05-06', '2026-05-06', 1, 'x', 0, 0)`,
        [newId(), provider],
      ),
    ).toBe(CHECK)
  })

  test('a line that becomes payable during a payment run is paid by it or by the next one', async () => {
    for (let round = 0; round < 15; round++) {
      const ids = [await send(GP, {}), await send(GP, {})]
      await subgraph.run(
        'mutation ($f: InvoiceLineFilter!) { selectForReview(filter: $f) { selected } }',
        { f: { outcome: 'ACCEPTED', paid: false } },
        agent,
      )
      const decide = (id: string) =>
        subgraph.run(
          'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: WAITING, outcome: REDUCED, remark: "x") { findings { rule } } }',
          { id },
          agent,
        )
      await Promise.all([pay('2026-06-10'), ...ids.map(decide), pay('2026-06-10')])
      await pay('2026-06-10')
      const paid = await query(subgraph.db, `select from payment_line where line_id = any($1) and kind = 'PAID'`, [ids])
      expect(paid).toHaveLength(2)
    }
  })
})
