import { query } from '../../../shared/database/prepared-statements'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import type { EfactInvoiceFileInput, EfactInvoiceInput, EfactLineInput } from '../efact/model'
import { EfactMutator } from '../efact/testing/efact-mutator'
import { parseResponse } from '../efact/testing/parse-response'
import { writeEfact } from '../efact/write-file'
import { invoiceAnswers } from '../inter-service/invoice.provider'
import { invoiceSubgraph } from '../subgraph'
import { fullTerms, GP, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(120_000)

const LINE = 'id outcome amounts { claimed state cpas patient } findings { rule code path }'
const SUBMIT = `mutation ($content: String!) { submitEfactFile(content: $content) {
  file { id test status answer counts { lines accepted rejected paid } total { state }
    findings { rule } invoices(first: 200) { totalCount edges { node { id number lines { ${LINE} } } } } }
  findings { rule code severity path message(language: EN) } } }`
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let sendings = 0
const aLine = (more: Partial<EfactLineInput> = {}): EfactLineInput => ({
  ...exampleLine,
  commitmentNumber: null,
  ...more,
})
const anInvoice = (rank: number, more: Partial<EfactInvoiceInput> = {}): EfactInvoiceInput => ({
  ...exampleInvoice,
  number: String(202611000000 + ++sendings * 10_000 + rank),
  niss: niss(nissOf(rank)),
  lines: [aLine()],
  ...more,
})
const aFile = (invoices: EfactInvoiceInput[], more: Partial<EfactInvoiceFileInput> = {}) => {
  const rank = ++sendings
  return { ...exampleFile, reference: `T-${rank}`, sendingNumber: rank % 1000, test: true, invoices, ...more }
}
const base64 = (file: EfactInvoiceFileInput) => Buffer.from(writeEfact(file)).toString('base64')

describe('a test file', () => {
  const scenario = new Scenario(60)
  scenario.coverage = () => ({ amuAttestationRequired: true, coverageCode: exampleInvoice.coverageCode })
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())
  afterEach(() => {
    scenario.coverage = () => ({ amuAttestationRequired: true, coverageCode: exampleInvoice.coverageCode })
  })
  let today = '2026-11-21'
  const run = (text: string, variables: Record<string, unknown>, as: string) =>
    subgraph.run(text, variables, { as, today })
  const send = async (content: string) => {
    const { data, errors } = await run(SUBMIT, { content }, `provider:${GP}:prescriber`)
    expect(errors).toBeUndefined()
    return data.submitEfactFile
  }
  const linesOf = (payload: any) => payload.file.invoices.edges.flatMap(({ node }: any) => node.lines)
  const rulesOf = (line: any) => line.findings.filter(({ code }: any) => code).map(({ rule }: any) => rule)
  /** All booked rows. */
  const booked = async () => {
    const tables = await query<{ name: string }>(
      subgraph.db,
      `select tablename as name from pg_tables where schemaname = any(current_schemas(false)) and tablename !~ '^access' and tablename not in
         ('invoice_file', 'test_invoice', 'test_line', 'efact_file', 'efact_part', 'efact_answer', 'applied_wordings', 'outbox', 'migrations')
       order by 1`,
    )
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'change_event',
        'invoice',
        'invoice_line',
        'line_event',
        'payment_line',
        'recovery',
        'review',
      ]),
    )
    const rows: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await query<{ all: string }>(
        subgraph.db,
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all from "${name}" t`,
      )
      rows[name] = row!.all
    }
    return rows
  }

  test('a test file is checked and answered, is visible through itself only, and changes no booked row', async () => {
    today = '2026-11-21'
    const before = await booked()
    const sent = await send(base64(aFile([anInvoice(1), anInvoice(2)])))
    expect(sent.file).toMatchObject({
      test: true,
      status: 'CHECKED',
      counts: { lines: 2, accepted: 2, rejected: 0, paid: 0 },
      total: { state: '41.00' },
      invoices: { totalCount: 2 },
    })
    expect(sent.findings).toMatchObject([
      { rule: 'INV-TEST', code: null, severity: 'WARNING', path: 'content.segments.200.zones.202' },
    ])
    const answer = await parseResponse(Buffer.from(sent.file.answer, 'base64'))
    expect([answer.name, answer.segment200!.raw('messageKind'), answer.error]).toEqual(['920900', '92', null])
    expect(await booked()).toEqual(before)
    const [line] = linesOf(sent)
    const { data } = await run(
      `query ($id: ID!, $invoice: ID!) { invoiceLine(id: $id) { id events { at outcome remark by { organisation } } payment { id } settlement { month } review { seed }
         invoice { number file { test } beneficiary { id } } } invoice(id: $invoice) { counts { accepted } total { state } } }`,
      { id: line.id, invoice: sent.file.invoices.edges[0].node.id },
      'caami:caami:agent',
    )
    expect(data).toMatchObject({
      invoiceLine: {
        id: line.id,
        events: [
          { at: expect.stringContaining('2026-11-21'), outcome: 'ACCEPTED', remark: null, by: { organisation: GP } },
        ],
        payment: null,
        settlement: null,
        review: null,
        invoice: { file: { test: true } },
      },
      invoice: { counts: { accepted: 1 }, total: { state: '20.50' } },
    })
    expect(data.invoiceLine.invoice.beneficiary).not.toBeNull()
  })

  test('a test file uses up neither the day nor the reference nor the care; a test after the real file finds all three taken', async () => {
    today = '2026-11-22'
    const file = aFile([anInvoice(3)])
    expect((await send(base64(file))).file).toMatchObject({ test: true, status: 'CHECKED', counts: { accepted: 1 } })
    expect((await send(base64({ ...file, ownReference: 'changed' }))).file).toMatchObject({
      test: true,
      status: 'CHECKED',
    })
    const real = await send(base64({ ...file, test: false }))
    expect(real.findings).toEqual([])
    expect(real.file).toMatchObject({ test: false, status: 'CHECKED', counts: { accepted: 1 } })
    const sameNumber = await send(base64({ ...file, ownReference: 'again' }))
    expect(sameNumber).toMatchObject({ file: null, findings: [{ rule: 'INV-FILE-DUPLICATE' }] })
    const sameCare = await send(base64(aFile(file.invoices)))
    expect(sameCare.file).toMatchObject({ test: true, status: 'REFUSED' })
    expect(sameCare.findings.map(({ rule }: any) => rule)).toEqual([
      'INV-TEST',
      'INV-FIVE-PERCENT',
      'INV-LINE-DUPLICATE',
    ])
  })

  test('a test file sent again on the same day returns the first one; after a refusal or on another day it is checked again', async () => {
    today = '2026-11-23'
    const content = base64(aFile([anInvoice(4)]))
    const [one, two] = await Promise.all([send(content), send(content)])
    expect(one.file.id).toBe(two.file.id)
    expect((await send(content)).file.id).toBe(one.file.id)
    today = '2026-11-24'
    expect((await send(content)).file).toMatchObject({ test: true, status: 'CHECKED' })
    const wrong = base64(aFile([anInvoice(4, { lines: [aLine({ stateShare: cents(1) })] })]))
    const atOnce = await Promise.all(Array.from({ length: 6 }, () => send(wrong)))
    expect(atOnce.map(({ file }) => file.status)).toEqual(Array(6).fill('REFUSED'))
    expect((await send(wrong)).file.status).toBe('REFUSED')
  })

  test('a test file is checked against its own lines too, across the batches of a long file', async () => {
    today = '2026-11-25'
    const days = Array.from({ length: 30 }, (_, i) => day(`2026-10-${String(i + 1).padStart(2, '0')}`))
    const of = (rank: number, performedOn: string) =>
      anInvoice(rank, { lines: [aLine({ performedOn: day(performedOn) })] })
    const invoices = Array.from({ length: 40 }, (_, i) => days.map((on) => of(i + 10, on))).flat()
    const file = aFile([...invoices, of(10, '2026-10-01'), of(49, '2026-10-30')])
    const before = await booked()
    const sent = await send(base64(file))
    expect(sent.file).toMatchObject({ status: 'CHECKED', counts: { lines: 1202, accepted: 1200, rejected: 2 } })
    expect(await booked()).toEqual(before)
    const { rows } = await errorsOf(sent.file.id)
    expect(rows).toEqual(['INV-LINE-DUPLICATE 500423', 'INV-LINE-DUPLICATE 500423'])
  })
  const errorsOf = async (fileId: string) => ({
    rows: (
      await query<{ said: string }>(
        subgraph.db,
        `select concat(f ->> 'rule', ' ', f ->> 'code') as said from test_line, jsonb_array_elements(record -> 'findings') f
         where file_id = $1 and f ->> 'severity' = 'ERROR' order by seq`,
        [fileId],
      )
    ).map(({ said }) => said),
  })

  test('a test file counts the booked usage of the monthly maximum and does not change it', async () => {
    today = '2026-11-26'
    const terms = fullTerms({ patientPart: 'PARTIAL', patientPartMaxPerMonth: 900 })
    scenario.coverage = () => ({ coverageCode: exampleInvoice.coverageCode, amuAttestationRequired: true, terms })
    const on = (performedOn: string) => anInvoice(50, { lines: [aLine({ performedOn: day(performedOn) })] })
    const cpas = (payload: any) => linesOf(payload).map(({ amounts }: any) => amounts.cpas)
    expect(cpas(await send(base64(aFile([on('2026-11-02'), on('2026-11-03')]))))).toEqual(['6.00', '3.00'])
    expect(cpas(await send(base64(aFile([on('2026-11-02')], { test: false }))))).toEqual(['6.00'])
    expect(cpas(await send(base64(aFile([on('2026-11-03'), on('2026-11-04')]))))).toEqual(['3.00', '0.00'])
    today = '2026-11-27'
    expect(cpas(await send(base64(aFile([on('2026-11-05')], { test: false }))))).toEqual(['3.00'])
  })

  test('a credit note of a test file cancels no booked line, and its care may be invoiced again in the test', async () => {
    today = '2026-11-28'
    const line = aLine({ performedOn: day('2026-11-19') })
    await send(base64(aFile([anInvoice(51, { lines: [line] })], { test: false })))
    const back = { ...line, stateShare: cents(-2050), patientShare: cents(-600), supplement: cents(0) }
    const before = await booked()
    const both = [anInvoice(51, { kind: 'CREDIT_NOTE', lines: [back] }), anInvoice(51, { lines: [line] })]
    const sent = await send(base64(aFile(both)))
    expect(sent.file).toMatchObject({ status: 'CHECKED', counts: { accepted: 2 }, total: { state: '0.00' } })
    expect(await booked()).toEqual(before)
    today = '2026-11-29'
    const real = await send(base64(aFile([anInvoice(51, { kind: 'CREDIT_NOTE', lines: [back] })], { test: false })))
    expect(real.file).toMatchObject({ status: 'CHECKED', counts: { accepted: 1 } })
  })

  test('a line of a test file cannot be decided, reviewed, recovered or paid', async () => {
    today = '2026-11-30'
    const sent = await send(base64(aFile([anInvoice(52)])))
    const [line] = linesOf(sent)
    const before = await booked()
    const decided = await run(
      'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "x") { line { id } } }',
      { id: line.id },
      'caami:caami:agent',
    )
    expect(decided.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    const recovered = await run(
      'mutation ($id: ID!) { recoverLine(id: $id, reason: "x") { line { id } } }',
      { id: line.id },
      'caami:caami:controller',
    )
    expect(recovered.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    const selected = await run(
      `mutation { selectForReview(filter: { niss: "${nissOf(52)}" }) { selected } }`,
      {},
      'caami:caami:agent',
    )
    expect(selected.errors ?? selected.data.selectForReview.selected).toBe(0)
    expect(await booked()).toEqual(before)
    const context = subgraph.subgraph.contextFor(requestOf('caami:caami:agent', '2026-12-01'))
    expect(await invoiceAnswers['invoice.lines']!([line.id], context)).toEqual([null])
  })

  test('a refused test file lists the errors of its lines, books nothing, and is answered as a test', async () => {
    today = '2026-12-01'
    const before = await booked()
    const file = aFile([
      anInvoice(53),
      anInvoice(54, {
        lines: [
          aLine({ stateShare: cents(1) }),
          aLine({ stateShare: cents(2), code: '101032', performedOn: day('2026-11-15') }),
        ],
      }),
    ])
    const sent = await send(base64(file))
    expect(sent.file).toMatchObject({ test: true, status: 'REFUSED', counts: { accepted: 0, rejected: 3 } })
    expect(sent.findings.map(({ rule, path }: any) => `${rule} ${path}`)).toEqual([
      'INV-TEST content.segments.200.zones.202',
      'INV-FIVE-PERCENT content',
      'INV-AMOUNT content.invoices.1.lines.0.records.7',
      'INV-AMOUNT content.invoices.1.lines.1.records.8',
    ])
    expect(linesOf(sent).map(rulesOf)[0]).toEqual(['INV-FIVE-PERCENT'])
    const answer = await parseResponse(Buffer.from(sent.file.answer, 'base64'))
    expect([answer.name, answer.segment200!.raw('messageKind')]).toEqual(['920099', '92'])
    const unreadable = new EfactMutator(writeEfact(aFile([anInvoice(53)]))).setZone(3, 'recordCheck', '00').bytes()
    const blocked = await send(unreadable.toString('base64'))
    expect(blocked.file).toMatchObject({ test: true, status: 'REFUSED' })
    expect(await booked()).toEqual(before)
  })

  test.each<[string, string, string, string, string[]]>([
    ['production in all three', '12', '0001999', '0001999', []],
    ['a test in all three', '92', '9991999', '9991999', ['INV-TEST']],
    ['zone 304 left empty', '92', '0000000', '9991999', ['INV-TEST']],
    ['zone 202 test, zone 304 production', '92', '0001999', '9991999', ['INV-FORMAT']],
    ['zone 202 test, record 10 production', '92', '9991999', '0001999', ['INV-FORMAT']],
    ['zone 202 test, the others production', '92', '0001999', '0001999', ['INV-FORMAT', 'INV-FORMAT']],
    ['zone 202 production, zone 304 test', '12', '9991999', '0001999', ['INV-FORMAT']],
    ['zone 202 production, record 10 test', '12', '0001999', '9991999', ['INV-FORMAT']],
    ['zone 202 production, the others test', '12', '9991999', '9991999', ['INV-FORMAT', 'INV-FORMAT']],
  ])('%s', async (_, zone202, zone304, zone4, rules) => {
    today = `2027-01-${String((sendings % 28) + 1).padStart(2, '0')}`
    const bent = new EfactMutator(
      writeEfact(aFile([anInvoice(55, { lines: [aLine({ performedOn: day(`2026-12-${today.slice(8)}`) })] })])),
    )
    bent.segments = bent.segments.slice(0, 12) + zone202 + bent.segments.slice(14)
    bent.segments = bent.segments.slice(0, 67 + 38) + zone304 + bent.segments.slice(67 + 45)
    const sent = await send(bent.setZone(0, 'fileVersion', zone4).bytes().toString('base64'))
    expect(sent.findings.map(({ rule }: any) => rule)).toEqual(rules)
    expect(sent.file).toMatchObject({
      status: rules.includes('INV-FORMAT') ? 'REFUSED' : 'CHECKED',
      test: zone202 === '92',
    })
  })

  test('a file with a test message and a real message is refused', async () => {
    today = '2027-02-01'
    const two = Buffer.concat([
      writeEfact(aFile([anInvoice(56)])),
      writeEfact(aFile([anInvoice(57)], { test: false })),
    ]).toString('base64')
    const sent = await send(two)
    expect(sent.file.status).toBe('REFUSED')
    expect(sent.findings.map(({ rule }: any) => rule)).toContain('INV-FORMAT')
  })

  describe('the database keeps test files apart', () => {
    let file: string
    let line: string
    beforeAll(async () => {
      today = '2027-02-02'
      const sent = await send(base64(aFile([anInvoice(58)])))
      file = sent.file.id
      line = linesOf(sent)[0].id
    })
    test.each<[string, () => string, string]>([
      [
        'a booked invoice of a test file',
        () => `insert into invoice (id, file_id, position, number, provider, niss, issued_on, received_at)
           values (gen_random_uuid(), '${file}', 9, 'x', '${GP}', '${nissOf(1)}', '2027-01-01', '2027-01-01')`,
        'invoice_of_booked_file',
      ],
      [
        'a booked invoice that says that it is a test',
        () => `insert into invoice (id, file_id, position, number, provider, niss, issued_on, received_at, test)
           values (gen_random_uuid(), '${file}', 9, 'x', '${GP}', '${nissOf(1)}', '2027-01-01', '2027-01-01', true)`,
        'invoice_of_no_test',
      ],
      [
        'a payment of a line of a test',
        () => `insert into payment_line (line_id, kind, payment_id, executed_on, state_cents, cpas_cents)
           values ('${line}', 'PAID', gen_random_uuid(), '2027-01-01', 1, 0)`,
        'payment_line_line_id_fkey',
      ],
      [
        'the recovery of a line of a test',
        () => `insert into recovery (line_id, provider, at, actor, reason, state_cents, cpas_cents)
           values ('${line}', '${GP}', '2027-01-01', '{}', 'x', 1, 0)`,
        'recovery_line_id_fkey',
      ],
      [
        'the review of a line of a test',
        () =>
          `insert into review (line_id, selected_at, selected_by, outcome_before) values ('${line}', '2027-01-01', '{}', 'ACCEPTED')`,
        'review_line_id_fkey',
      ],
      [
        'a test file that is to be paid',
        () => `update invoice_file set to_pay = true where id = '${file}'`,
        'test_never_paid',
      ],
      [
        'that a test becomes a booked file',
        () => `update invoice_file set test = false where id = '${file}'`,
        'test_invoice_of_test_file',
      ],
      [
        'that a booked file becomes a test',
        () => `update invoice_file set test = true, to_pay = false where not test and status = 'CHECKED'`,
        'invoice_of_booked_file',
      ],
      [
        'a test that did not come by eFact',
        () => `update invoice_file set channel = 'GRAPHQL' where id = '${file}'`,
        'test_by_efact_only',
      ],
    ])('%s', async (_, statement, constraint) => {
      await expect(query(subgraph.db, statement())).rejects.toMatchObject({ constraint })
    })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: answers have the shape of their query.
