import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const asGp = { as: `provider:${GP}:prescriber` }
const asCaami = { as: 'caami:caami:agent' }
const asSppIs = { as: 'sppis:sppis:inspector' }
const asCpas = { as: `cpas:${CPAS}:worker` }

const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { id status counts { lines accepted reduced rejected waiting paid } total { claimed state cpas patient }
    invoices { edges { node { id number beneficiary { id } lines { id outcome amounts { claimed state cpas patient } findings { rule code } } } } } }
  findings { rule code message(language: EN) } } }`

describe('invoice: happy path', () => {
  const scenario = new Scenario()
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  test('a consultation is tarified, invoiced, paid and settled, and every share adds up', async () => {
    const tarified = await subgraph.run(
      `query ($input: TarificationInput!) { tarify(input: $input) {
        lines { code outcome careType amounts { claimed state cpas patient } findings { rule } }
        total { claimed state cpas patient } decision { number } amuAttestationRequired findings { rule } } }`,
      { input: { niss: nissOf(1), provider: GP, performedOn: '2026-03-10', lines: [{ code: '101076' }] } },
      asGp,
    )
    expect(tarified.errors).toBeUndefined()
    expect(tarified.data.tarify).toMatchObject({
      lines: [
        {
          outcome: 'ACCEPTED',
          careType: 'GENERAL_MEDICINE',
          amounts: { claimed: '33.73', state: '27.73', cpas: '6.00', patient: '0.00' },
        },
      ],
      total: { claimed: '33.73', state: '27.73', cpas: '6.00', patient: '0.00' },
      decision: { number: '000000000017' },
      findings: [],
    })

    const input = invoiceFileOf('2026-0001', [
      {},
      { code: '101032', claimed: '30.00' },
      { code: '101075', claimed: '1.00' },
    ])
    const sent = await subgraph.run(SUBMIT, { input }, asGp)
    expect(sent.errors).toBeUndefined()
    const { file } = sent.data.submitInvoices
    expect(file).toMatchObject({
      status: 'CHECKED',
      counts: { lines: 3, accepted: 1, reduced: 1, rejected: 1, waiting: 0, paid: 0 },
      total: { claimed: '64.73', state: '48.23', cpas: '12.00', patient: '3.50' },
    })
    const lines = file.invoices.edges[0].node.lines
    expect(lines.map((line: { findings: object[] }) => line.findings)).toEqual([
      [],
      [{ rule: 'TAR-CAP', code: '501940' }],
      [{ rule: 'TAR-CODE', code: '500402' }],
    ])
    expect(lines[2].amounts).toEqual({ claimed: '1.00', state: '0.00', cpas: '0.00', patient: '0.00' })

    const again = await subgraph.run(SUBMIT, { input }, asGp)
    expect(again.data.submitInvoices.file.id).toBe(file.id)
    const other = await subgraph.run(SUBMIT, { input: invoiceFileOf('2026-0001', [{ claimed: '33.72' }]) }, asGp)
    expect(other.data.submitInvoices).toMatchObject({
      file: null,
      findings: [{ rule: 'INV-FILE-DUPLICATE', code: '100721' }],
    })

    const PAY = `mutation { runPayments { total lineCount payments { id amount iban structuredReference delayDays executedOn provider { inamiNumber } lines { edges { node { id } } } } } }`
    const paid = await subgraph.run(PAY, {}, { ...asCaami, today: '2026-03-20' })
    expect(paid.errors).toBeUndefined()
    expect(paid.data.runPayments).toMatchObject({
      total: '48.23',
      lineCount: 2,
      payments: [{ amount: '48.23', iban: 'BE68539007547034', delayDays: 8, executedOn: '2026-03-20' }],
    })
    expect(paid.data.runPayments.payments[0].lines.edges).toHaveLength(2)
    expect(paid.data.runPayments.payments[0].structuredReference).toMatch(/^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/)
    const twice = await subgraph.run(PAY, {}, { ...asCaami, today: '2026-03-20' })
    expect(twice.data.runPayments).toEqual({ total: '0.00', lineCount: 0, payments: [] })

    const SETTLEMENT =
      '{ settlement(month: "2026-03") { status total lineCount lines { edges { node { id } } } byCpas { total cpasShare lineCount cpas { enterpriseNumber } } } }'
    const open = await subgraph.run(SETTLEMENT, {}, asSppIs)
    expect(open.errors).toBeUndefined()
    expect(open.data.settlement).toMatchObject({ status: 'OPEN', total: '48.23', lineCount: 2 })
    const early = await subgraph.run(
      'mutation { acceptSettlement(month: "2026-03") { settlement { month } findings { rule } } }',
      {},
      asSppIs,
    )
    expect(early.data.acceptSettlement).toEqual({ settlement: null, findings: [{ rule: 'SET-CLOSED' }] })
    const CLOSE =
      'mutation { closeSettlement(month: "2026-03") { settlement { status total lineCount } findings { rule } } }'
    const closed = await subgraph.run(CLOSE, {}, { ...asCaami, today: '2026-04-01' })
    expect(closed.data.closeSettlement).toEqual({
      settlement: { status: 'CLOSED', total: '48.23', lineCount: 2 },
      findings: [],
    })
    const closedTwice = await subgraph.run(CLOSE, {}, { ...asCaami, today: '2026-04-01' })
    expect(closedTwice.data.closeSettlement).toEqual({ settlement: null, findings: [{ rule: 'SET-CLOSED' }] })

    const OWN = `{ cpasSettlement(month: "2026-03", cpas: "${CPAS}") { total cpasShare lineCount lines { edges { node { id } } } } }`
    expect((await subgraph.run(OWN, {}, asCpas)).data.cpasSettlement).toBeNull()
    // The CPAS sees the lines from their acceptance on.
    expect(
      (await subgraph.run('{ invoiceLines { edges { node { id } } } }', {}, asCpas)).data.invoiceLines.edges,
    ).toHaveLength(2)
    const accepted = await subgraph.run(
      'mutation { acceptSettlement(month: "2026-03") { settlement { status acceptedAt byCpas { total } } findings { rule } } }',
      {},
      asSppIs,
    )
    expect(accepted.data.acceptSettlement.settlement).toMatchObject({
      status: 'ACCEPTED',
      byCpas: [{ total: '48.23' }],
    })
    const own = await subgraph.run(OWN, {}, asCpas)
    expect(own.data.cpasSettlement).toMatchObject({ total: '48.23', cpasShare: '12.00', lineCount: 2 })
    expect(own.data.cpasSettlement.lines.edges).toHaveLength(2)

    const files = await subgraph.run(
      `{ settlement(month: "2026-03") { csv(language: EN) { fileName content } } paid: settlements { totalCount edges { node { month } } } }`,
      {},
      asSppIs,
    )
    expect(files.errors).toBeUndefined()
    const csv = Buffer.from(files.data.settlement.csv.content, 'base64').toString('utf8')
    expect(csv.startsWith('\ufeffmonth;kind;CPAS;provider;')).toBe(true)
    const cells = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';'))
    expect(cells.map((row) => row[13])).toEqual(['27,73', '20,50'])
    expect(cells.every((row) => row[6] === `'${nissOf(1)}`)).toBe(true)
    const analyst = await subgraph.run(
      '{ settlement(month: "2026-03") { csv { content } } }',
      {},
      { as: 'sppis:sppis:analyst' },
    )
    expect(Buffer.from(analyst.data.settlement.csv.content, 'base64').toString('utf8')).not.toContain(nissOf(1))
    const sepa = await subgraph.run(
      '{ paymentFile(executedOn: "2026-03-20", debtorIban: "BE68 5390 0754 7034") { fileName content } none: paymentFile(executedOn: "2026-03-21", debtorIban: "BE68539007547034") { fileName } }',
      {},
      asCaami,
    )
    expect(sepa.errors).toBeUndefined()
    expect(sepa.data.none).toBeNull()
    const xml = Buffer.from(sepa.data.paymentFile.content, 'base64').toString('utf8')
    expect(xml).toContain('<InstdAmt Ccy="EUR">48.23</InstdAmt>')
    expect(xml).toContain('<CtrlSum>48.23</CtrlSum>')
    expect(xml).toContain(`<Ref>${paid.data.runPayments.payments[0].structuredReference.replace(/\D/g, '')}</Ref>`)

    const trail = await subgraph.run(
      `query ($id: ID!) { invoiceLine(id: $id) { id invoice { number file { reference } } item { label(language: EN) } commitment { number }
        decision { number } decisionVersion { id } events { outcome remark by { organisation } at } payment { amount } settlement { month status } } }`,
      { id: lines[0].id },
      asSppIs,
    )
    expect(trail.errors).toBeUndefined()
    expect(trail.data.invoiceLine).toMatchObject({
      invoice: { number: 'F-2026-0001', file: { reference: '2026-0001' } },
      decisionVersion: { id: '000000000017-2' },
      payment: { amount: '48.23' },
      settlement: { month: '2026-03', status: 'ACCEPTED' },
    })
    expect(
      trail.data.invoiceLine.events.map((event: { by: { organisation: string } }) => event.by.organisation),
    ).toEqual([GP, 'caami'])
  })
})
