import { setTimeout as wait } from 'node:timers/promises'
import { execute, parse } from 'graphql'
import { query } from '../../shared/database/prepared-statements'
import { type RunningSubgraph, runSubgraph } from '../../shared/subgraph/run-subgraph'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { requestOf, transportOf } from '../../shared/testing/test-subgraph'
import { addDays, type Day } from '../../shared/values/day'
import { invoiceSubgraph } from '../../subgraphs/invoice/subgraph'
import { GP, HOSPITAL, invoiceFileOf, nissOf, Scenario } from '../../subgraphs/invoice/testing/scenario'
import { type ChildProcessHandle, start } from './processes'

const KILLS = Number(process.env.KILLS ?? (process.env.FULL ? 200 : 8))
const PERSONS = 40
const DAYS = 80
const STEPS = ['pay', 'close', 'accept'] as const
const RECOVER = parse('mutation ($id: ID!) { recoverLine(id: $id, reason: "x") { findings { rule } } }')
const SUBMIT = parse('mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { status } } }')

let database: TestDatabase
let subgraph: RunningSubgraph
const scenario = new Scenario(PERSONS * 100)
beforeAll(async () => {
  database = await createTestDatabase([invoiceSubgraph])
  subgraph = await runSubgraph(invoiceSubgraph, database.source('invoice'), () => transportOf(scenario.services))
})
afterAll(() => database.drop())

test(
  `no line is lost, paid twice or settled twice although the worker of CAAMI is killed ${KILLS} times`,
  async () => {
    const worker = () => start('payments-worker.ts', [database.url('invoice')])
    let sending = true
    const sender = send(() => sending)
    const workers: ChildProcessHandle[] = [worker(), worker()]
    const killedIn = { pay: 0, close: 0, accept: 0, rest: 0 }
    for (let kill = 0; kill < KILLS; kill++) {
      const victim = workers.shift()!
      await victim.line(/^up$/)
      // Kills one of the three steps at a random moment after its start.
      await stepOf(victim, STEPS[kill % STEPS.length]!)
      await wait(Math.random() * 30)
      await victim.kill()
      expect(victim.lines.filter((line) => line.startsWith('error'))).toEqual([])
      const last = victim.lines.findLast((line) => line.startsWith('step'))!.slice(5) as keyof typeof killedIn
      killedIn[last]++
      workers.push(worker())
    }
    process.stderr.write(
      `killed in a payment run, a closing, an acceptance, between them: ${JSON.stringify(killedIn)}\n`,
    )
    sending = false
    const sent = await sender
    // The remaining worker pays, closes and accepts the rest.
    await workers[0]!.line(/^up$/)
    await waitUntilSettled()
    for (const one of workers) await one.kill()
    await expectConsistentSums(sent)
  },
  60_000 + KILLS * 20_000,
)

// Waits until the worker begins a step.
async function stepOf({ lines }: ChildProcessHandle, step: string): Promise<void> {
  const seen = lines.length
  const until = Date.now() + 20_000
  while (!lines.slice(seen).includes(`step ${step}`) && Date.now() < until) await wait(1)
}

// Two providers submit files of one day of care each, and some lines are recovered; returns the number of lines.
async function send(shouldContinue: () => boolean): Promise<number> {
  let lines = 0
  for (let turn = 0; shouldContinue(); turn++) {
    const [day, others] = [turn % DAYS, Math.floor(turn / DAYS) * PERSONS]
    const performedOn = addDays('2026-01-01' as Day, day)
    for (const [provider, code, claimed] of [
      [GP, '101076', '33.73'],
      [HOSPITAL, '102034', '37.15'],
    ] as const) {
      const invoices = Array.from(
        { length: PERSONS },
        (_, i) =>
          invoiceFileOf('x', [{ code, claimed, performedOn }], {
            niss: nissOf(others + i + 1),
            number: `${turn}-${i}`,
            provider,
          }).invoices[0],
      )
      const { errors } = await execute({
        schema: subgraph.schema,
        document: SUBMIT,
        variableValues: { input: { reference: `${provider}-${turn}`, provider, invoices } },
        contextValue: subgraph.contextFor(requestOf(`provider:${provider}:staff`, '2026-03-31')),
      })
      expect(errors).toBeUndefined()
      lines += PERSONS
    }
    if (turn % 3 === 0) await recoverOne()
    await wait(100)
  }
  return lines
}

async function recoverOne(): Promise<void> {
  const [paid] = await rows<{ id: string }>(
    'select id from invoice_line where payment_id is not null and recovered_at is null order by random() limit 1',
  )
  if (!paid) return
  const { errors } = await execute({
    schema: subgraph.schema,
    document: RECOVER,
    variableValues: { id: paid.id },
    contextValue: subgraph.contextFor(requestOf('caami:caami:controller', '2026-03-31')),
  })
  expect(errors).toBeUndefined()
}

const rows = <Row extends object>(sql: string) => query<Row>(database.source('invoice'), sql)

async function waitUntilSettled(): Promise<void> {
  for (;;) {
    const [left] = await rows<{ n: string }>(
      `select (select count(*) from invoice_line where payment_id is null and outcome in ('ACCEPTED', 'REDUCED'))
        + (select count(*) from recovery r where not exists (select from payment_line p where p.line_id = r.line_id and p.kind = 'RECOVERED'))
        + (select count(*) from unsettled_payment) + (select count(*) from settlement where accepted_at is null and line_count > 0) as n`,
    )
    if (left!.n === '0') return
    // A worker that was killed after a closing leaves the month unaccepted: it is accepted here.
    const open = await rows<{ month: string }>('select month from settlement where accepted_at is null')
    for (const { month } of open)
      await execute({
        schema: subgraph.schema,
        document: parse('mutation ($month: YearMonth!) { acceptSettlement(month: $month) { findings { rule } } }'),
        variableValues: { month },
        contextValue: subgraph.contextFor(requestOf('sppis:sppis:inspector', '2060-01-01')),
      })
    await wait(50)
  }
}

async function expectConsistentSums(sent: number): Promise<void> {
  const [sums] = await rows<Record<string, string>>(`
    select (select count(*) from invoice_line) as lines,
      (select count(*) from invoice_line l join payment_line p on p.line_id = l.id and p.kind = 'PAID' and p.payment_id = l.payment_id) as paid,
      (select count(*) from invoice_line where outcome <> 'ACCEPTED') as recovered,
      (select count(*) from payment_line where kind = 'RECOVERED') as recoveries,
      (select count(distinct (line_id, kind)) from settlement_entry) as in_settlements,
      (select sum(line_count) from payment) as counted_by_payments,
      (select sum(line_count) from settlement) as counted_by_settlements,
      (select sum(state_cents) from invoice_line) as of_lines,
      (select sum(amount_cents) from payment) as of_payments,
      (select sum(total_cents) from settlement) as of_settlements,
      (select sum(total_cents) from cpas_settlement) as of_cpas,
      (select sum(cpas_cents) from invoice_line) as cpas_of_lines,
      (select sum(cpas_share_cents) from cpas_settlement) as cpas_of_settlements,
      (select count(*) from (select payment_id, sum(state_cents) as s from payment_line group by 1) p join payment y on y.id = p.payment_id where y.amount_cents <> p.s) as wrong_sums`)
  const n = String(sent)
  expect(sums).toMatchObject({
    lines: n,
    paid: n,
    recoveries: sums!.recovered,
    in_settlements: String(sent + Number(sums!.recovered)),
    counted_by_payments: n,
    counted_by_settlements: String(sent + Number(sums!.recovered)),
    wrong_sums: '0',
  })
  expect(sums!.of_payments).toBe(sums!.of_lines)
  expect(sums!.of_settlements).toBe(sums!.of_lines)
  expect(sums!.of_cpas).toBe(sums!.of_lines)
  expect(sums!.cpas_of_settlements).toBe(sums!.cpas_of_lines)
  process.stderr.write(`${n} lines, ${sums!.recovered} of them recovered, ${KILLS} kills\n`)
}
