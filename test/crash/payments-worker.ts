import { setTimeout as wait } from 'node:timers/promises'
import { execute, parse } from 'graphql'
import { createDataSource } from '../../shared/database/data-source'
import { query } from '../../shared/database/prepared-statements'
import { runSubgraph } from '../../shared/subgraph/run-subgraph'
import { requestOf, transportOf } from '../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../../subgraphs/invoice/subgraph'
import { Scenario } from '../../subgraphs/invoice/testing/scenario'

const PAY = parse('mutation { runPayments { lineCount } }')
const CLOSE = parse('mutation ($month: YearMonth!) { closeSettlement(month: $month) { settlement { lineCount } } }')
const ACCEPT = parse('mutation ($month: YearMonth!) { acceptSettlement(month: $month) { settlement { month } } }')

// Pays, closes and accepts one month after the other until it is killed. It prints each step, so that the test knows which
// step it kills, and waits while there is nothing to pay.
async function main(): Promise<void> {
  const db = createDataSource('invoice', process.argv[2]!, invoiceSubgraph.entities, [], { poolSize: 4 })
  await db.initialize()
  const scenario = new Scenario(0)
  const subgraph = await runSubgraph(invoiceSubgraph, db, () => transportOf(scenario.services))
  const run = async (step: string, document: typeof PAY, as: string, month: string) => {
    console.log(`step ${step}`)
    const contextValue = subgraph.contextFor(requestOf(as, `${month}-20`))
    const { errors } = await execute({
      schema: subgraph.schema,
      document,
      variableValues: { month },
      contextValue,
    })
    if (errors) console.log(`error ${errors[0]?.message}`)
  }
  console.log('up')
  for (;;) {
    const [last] = await query<{ next: string; waits: boolean }>(
      db,
      `select to_char(coalesce((max(month) || '-01')::date + interval '1 month', '2026-04-01'), 'YYYY-MM') as next,
         exists (select from invoice_file where to_pay and status = 'CHECKED') or exists (select from unsettled_payment)
           or exists (select from recovery r where not exists (select from payment_line p where p.line_id = r.line_id and p.kind = 'RECOVERED')) as waits
       from settlement`,
    )
    const { next: month, waits } = last!
    if (waits) {
      await run('pay', PAY, 'caami:caami:agent', month)
      await run('close', CLOSE, 'caami:caami:agent', month)
      await run('accept', ACCEPT, 'sppis:sppis:inspector', month)
      console.log('step rest')
    } else await wait(5)
  }
}

main()
