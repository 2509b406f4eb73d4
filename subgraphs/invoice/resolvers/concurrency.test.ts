import { query } from '../../../shared/database/prepared-statements'
import { handleOnce } from '../../../shared/events/handle-once'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { newId } from '../../../shared/values/id'
import { checkFileConsumer } from '../events/check-file.consumer'
import { invoiceSubgraph } from '../subgraph'
import { fullTerms, GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const asGp = { as: `provider:${GP}:prescriber`, today: '2026-03-12' }
const asCaami = { as: 'caami:caami:agent', today: '2026-03-20' }
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { id status counts { lines accepted rejected } total { cpas patient } } findings { rule } } }`
const PAY = 'mutation { runPayments { total lineCount payments { id amount } } }'

describe('concurrent requests', () => {
  const scenario = new Scenario(12_000)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())
  const count = async (sql: string) =>
    Number((await query<{ n: string }>(subgraph.db, `select count(*) as n from ${sql}`))[0]!.n)
  const big = (reference: string, lines: number, from = 1) => ({
    reference,
    provider: GP,
    invoices: Array.from(
      { length: lines },
      (_, i) => invoiceFileOf(reference, [{}], { niss: nissOf(from + i), number: `N${i}` }).invoices[0]!,
    ),
  })

  test('50 concurrent submissions of the same file return one file', async () => {
    const input = invoiceFileOf('same', [{}, { code: '101032', claimed: '26.50' }])
    const answers = await Promise.all(Array.from({ length: 50 }, () => subgraph.run(SUBMIT, { input }, asGp)))
    const files = answers.map(({ data, errors }) => {
      expect(errors).toBeUndefined()
      return data.submitInvoices.file
    })
    expect(new Set(files.map((file) => file.id)).size).toBe(1)
    expect(files.every((file) => file.status === 'CHECKED' && file.counts.accepted === 2)).toBe(true)
    expect(await count('invoice_line')).toBe(2)
    expect(await count('line_event')).toBe(2)
  })

  test('more concurrent large files than database connections are all checked', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        subgraph.run(SUBMIT, { input: big(`crowd-${i}`, 250, 7_000 + i * 250) }, { ...asGp, today: '2026-03-14' }),
      ),
    )
    const files = answers.map(({ data, errors }) => {
      expect(errors).toBeUndefined()
      return data.submitInvoices.file
    })
    for (const { status, counts } of files) expect([status, counts.accepted]).toEqual(['CHECKED', 250])
  })

  test('more concurrent decisions than database connections are all taken', async () => {
    await subgraph.run(SUBMIT, { input: big('waits', 20, 6_000) }, { ...asGp, today: '2026-03-14' })
    const rows = await query<{ id: string }>(
      subgraph.db,
      `select l.id from invoice_line l join invoice_file f on f.id = l.file_id where f.reference = 'waits'`,
    )
    await query(subgraph.db, `update invoice_line set outcome = 'WAITING' where id = any($1)`, [
      rows.map(({ id }) => id),
    ])
    const answers = await Promise.all(
      rows.map(({ id }) =>
        subgraph.run(
          `mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: WAITING, outcome: ACCEPTED, remark: "seen") { line { outcome } } }`,
          { id },
          asCaami,
        ),
      ),
    )
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined()
      expect(data.decideLine.line).toEqual({ outcome: 'ACCEPTED' })
    }
    expect(answers).toHaveLength(20)
  })

  test('the same care in 20 concurrent files is accepted once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        subgraph.run(SUBMIT, { input: invoiceFileOf(`dup-${i}`, [{}], { niss: nissOf(2) }) }, asGp),
      ),
    )
    for (const { errors } of answers) expect(errors).toBeUndefined()
    const accepted = answers.filter(({ data }) => data.submitInvoices.file.counts.accepted === 1)
    expect(accepted).toHaveLength(1)
  })

  test('a monthly maximum holds over concurrent files', async () => {
    scenario.coverage = (key) => ({
      terms: fullTerms({ careType: key.careType, patientPart: 'PARTIAL', patientPartMaxPerMonth: 1_000 }),
    })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        subgraph.run(
          SUBMIT,
          { input: invoiceFileOf(`max-${i}`, [{ performedOn: `2026-03-0${i + 1}` }], { niss: nissOf(3) }) },
          asGp,
        ),
      ),
    )
    const shares = answers.map(({ data }) => Number(data.submitInvoices.file.total.cpas))
    expect(shares.sort((a, b) => b - a)).toEqual([6, 4, 0, 0, 0, 0, 0, 0])
    scenario.coverage = () => ({})
  })

  test('concurrent payment runs pay each line once', async () => {
    const due = await count(`invoice_line where outcome in ('ACCEPTED', 'REDUCED')`)
    const runs = await Promise.all(Array.from({ length: 6 }, () => subgraph.run(PAY, {}, asCaami)))
    for (const { errors } of runs) expect(errors).toBeUndefined()
    expect(runs.reduce((sum, { data }) => sum + data.runPayments.lineCount, 0)).toBe(due)
    expect(await count('payment')).toBe(1)
    const closed = await Promise.all(
      Array.from({ length: 5 }, () =>
        subgraph.run(
          'mutation { closeSettlement(month: "2026-03") { settlement { lineCount } findings { rule } } }',
          {},
          asCaami,
        ),
      ),
    )
    expect(closed.filter(({ data }) => data.closeSettlement.settlement)).toHaveLength(1)
    expect(await count('settlement_entry')).toBe(due)
  })

  test('a file of 10,000 lines is checked while its sender waits, and one of 10,001 lines is rejected', async () => {
    const began = performance.now()
    const { data, errors } = await subgraph.run(SUBMIT, { input: big('big', 10_000, 10) }, asGp)
    const seconds = (performance.now() - began) / 1000
    expect(errors).toBeUndefined()
    process.stderr.write(`10,000 lines: ${seconds.toFixed(1)} s, ${data.submitInvoices.file.status}\n`)
    expect(data.submitInvoices.file.counts.lines).toBe(10_000)
    const tooMany = await subgraph.run(SUBMIT, { input: big('bigger', 10_001, 10) }, asGp)
    expect(tooMany.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.invoices' })
  }, 60_000)

  test('a file that a dead worker left unfinished is finished by the next one', async () => {
    await subgraph.run(SUBMIT, { input: big('half', 1_500, 10_000) }, { ...asGp, today: '2026-03-13' })
    const [file] = await query<{ id: string }>(subgraph.db, `select id from invoice_file where reference = 'half'`)
    // As if the process had died after the first batch: the rest of the lines is still on the pile.
    await query(
      subgraph.db,
      `insert into staged_batch select file_id, 1, jsonb_agg(jsonb_build_object('id', id, 'invoiceId', invoice_id, 'seq', seq, 'position', position + 5000,
      'path', path, 'niss', niss, 'issuedOn', received_on, 'commitmentNumber', null, 'decisionNumber', null, 'decisionVersion', null, 'attestationNumber', null,
      'code', '101032', 'performedOn', performed_on, 'quantity', 1, 'claimed', 2650, 'claimedFromState', null, 'supplement', null, 'amuFlag', null, 'coverageCode', null, 'cpas', null, 'prescriber', null,
      'prescriptionNumber', null, 'problems', '[]'::jsonb, 'credit', false) || jsonb_build_object('id', gen_random_uuid()) order by seq)
      from invoice_line where file_id = $1 and seq >= 1000 group by 1`,
      [file!.id],
    )
    await query(subgraph.db, `update invoice_file set status = 'RECEIVED' where id = $1`, [file!.id])
    const at = '2026-03-13T12:00:00.000Z'
    const event = { topic: 'invoice.file-received', key: file!.id, payload: { fileId: file!.id }, at } as const
    await handleOnce(subgraph.db, checkFileConsumer, newId(), event, (_, request) =>
      subgraph.subgraph.contextFor(request),
    )
    expect(await count(`staged_batch where file_id = '${file!.id}'`)).toBe(0)
    const [after] = await query<{ status: string; lines: string }>(
      subgraph.db,
      `select status, (select count(*) from invoice_line where file_id = f.id) as lines from invoice_file f where id = $1`,
      [file!.id],
    )
    expect(after).toEqual({ status: 'CHECKED', lines: '2000' })
  }, 60_000)
})
