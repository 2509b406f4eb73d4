import { query } from '../../../shared/database/prepared-statements'
import { findingOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { exampleFile, exampleInvoice } from '../efact/example-file'
import { writeEfact } from '../efact/write-file'
import { invoiceSubgraph } from '../subgraph'
import { GP, HOSPITAL, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const DAY = '2026-03-20'
const asGp = { as: `provider:${GP}:prescriber`, today: '2026-03-12' }
const OTHER = '10001589003'
const asOther = { as: `provider:${OTHER}:prescriber`, today: '2026-03-12' }
const asCaami = { as: 'caami:caami:agent', today: DAY }
const asController = { as: 'caami:caami:controller', today: DAY }
const asSppis = { as: 'sppis:sppis:analyst', today: '2026-04-02' }

const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { invoices { edges { node { lines { id outcome amounts { state } } } } } } findings { rule } } }`
const RUN = 'mutation { runPayments { total lineCount payments { id amount } findings { rule } } }'
const RUN_PREVIEW = '{ paymentRunPreview { payments providers persons lines total findings { rule } } }'
const SETTLEMENT =
  'month lines persons total cpas leftOutLines leftOutAmount findings { rule severity message(language: EN) }'
const CLOSING = `query ($month: YearMonth!) { settlementClosingPreview(month: $month) { ${SETTLEMENT} } }`
const ACCEPTANCE = `query ($month: YearMonth!) { settlementAcceptancePreview(month: $month) { ${SETTLEMENT} } }`
const RECOVERY = `query ($id: ID!) { lineRecoveryPreview(id: $id) { amount provider { inamiNumber } findings { rule } } }`
const SELECTION = `query ($filter: InvoiceLineFilter!, $size: Int, $seed: Int) {
  reviewSelectionPreview(filter: $filter, sampleSize: $size, seed: $seed) { population selected persons amount seed } }`
const SELECT = `mutation ($filter: InvoiceLineFilter!, $size: Int, $seed: Int) {
  selectForReview(filter: $filter, sampleSize: $size, seed: $seed) { selected population seed lines { edges { node { id review { seed } amounts { state } } } } } }`

// What the provider subgraph says of an account that waits.
const WAITS = findingOf('PRV-ACCOUNT', { severity: 'WARNING' })

describe('previews', () => {
  let subgraph: TestSubgraph
  const scenario = new Scenario(40)
  scenario.providers.set(OTHER, { ...scenario.providers.get(GP)!, inamiNumber: OTHER })
  beforeEach(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterEach(() => subgraph.close())

  const ask = async (document: string, variables: Record<string, unknown> = {}, who: object = asCaami) => {
    const { data, errors } = await subgraph.run(document, variables, who)
    expect(errors).toBeUndefined()
    return Object.values(data as object)[0]
  }
  const codeOf = async (document: string, variables: Record<string, unknown>, who: object) =>
    (await subgraph.run(document, variables, who)).errors?.[0]?.extensions?.code
  const submit = async (input: object, who: object = asGp) => {
    const { file, findings } = await ask(SUBMIT, { input }, who)
    expect(findings).toEqual([])
    return file.invoices.edges.flatMap(({ node }: { node: { lines: object[] } }) => node.lines)
  }
  /** Everything in the database but who read whom. */
  const written = async () => {
    const tables = await query<{ name: string }>(
      subgraph.db,
      `select table_name as name from information_schema.tables where table_schema = 'invoice' and table_type = 'BASE TABLE' and table_name !~ '^access' order by 1`,
    )
    const rows: Record<string, unknown> = {}
    for (const { name } of tables)
      rows[name] = (
        await query<{ all: string }>(
          subgraph.db,
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all from ${name} t`,
        )
      )[0]
    return rows
  }
  const people = (from: number, count: number, more: object = {}) =>
    Array.from(
      { length: count },
      (_, i) =>
        invoiceFileOf(`f-${from}`, [{}], { niss: nissOf(from + i), number: `N${from + i}`, ...more }).invoices[0]!,
    )

  test('a preview writes nothing', async () => {
    const [line] = await submit(invoiceFileOf('one', [{}]))
    await ask(RUN)
    const before = await written()
    await ask(RUN_PREVIEW)
    await ask(CLOSING, { month: '2026-03' })
    await ask(ACCEPTANCE, { month: '2026-03' }, asSppis)
    await ask(RECOVERY, { id: line.id }, asController)
    await ask(SELECTION, { filter: {}, size: 1 })
    expect(await written()).toEqual(before)
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['payment', 'settlement', 'recovery', 'review']))
  })

  test('the preview of a payment run equals the run', async () => {
    await submit({ reference: 'gp', provider: GP, invoices: people(1, 3) })
    await submit(invoiceFileOf('second', [{ code: '101032', claimed: '26.50' }]), { ...asGp, today: '2026-03-13' })
    await submit(invoiceFileOf('other', [{}], { provider: OTHER }), asOther)
    const preview = await ask(RUN_PREVIEW)
    const run = await ask(RUN)
    expect(preview).toMatchObject({
      payments: run.payments.length,
      providers: 2,
      persons: 3,
      lines: run.lineCount,
      total: run.total,
      findings: [],
    })
    expect(run.lineCount).toBe(5)
    expect(await ask(RUN_PREVIEW)).toEqual({
      payments: 0,
      providers: 0,
      persons: 0,
      lines: 0,
      total: '0.00',
      findings: [],
    })
  })

  test('the preview of a payment run counts recovered amounts as negative', async () => {
    const [line] = await submit(invoiceFileOf('one', [{}]))
    await ask(RUN)
    expect(await ask(RECOVERY, { id: line.id }, asController)).toEqual({
      amount: line.amounts.state,
      provider: { inamiNumber: GP },
      findings: [],
    })
    await ask(
      'mutation ($id: ID!) { recoverLine(id: $id, reason: "wrong") { findings { rule } } }',
      { id: line.id },
      asController,
    )
    expect((await ask(RECOVERY, { id: line.id }, asController)).amount).toBe('0.00')
    const preview = await ask(RUN_PREVIEW)
    expect(preview).toMatchObject({ payments: 1, persons: 1, lines: 1, total: `-${line.amounts.state}` })
    expect((await ask(RUN)).total).toBe(preview.total)
  })

  test('a provider whose new account waits is left out of the preview and of the run, and is paid by the next one', async () => {
    await submit({ reference: 'gp', provider: GP, invoices: people(1, 2) })
    await submit(invoiceFileOf('other', [{}], { provider: OTHER }), asOther)
    scenario.leftOut.set(OTHER, [WAITS])
    const preview = await ask(RUN_PREVIEW)
    expect(preview).toMatchObject({
      payments: 1,
      providers: 1,
      persons: 2,
      lines: 2,
      findings: [{ rule: 'PRV-ACCOUNT' }],
    })
    const first = await ask(RUN)
    expect(first).toMatchObject({ lineCount: 2, total: preview.total, findings: [{ rule: 'PRV-ACCOUNT' }] })
    expect(scenario.payeesAsked).toContainEqual({
      provider: OTHER,
      lines: 1,
      amount: Math.round((Number(preview.total) * 100) / 2),
    })
    expect(await ask(RUN_PREVIEW)).toMatchObject({ payments: 0, persons: 0, lines: 0, total: '0.00', findings: [{}] })
    expect(await ask(RUN)).toMatchObject({ payments: [], lineCount: 0, findings: [{ rule: 'PRV-ACCOUNT' }] })
    scenario.leftOut.clear()
    const next = await ask(RUN_PREVIEW)
    expect(next).toMatchObject({ payments: 1, persons: 1, lines: 1, findings: [] })
    expect(await ask(RUN)).toMatchObject({ total: next.total, lineCount: 1, findings: [] })
  })

  test('nothing is recovered from a provider whose new account waits', async () => {
    const [line] = await submit(invoiceFileOf('one', [{}]))
    await ask(RUN)
    await ask(
      'mutation ($id: ID!) { recoverLine(id: $id, reason: "wrong") { findings { rule } } }',
      { id: line.id },
      asController,
    )
    scenario.leftOut.set(GP, [WAITS])
    expect(await ask(RUN)).toMatchObject({ payments: [], findings: [{ rule: 'PRV-ACCOUNT' }] })
    scenario.leftOut.clear()
    expect((await ask(RUN)).total).toBe(`-${line.amounts.state}`)
  })

  test('the preview of a recovery refuses a line that is not paid', async () => {
    const [line] = await submit(invoiceFileOf('one', [{}]))
    expect(await ask(RECOVERY, { id: line.id }, asController)).toMatchObject({
      amount: '0.00',
      findings: [{ rule: 'INV-NOT-PAID' }],
    })
    for (const id of ['nothing', '0190f5b0-0000-7000-8000-000000000009'])
      expect(await codeOf(RECOVERY, { id }, asController)).toBe('NOT_FOUND')
    expect(await codeOf(RECOVERY, { id: line.id }, asCaami)).toBe('FORBIDDEN')
  })

  test('the preview of a closing equals the settlement and counts the lines left out', async () => {
    await submit({ reference: 'paid', provider: GP, invoices: people(1, 4) })
    await ask(RUN)
    const left = await submit(
      { reference: 'left', provider: GP, invoices: people(11, 2) },
      { ...asGp, today: '2026-03-14' },
    )
    await submit(
      { reference: 'later', provider: GP, invoices: people(21, 2, { issuedOn: '2026-04-01' }) },
      { ...asGp, today: '2026-04-01' },
    )
    await ask(SELECT, { filter: { niss: nissOf(11) } })
    const preview = await ask(CLOSING, { month: '2026-03' })
    expect(preview).toMatchObject({ month: '2026-03', lines: 4, persons: 4, cpas: 1, leftOutLines: 2, findings: [] })
    expect(Number(preview.leftOutAmount)).toBeCloseTo(2 * Number(left[0].amounts.state), 2)
    const { settlement } = await ask(
      'mutation { closeSettlement(month: "2026-03") { settlement { total lineCount } } }',
    )
    expect(settlement).toEqual({ total: preview.total, lineCount: preview.lines })
    expect(await ask(CLOSING, { month: '2026-03' })).toMatchObject({
      lines: 0,
      total: '0.00',
      leftOutLines: 0,
      findings: [{ rule: 'SET-CLOSED', severity: 'ERROR' }],
    })
    const acceptance = await ask(ACCEPTANCE, { month: '2026-03' }, asSppis)
    expect(acceptance).toMatchObject({
      lines: 4,
      persons: 4,
      cpas: 1,
      total: preview.total,
      leftOutLines: 2,
      findings: [],
    })
    const accepted = await ask(
      'mutation { acceptSettlement(month: "2026-03") { settlement { total lineCount } } }',
      {},
      asSppis,
    )
    expect(accepted.settlement).toEqual({ total: acceptance.total, lineCount: acceptance.lines })
    const again = await ask(ACCEPTANCE, { month: '2026-03' }, asSppis)
    expect(again).toMatchObject({
      lines: 0,
      findings: [{ rule: 'SET-CLOSED', message: 'The settlement of the month 03/2026 is already accepted.' }],
    })
    expect(await ask(ACCEPTANCE, { month: '2026-02' }, asSppis)).toMatchObject({
      lines: 0,
      findings: [{ message: 'The month 02/2026 is not closed by CAAMI yet: it cannot be accepted.' }],
    })
    expect(await codeOf(CLOSING, { month: '2026-04' }, asCaami)).toBe('BAD_USER_INPUT')
  })

  test.each([
    ['all lines', null, null],
    ['a sample with a seed', 5, 7],
    ['a sample without a seed', 5, null],
    ['a sample larger than the population', 50, 1],
  ])('the preview of a selection of %s equals the selection', async (_, size, seed) => {
    await submit({ reference: 'many', provider: GP, invoices: people(1, 12) })
    const preview = await ask(SELECTION, { filter: { provider: GP }, size, seed })
    const act = await ask(SELECT, { filter: { provider: GP }, size, seed: preview.seed })
    const lines = act.lines.edges.map(({ node }: { node: object }) => node)
    const states = lines.map(({ amounts }: { amounts: { state: string } }) => Number(amounts.state))
    expect(preview).toEqual({
      population: 12,
      selected: size ? Math.min(size, 12) : 12,
      persons: act.selected,
      amount: states.reduce((sum: number, one: number) => sum + one, 0).toFixed(2),
      seed: act.seed,
    })
    expect(act).toMatchObject({ selected: preview.selected, population: 12 })
    if (size === null) expect(act.seed).toBeNull()
    else expect(Number.isInteger(act.seed)).toBe(true)
    for (const { review } of lines) expect(review.seed).toBe(act.seed)
    // The same draw again names the same lines, and says the same of them.
    expect(await ask(SELECTION, { filter: { provider: GP }, size, seed: act.seed })).toEqual(preview)
  })

  test('a preview filtered by person is logged as an access, a preview of figures is not', async () => {
    await submit(invoiceFileOf('one', [{}]))
    const reads = async () =>
      Number((await query<{ n: string }>(subgraph.db, `select count(*) as n from access where kind = 'READ'`))[0]!.n)
    const before = await reads()
    await ask(SELECTION, { filter: {} })
    expect(await reads()).toBe(before)
    await ask(SELECTION, { filter: { niss: nissOf(1) } })
    expect(await reads()).toBe(before + 1)
  })

  test('a sample size of 0 is rejected', async () => {
    expect(await codeOf(SELECTION, { filter: {}, size: 0 }, asCaami)).toBe('BAD_USER_INPUT')
  })

  describe('preview of an eFact file', () => {
    const EFACT = `query ($content: String!) { efactFilePreview(content: $content) {
      test reference invoices lines persons claimed findings { rule severity path message(language: EN) } } }`
    const base64 = (bytes: Buffer) => bytes.toString('base64')
    const asSender = { ...asGp, today: '2026-11-21' }
    const file = { ...exampleFile, invoices: [exampleInvoice, { ...exampleInvoice, number: '202611000002' }] }

    test.each([
      ['a production file', false],
      ['a test file', true],
    ])('the preview of %s reports its figures and stores nothing', async (_, test_) => {
      const before = await written()
      const preview = await ask(EFACT, { content: base64(writeEfact({ ...file, test: test_ })) }, asSender)
      expect(preview).toEqual({
        test: test_,
        reference: exampleFile.reference,
        invoices: 2,
        lines: 2,
        persons: 1,
        claimed: '53.00',
        findings: [],
      })
      expect(await written()).toEqual(before)
    })

    test('the preview of a refused file reports its errors and whether it is a test', async () => {
      const bytes = writeEfact({ ...file, test: true })
      const preview = await ask(EFACT, { content: base64(bytes.subarray(0, bytes.length - 350)) }, asSender)
      expect(preview).toMatchObject({ test: true, reference: null, invoices: 0, persons: 0, claimed: '0.00' })
      expect(preview.findings).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'ERROR' })]))
      const rubbish = await ask(EFACT, { content: base64(Buffer.from('nothing')) }, asSender)
      expect(rubbish).toMatchObject({ test: false, reference: null, lines: 0 })
      expect(rubbish.findings.length).toBeGreaterThan(0)
    })

    test('the preview of another provider’s file is FORBIDDEN, and content that is not base64 is rejected', async () => {
      const content = base64(writeEfact(file))
      expect(await codeOf(EFACT, { content }, { as: `provider:${HOSPITAL}:staff` })).toBe('FORBIDDEN')
      expect(await codeOf(EFACT, { content: '?' }, asSender)).toBe('BAD_USER_INPUT')
      expect(await codeOf(EFACT, { content: '' }, asSender)).toBe('BAD_USER_INPUT')
    })
  })
})
