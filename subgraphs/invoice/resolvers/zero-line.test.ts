import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import { writeEfact } from '../efact/write-file'
import { invoiceSubgraph } from '../subgraph'
import { fullTerms, GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const LINES =
  'file { status counts { accepted rejected } invoices { edges { node { lines { id outcome amounts { claimed state cpas patient } findings { rule code severity path } } } } } }'
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { ${LINES} } }`
const SEND = `mutation ($content: String!) { submitEfactFile(content: $content) { ${LINES} findings { rule code } } }`
const ZERO = { rule: 'INV-ZERO', code: '501943', severity: 'ERROR', path: 'invoices.0.lines.0' }
const asGp = `provider:${GP}:prescriber`
const asCaami = 'caami:caami:agent'

describe('lines of 0.00', () => {
  const scenario = new Scenario(9)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())
  const run = async (query: string, variables: Record<string, unknown>, as = asGp, today = '2026-03-12') => {
    const { data, errors } = await subgraph.run(query, variables, { as, today })
    expect(errors).toBeUndefined()
    return data
  }
  let references = 0
  const submit = async (rank: number, claimed: string, performedOn = '2026-03-10') => {
    const input = invoiceFileOf(`Z-${++references}`, [{ claimed, performedOn }], { niss: nissOf(rank) })
    return (await run(SUBMIT, { input })).submitInvoices.file.invoices.edges[0].node.lines[0]
  }

  test('a line of 0.00 in a JSON file is rejected, and the real line is no duplicate of it', async () => {
    const line = await submit(1, '0.00')
    expect(line).toMatchObject({ outcome: 'REJECTED', findings: [ZERO] })
    expect(line.amounts).toEqual({ claimed: '0.00', state: '0.00', cpas: '0.00', patient: '0.00' })
    expect(await submit(1, '0.01', '2026-03-09')).toMatchObject({ outcome: 'ACCEPTED' })
    expect(await submit(1, '33.73')).toMatchObject({ outcome: 'ACCEPTED', findings: [] })
  })

  test('a line of 0.00 uses nothing of the monthly maximum', async () => {
    scenario.coverage = () => ({ terms: fullTerms({ patientPart: 'PARTIAL', patientPartMaxPerMonth: 600 }) })
    await submit(2, '0.00')
    expect((await submit(2, '33.73')).amounts).toMatchObject({ cpas: '6.00', patient: '0.00' })
    scenario.coverage = () => ({})
  })

  test('a line of 0.00 is tarified as it would be invoiced', async () => {
    const ask = async (honorarium: string | null) => {
      const lines = [{ code: '101076', honorarium }]
      const input = { niss: nissOf(3), provider: GP, performedOn: '2026-03-10', lines }
      const { tarify } = await run(
        'query ($input: TarificationInput!) { tarify(input: $input) { lines { outcome findings { rule } } } }',
        { input },
      )
      return tarify.lines[0]
    }
    expect(await ask('0.00')).toEqual({ outcome: 'REJECTED', findings: [{ rule: 'INV-ZERO' }] })
    expect(await ask('0.01')).toEqual({ outcome: 'ACCEPTED', findings: [] })
    expect(await ask(null)).toEqual({ outcome: 'ACCEPTED', findings: [] })
  })

  test('a line of 0.00 is neither selected for review nor accepted by a person', async () => {
    const line = await submit(4, '0.00')
    const { selectForReview } = await run(
      'mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { selected } }',
      { filter: { niss: nissOf(4), outcome: 'REJECTED' } },
      asCaami,
    )
    expect(selectForReview.selected).toBe(0)
    const { decideLine } = await run(
      'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: REJECTED, outcome: ACCEPTED, remark: "x") { line { id } findings { rule } } }',
      { id: line.id },
      asCaami,
    )
    expect(decideLine).toEqual({ line: null, findings: [{ rule: 'INV-ZERO' }] })
    expect(await submit(4, '33.73')).toMatchObject({ outcome: 'ACCEPTED' })
  })

  test.each<[string, number, number, number, string]>([
    ['all three amounts are zero', 0, 0, 0, 'INV-ZERO'],
    ['only the patient pays', 0, 600, 0, 'INV-AMOUNT'],
    ['only a supplement is asked', 0, 0, 100, 'INV-AMOUNT'],
  ])('a zero line in eFact: %s', async (_, state, patient, supplement, rule) => {
    scenario.coverage = () => ({ amuAttestationRequired: true, coverageCode: exampleInvoice.coverageCode })
    const rank = ++references
    const line = {
      ...exampleLine,
      performedOn: day('2026-11-16'),
      stateShare: cents(state),
      patientShare: cents(patient),
      supplement: cents(supplement),
    }
    const file = {
      ...exampleFile,
      reference: `Z-${rank}`,
      sendingNumber: rank,
      invoices: [{ ...exampleInvoice, niss: niss(nissOf(5)), lines: [line] }],
    }
    const content = Buffer.from(writeEfact(file)).toString('base64')
    const { submitEfactFile } = await run(SEND, { content }, asGp, '2026-11-21')
    expect(submitEfactFile.file.status).toBe('REFUSED')
    expect(submitEfactFile.findings.map((one: any) => one.rule)).toEqual(['INV-FIVE-PERCENT', rule])
    scenario.coverage = () => ({})
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: answers have the shape of their query.
