import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import type { EfactInvoiceInput } from '../efact/model'
import { writeEfact } from '../efact/write-file'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, fullTerms, GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const OTHER_CPAS = '0299991108'
const AMOUNTS = 'amounts { claimed state cpas patient }'
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { ${AMOUNTS} } } } } } } }`
const SEND = `mutation ($content: String!) { submitEfactFile(content: $content) { file { invoices { edges { node { number lines { outcome ${AMOUNTS} } } } } } } }`
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) { lines { ${AMOUNTS} } } }`
type Node = { number: string; lines: { outcome: string; amounts: Record<string, string> }[] }

// The patient's part of each consultation is 6.00.
describe('monthly maximum of a coverage', () => {
  const scenario = new Scenario(9)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())
  const run = async (query: string, variables: Record<string, unknown>, today = '2026-03-31') => {
    const { data, errors } = await subgraph.run(query, variables, { as: `provider:${GP}:prescriber`, today })
    expect(errors).toBeUndefined()
    return data
  }
  const byCpas = (lines: Node['lines']) => lines.map(({ amounts }) => amounts.cpas)
  const submit = async (reference: string, rank: number, days: string[]) => {
    const lines = days.map((performedOn) => ({ performedOn }))
    const { submitInvoices } = await run(SUBMIT, { input: invoiceFileOf(reference, lines, { niss: nissOf(rank) }) })
    return byCpas(submitInvoices.file.invoices.edges[0].node.lines)
  }
  const tarify = async (rank: number, performedOn: string) => {
    const input = { niss: nissOf(rank), provider: GP, performedOn, lines: [{ code: '101076' }] }
    return byCpas((await run(TARIFY, { input })).tarify.lines)
  }
  const partial = (max: number) => ({ terms: fullTerms({ patientPart: 'PARTIAL', patientPartMaxPerMonth: max }) })

  test('two CPAS that decide for one person in a month have separate monthly maxima', async () => {
    scenario.coverage = ({ on }) => ({ ...partial(600), cpas: on < '2026-03-10' ? CPAS : OTHER_CPAS })
    expect(await submit('two-1', 1, ['2026-03-02', '2026-03-12'])).toEqual(['6.00', '6.00'])
    expect(await tarify(1, '2026-03-13')).toEqual(['0.00'])
    expect(await tarify(1, '2026-03-09')).toEqual(['0.00'])
    expect(await submit('two-2', 1, ['2026-03-13'])).toEqual(['0.00'])
  })

  test('care without a monthly maximum counts for the month, in the same file and in another one', async () => {
    scenario.coverage = ({ on }) => (on < '2026-03-10' ? {} : partial(1000))
    expect(await submit('full-1', 2, ['2026-03-02', '2026-03-12'])).toEqual(['6.00', '4.00'])
    expect(await submit('full-2', 3, ['2026-03-02'])).toEqual(['6.00'])
    expect(await tarify(3, '2026-03-12')).toEqual(['4.00'])
    expect(await submit('full-3', 3, ['2026-03-12'])).toEqual(['4.00'])
  })

  test('a credit note releases its part of the monthly maximum for the next invoice of the same file', async () => {
    scenario.coverage = () => ({
      ...partial(600),
      amuAttestationRequired: true,
      coverageCode: exampleInvoice.coverageCode,
    })
    const line = { ...exampleLine, performedOn: day('2026-11-16') }
    const invoice = (more: Partial<EfactInvoiceInput>) => ({ ...exampleInvoice, niss: niss(nissOf(4)), ...more })
    const send = async (sendingNumber: number, today: string, invoices: EfactInvoiceInput[]) => {
      const content = writeEfact({ ...exampleFile, reference: `M-${sendingNumber}`, sendingNumber, invoices })
      const { submitEfactFile } = await run(SEND, { content: Buffer.from(content).toString('base64') }, today)
      return submitEfactFile.file.invoices.edges.map((edge: { node: Node }) => edge.node) as Node[]
    }
    const [first] = await send(1, '2026-11-21', [invoice({ lines: [line] })])
    expect(byCpas(first!.lines)).toEqual(['6.00'])
    const back = { ...line, stateShare: cents(-2050), patientShare: cents(-600) }
    const [credit, again] = await send(2, '2026-11-22', [
      invoice({ number: '202611000002', kind: 'CREDIT_NOTE', lines: [back] }),
      invoice({ number: '202611000003', lines: [line] }),
    ])
    expect([credit!.lines[0]!.outcome, byCpas(credit!.lines)]).toEqual(['ACCEPTED', ['-6.00']])
    expect([again!.lines[0]!.outcome, byCpas(again!.lines)]).toEqual(['ACCEPTED', ['6.00']])
  })
})
