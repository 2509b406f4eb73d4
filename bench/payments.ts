import { query } from '../shared/database/prepared-statements'
import { addMonths, type Day, lastDayOf, monthOf } from '../shared/values/day'
import type { BenchEnvironment } from './environment'
import { partnerOf } from './http-clients'
import { type BenchmarkResult, number, timed } from './measure'
import { addPayableLines } from './payable-lines'

const LINES = 100_000
const PROVIDERS = 500
const PARTS = 10
const TARGET_MS = 5_000
const PAY = 'mutation Pay { runPayments { total lineCount } }'
const CLOSE = 'mutation Close($month: YearMonth!) { closeSettlement(month: $month) { settlement { total lineCount } } }'
const ACCEPT = 'mutation Accept($month: YearMonth!) { acceptSettlement(month: $month) { settlement { status } } }'

/** A payment run and a settlement of 100,000 lines; the baseline is one statement that computes the same sum. */
export async function payments(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  const invoice = environment.sources.get('invoice')!
  const system = await environment.system()
  try {
    const caami = await partnerOf(system, 'caami:caami:agent')
    const inspector = await partnerOf(system, 'sppis:sppis:inspector')
    // A future month without other data; everything due is paid first.
    const month = monthOf(addMonths(environment.today, 14))
    const [received, paid, closed] = [`${month}-05` as Day, `${month}-15`, lastDayOf(month)]
    await caami.ask(PAY, {}, `${monthOf(addMonths(environment.today, 12))}-15`)
    const cpas = await query<{ number: string }>(
      environment.sources.get('decision')!,
      'select enterprise_number as number from cpas order by 1',
    )
    // In parts, so that each insert stays below the statement timeout.
    for (let part = 0; part < PARTS; part++)
      await addPayableLines(invoice, {
        name: `bench-payments-${part}`,
        lines: LINES / PARTS,
        providers: PROVIDERS,
        receivedOn: received,
        cpas: cpas.map((row) => row.number),
      })
    await query(invoice, 'analyze invoice_line')
    const sum = await timed(() =>
      query(
        invoice,
        `select provider, sum(state_cents), count(*) from invoice_line l
         where payment_id is null and outcome in ('ACCEPTED', 'REDUCED') and received_on <= $1 group by provider`,
        [paid],
      ),
    )
    type Run = { runPayments: { lineCount: number } }
    const run = await timed(() => caami.ask<Run>(PAY, {}, paid))
    type Close = { closeSettlement: { settlement: { lineCount: number } | null } }
    const close = await timed(() => caami.ask<Close>(CLOSE, { month }, closed))
    const accept = await timed(() => inspector.ask(ACCEPT, { month }, closed))
    const lines = [run.value.runPayments.lineCount, close.value.closeSettlement.settlement?.lineCount]
    if (lines.some((count) => count !== LINES)) throw new Error(`${lines.join(' and ')} lines instead of ${LINES}`)
    const target = `5 s; the statement of the sum takes ${number(sum.ms)} ms`
    const result = (operation: string, ms: number): BenchmarkResult => ({
      operation,
      measured: `${number(ms)} ms`,
      target,
      isMet: ms <= TARGET_MS,
    })
    return [
      result(`a payment run of ${number(LINES)} lines to ${PROVIDERS} providers`, run.ms),
      result(`closing a month of ${number(LINES)} lines`, close.ms),
      result('acceptance of the month with the settlement of each CPAS', accept.ms),
    ]
  } finally {
    await system.stop()
  }
}
