import { query } from '../../shared/database/prepared-statements'
import { createTestSubgraph, type TestSubgraph } from '../../shared/testing/test-subgraph'
import { addDays, type Day } from '../../shared/values/day'
import { niss } from '../../shared/values/niss'
import { exampleFile, exampleInvoice } from '../../subgraphs/invoice/efact/example-file'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import { invoiceSubgraph } from '../../subgraphs/invoice/subgraph'
import { GP, invoiceFileOf, nissOf, Scenario } from '../../subgraphs/invoice/testing/scenario'

const ROUNDS = Number(process.env.ROUNDS ?? (process.env.FULL ? 200 : 4))
const CLIENTS = 50
const ANSWER =
  'file { id status counts { lines accepted rejected } total { claimed state cpas patient } } findings { rule }'
const SUBMIT = `mutation ($input: InvoiceFileInput!) { answer: submitInvoices(input: $input) { ${ANSWER} } }`
const SUBMIT_EFACT = `mutation ($content: String!) { answer: submitEfactFile(content: $content, fileName: "x.txt") { ${ANSWER} } }`

let subgraph: TestSubgraph
const scenario = new Scenario(ROUNDS + 1)
// Coverage as the example file claims it; each round uses another person.
scenario.coverage = () => ({ amuAttestationRequired: true, coverageCode: exampleInvoice.coverageCode })
beforeAll(async () => {
  subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
})
afterAll(() => subgraph?.close())

test(
  `${CLIENTS} concurrent submissions of one file have one effect (${ROUNDS} rounds in each format)`,
  async () => {
    let sends = 0
    for (let round = 1; round <= ROUNDS; round++) {
      const day = addDays('2026-03-12' as Day, round)
      const lines = [{}, { code: '101032', claimed: '26.50' }, { performedOn: '2026-03-09' }]
      const input = invoiceFileOf(`same-${round}`, lines, { niss: nissOf(round) })
      await expectOneEffect(SUBMIT, { input }, { as: `provider:${GP}:staff`, today: day }, 3)

      const today = addDays('2026-11-21' as Day, round)
      const invoice = { ...exampleInvoice, number: String(202611000000 + round), niss: niss(nissOf(round)) }
      const sending = { ...exampleFile, reference: `S-${round}`, sendingNumber: round, invoices: [invoice] }
      const content = Buffer.from(writeEfact(sending)).toString('base64')
      await expectOneEffect(SUBMIT_EFACT, { content }, { as: `provider:${GP}:staff`, today }, 1)
      sends += 2 * CLIENTS
    }
    const [stored] = await query<{ files: number; lines: number; twice: number }>(
      subgraph.db,
      `select (select count(*)::int from invoice_file) as files, (select count(*)::int from invoice_line) as lines,
         (select count(*)::int from (select subject, kind from change_event group by 1, 2 having count(*) > 1) t) as twice`,
    )
    expect(stored).toEqual({ files: 2 * ROUNDS, lines: 4 * ROUNDS, twice: 0 })
    process.stderr.write(`${sends} sends of ${2 * ROUNDS} files by ${CLIENTS} concurrent clients: one effect each\n`)
  },
  60_000 + ROUNDS * 20_000,
)

async function expectOneEffect(
  document: string,
  variables: Record<string, unknown>,
  request: { as: string; today: Day },
  lines: number,
): Promise<void> {
  const answers = await Promise.all(Array.from({ length: CLIENTS }, () => subgraph.run(document, variables, request)))
  const responses = answers.map(({ data, errors }) => {
    expect(errors).toBeUndefined()
    return JSON.stringify(data.answer)
  })
  expect([...new Set(responses)]).toHaveLength(1)
  const { file, findings } = answers[0]!.data.answer
  expect(findings).toEqual([])
  expect(file).toMatchObject({ status: 'CHECKED', counts: { lines, accepted: lines, rejected: 0 } })
  const [stored] = await query<Record<string, number>>(
    subgraph.db,
    `select (select count(*)::int from invoice_line where file_id = f.id) as lines,
       (select count(*)::int from line_event e join invoice_line l on l.id = e.line_id where l.file_id = f.id) as events,
       (select count(*)::int from staged_batch where file_id = f.id) as waiting,
       (select count(*)::int from change_event where subject = f.id::text) as changes
     from invoice_file f where id = $1`,
    [file.id],
  )
  expect(stored).toEqual({ lines, events: lines, waiting: 0, changes: 2 })
}
