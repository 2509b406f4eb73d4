import { setTimeout as wait } from 'node:timers/promises'
import { addPayableLines } from '../../bench/payable-lines'
import { addDays, type Day, day } from '../../shared/values/day'
import { RestartableApp } from './restartable-app'

const full = process.env.FULL === '1'
const MOMENTS = Number(process.env.KILLS ?? (full ? 200 : 5))
const CHECKS = full ? 20 : 1
const FILES = full ? 200 : 3
const CLIENTS = 50
const PROVIDERS = 20
const CAAMI = 'caami:caami:agent'
const PAY = 'mutation Pay { runPayments { lineCount } }'
const CLOSE =
  'mutation Close($month: YearMonth!) { closeSettlement(month: $month) { settlement { lineCount } findings { rule } } }'
const ACCEPT =
  'mutation Accept($month: YearMonth!) { acceptSettlement(month: $month) { settlement { status } findings { rule } } }'
const SUBMIT =
  'mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status counts { lines accepted reduced rejected waiting } total { claimed state } } findings { rule } } }'
const FILE = 'query File($id: ID!) { invoiceFile(id: $id) { status } }'

let system: RestartableApp
let doctor: string
let persons: string[]
let cpas: string[]
let today: Day

beforeAll(async () => {
  system = await RestartableApp.open(120)
  await system.sql.query('set search_path to invoice, shared')
  const found = await system.row<{ doctor: string; persons: string[]; cpas: string[]; today: string }>(
    `select (select min(inami_number) from provider.provider_version where category = 'GENERAL_PRACTITIONER') as doctor,
       (select array_agg(niss order by niss) from (select distinct niss from decision.decision where suspended_since is null) d) as persons,
       (select array_agg(enterprise_number) from decision.cpas) as cpas,
       (select to_char(max(executed_on), 'YYYY-MM-DD') from invoice.payment) as today`,
  )
  doctor = found.doctor
  persons = found.persons
  cpas = found.cpas
  today = day(found.today)
}, 180_000)
afterAll(() => system.close())

const report = (line: string) => process.stderr.write(`${line}\n`)
// Whether a call was answered before the process was killed.
const isAnswered = (call: Promise<unknown>) =>
  call.then(
    () => true,
    () => false,
  )

test(
  `no line is lost, paid or settled twice although the system is killed at ${MOMENTS} moments`,
  async () => {
    const caami = () => system.as(CAAMI)
    // Pay everything that the demo data still owe.
    await (await caami()).ask(PAY, {}, '2030-12-15')
    let longest = { pay: 400, close: 250 }
    const inTime = { pay: 0, close: 0 }
    for (let moment = 0; moment < MOMENTS; moment++) {
      const month = `${2031 + Math.floor(moment / 12)}-${String((moment % 12) + 1).padStart(2, '0')}`
      const [received, paid, closed] = [`${month}-05`, `${month}-15`, addDays(`${month}-28` as Day, 10)]
      const lines = full && moment % 20 === 10 ? 24_000 : 2_000
      await addPayableLines(system.sql, { name: month, lines, providers: PROVIDERS, receivedOn: received as Day, cpas })
      const duringPayment = moment % 2 === 0
      if (!duringPayment) {
        const began = performance.now()
        await (await caami()).ask(PAY, {}, paid)
        longest = { ...longest, pay: performance.now() - began }
      }
      const one = await caami()
      const call = isAnswered(duringPayment ? one.ask(PAY, {}, paid) : one.ask(CLOSE, { month }, closed))
      await wait(Math.random() * 1.1 * (duringPayment ? longest.pay : longest.close))
      await system.kill()
      if (await call) inTime[duringPayment ? 'pay' : 'close']++
      await system.start()
      // A caller without an answer retries.
      await (await caami()).ask(PAY, {}, paid)
      const began = performance.now()
      await (await caami()).ask(CLOSE, { month }, closed)
      if (duringPayment) longest = { ...longest, close: performance.now() - began }
      await (await system.as('sppis:sppis:inspector')).ask(ACCEPT, { month }, closed)
      expect({ month, ...(await sumsOf(month)) }).toEqual({
        month,
        lines,
        paid: lines,
        payments: PROVIDERS,
        providers: PROVIDERS,
        sums_differ: false,
        entries: lines,
        settled: lines,
        unsettled: 0,
        with_event: lines,
        changes: lines,
      })
    }
    report(
      `${MOMENTS} kills of the system; ${inTime.pay} payment runs and ${inTime.close} closings had answered before`,
    )
  },
  60_000 + MOMENTS * 60_000,
)

// The sums of the lines of a month in every table. Servers of tests have no autovacuum: without statistics the planner expects empty tables.
const sumsOf = async (month: string) => {
  await system.sql.query('analyze invoice_line, invoice_file, payment, payment_line, change_event')
  return system.row(
    `with l as (select l.* from invoice_line l join invoice_file f on f.id = l.file_id where f.reference like $1 || '-%')
     select (select count(*)::int from l) as lines,
       (select count(*)::int from l join payment_line p on p.line_id = l.id and p.kind = 'PAID' and p.payment_id = l.payment_id) as paid,
       (select count(*)::int from payment where to_char(executed_on, 'YYYY-MM') = $1) as payments,
       (select count(distinct provider)::int from payment where to_char(executed_on, 'YYYY-MM') = $1) as providers,
       (select sum(state_cents) from l) <> (select sum(amount_cents) from payment where to_char(executed_on, 'YYYY-MM') = $1)
         or (select sum(state_cents) from l) <> (select total_cents from settlement where month = $1)
         or (select sum(state_cents) from l) <> (select sum(total_cents) from cpas_settlement where month = $1)
         or (select sum(cpas_cents) from l) <> (select sum(cpas_share_cents) from cpas_settlement where month = $1) as sums_differ,
       (select count(*)::int from settlement_entry where month = $1) as entries,
       (select line_count from settlement where month = $1) as settled,
       (select count(*)::int from unsettled_line where to_char(executed_on, 'YYYY-MM') = $1) as unsettled,
       (select count(*)::int from payment_line p join l on l.id = p.line_id join payment y on y.id = p.payment_id where y.event_seq is not null) as with_event,
       (select count(*)::int from change_event c join l on l.id::text = c.subject where c.kind = 'InvoiceLinePaid') as changes`,
    [month],
  )
}

test(
  `a file is checked completely and once although its checking is killed (${CHECKS} times)`,
  async () => {
    for (let check = 0; check < CHECKS; check++) {
      const lines = 3_000
      const input = fileOf(`kill-${check}-${today}`, lines, addDays(today, -40 - check * 30))
      const call = isAnswered((await system.as(`provider:${doctor}:prescriber`)).ask(SUBMIT, { input }, today))
      // Kill after the first checked lines, or a moment later.
      await until(async () => (await countOf('invoice_line', input.reference)) > 0)
      await wait(Math.random() * 100)
      await system.kill()
      await call
      const half = await countOf('invoice_line', input.reference)
      await system.start()
      const sender = await system.as(`provider:${doctor}:prescriber`)
      // The sender has no answer and submits the same file again.
      // biome-ignore lint/suspicious/noExplicitAny: data has the shape of the query.
      const { submitInvoices } = await sender.ask<any>(SUBMIT, { input }, today)
      const id = submitInvoices.file.id
      // biome-ignore lint/suspicious/noExplicitAny: data has the shape of the query.
      await until(async () => (await sender.ask<any>(FILE, { id }, today)).invoiceFile.status === 'CHECKED')
      expect(
        await system.row(
          `select count(*)::int as lines, count(distinct l.seq)::int as ranks,
             (select count(*)::int from invoice.line_event e join invoice.invoice_line o on o.id = e.line_id where o.file_id = $1) as events,
             (select count(*)::int from invoice.staged_batch where file_id = $1) as staged,
             (select count(*)::int from invoice.invoice_file where reference = $2 and provider = $3) as files
           from invoice.invoice_line l where l.file_id = $1`,
          [id, input.reference, doctor],
        ),
      ).toEqual({ lines, ranks: lines, events: lines, staged: 0, files: 1 })
      report(`checking was killed after ${half} of ${lines} lines`)
    }
  },
  60_000 + CHECKS * 120_000,
)

test(
  `${CLIENTS} concurrent submissions of one file get one answer and record one file (${FILES} files)`,
  async () => {
    const sender = await system.as(`provider:${doctor}:prescriber`)
    for (let file = 0; file < FILES; file++) {
      const input = fileOf(`same-${file}-${today}`, 4, addDays(today, -400 - file))
      const answers = await Promise.all(Array.from({ length: CLIENTS }, () => sender.ask(SUBMIT, { input }, today)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(
        await system.row(
          `select count(distinct f.id)::int as files, count(l.id)::int as lines,
             (select count(*)::int from invoice.line_event e join invoice.invoice_line o on o.id = e.line_id
              join invoice.invoice_file g on g.id = o.file_id where g.reference = $1) as events
           from invoice.invoice_file f join invoice.invoice_line l on l.file_id = f.id where f.reference = $1`,
          [input.reference],
        ),
      ).toEqual({ files: 1, lines: 4, events: 4 })
    }
  },
  60_000 + FILES * 30_000,
)

// A file of consultations, on several days per person.
function fileOf(reference: string, lines: number, last: Day) {
  const each = Math.ceil(lines / persons.length)
  const invoices = persons.flatMap((niss, person) => {
    const count = Math.min(each, lines - person * each)
    if (count <= 0) return []
    return [
      {
        number: `${reference}-${person}`,
        niss,
        issuedOn: last,
        lines: Array.from({ length: count }, (_, i) => ({
          code: '101076',
          claimed: '30.00',
          performedOn: addDays(last, -i),
        })),
      },
    ]
  })
  return { reference, provider: doctor, invoices }
}

const countOf = async (table: string, reference: string): Promise<number> =>
  (
    await system.row<{ n: number }>(
      `select count(*)::int as n from invoice.${table} t join invoice.invoice_file f on f.id = t.file_id where f.reference = $1`,
      [reference],
    )
  ).n

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 110_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('condition not met within 110 seconds')
    await wait(20)
  }
}
