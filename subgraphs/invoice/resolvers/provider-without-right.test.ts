import { findingOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import { writeEfact } from '../efact/write-file'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

const NUMBER = '000000000017'
const asGp = { as: `provider:${GP}:prescriber`, today: '2026-03-12' }
const asCaami = { as: 'caami:caami:agent', today: '2026-03-12' }

const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id } findings { rule } } }`
const LINES = `query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter) { totalCount edges { node {
  outcome refundCode attestationRequired decision { number } decisionVersion { id } findings { rule } } } } }`
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) {
  decision { number } amuAttestationRequired lines { outcome findings { rule } } } }`
const input = { niss: nissOf(1), provider: GP, performedOn: '2026-03-10', lines: [{ code: '101076' }] }

describe('a provider that sends or tarifies care to which it has no right', () => {
  let subgraph: TestSubgraph
  const scenario = new Scenario(2)
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
    // The second person is covered, the first is not for this provider; both decisions require an attestation.
    scenario.coverage = ({ niss }) => ({
      amuAttestationRequired: true,
      findings: niss === nissOf(1) ? [findingOf('COV-PROVIDER-NOT-LISTED')] : [],
    })
    for (const rank of [1, 2]) {
      const file = invoiceFileOf(`R-${rank}`, [{}], { niss: nissOf(rank), attestationNumber: 'A-1' })
      const { errors } = await subgraph.run(SUBMIT, { input: file }, asGp)
      expect(errors).toBeUndefined()
    }
  })
  afterAll(() => subgraph.close())

  const linesOf = async (filter: object | null, who: object) => {
    const { data, errors } = await subgraph.run(LINES, { filter }, who)
    expect(errors).toBeUndefined()
    return data.invoiceLines as { totalCount: number; edges: { node: Record<string, unknown> }[] }
  }
  const nodesOf = async (niss: string, who: object) => (await linesOf({ niss }, who)).edges.map(({ node }) => node)

  test('a provider without a right to the care reads that it is not covered and the finding, neither the decision nor its terms', async () => {
    expect(await nodesOf(nissOf(1), asGp)).toEqual([
      {
        outcome: 'REJECTED',
        refundCode: null,
        attestationRequired: false,
        decision: null,
        decisionVersion: null,
        findings: [{ rule: 'COV-PROVIDER-NOT-LISTED' }],
      },
    ])
    const { data, errors } = await subgraph.run(TARIFY, { input }, asGp)
    expect(errors).toBeUndefined()
    expect(data.tarify).toEqual({
      decision: null,
      amuAttestationRequired: false,
      lines: [{ outcome: 'REJECTED', findings: [{ rule: 'COV-PROVIDER-NOT-LISTED' }] }],
    })
  })

  test('a provider reads the decision of care to which it has a right, and CAAMI reads it in any case', async () => {
    const terms = { refundCode: 9008, attestationRequired: true, decision: { number: NUMBER } }
    expect(await nodesOf(nissOf(2), asGp)).toMatchObject([{ outcome: 'ACCEPTED', ...terms }])
    expect(await nodesOf(nissOf(1), asCaami)).toMatchObject([{ outcome: 'REJECTED', ...terms }])
    const { data } = await subgraph.run(TARIFY, { input: { ...input, niss: nissOf(2) } }, asGp)
    expect(data.tarify).toMatchObject({ decision: { number: NUMBER }, amuAttestationRequired: true })
  })

  test.each([
    ['the decision', { decisionNumber: NUMBER }],
    ['the CPAS', { cpas: CPAS }],
  ])('a provider without a right to the care does not find the line by %s', async (_, filter) => {
    expect((await linesOf(filter, asGp)).totalCount).toBe(1)
    expect((await linesOf(filter, asCaami)).totalCount).toBe(2)
  })

  test('a provider without a right to the care does not learn by a filter that an attestation is missing', async () => {
    scenario.attestation = () => ({ number: null, state: 'NONE_RECORDED', findings: [] })
    const file = invoiceFileOf('R-3', [{ performedOn: '2026-03-09' }], { niss: nissOf(1) })
    await subgraph.run(SUBMIT, { input: file }, asGp)
    expect((await linesOf({ niss: nissOf(1), attestationMissing: true }, asGp)).totalCount).toBe(0)
    expect((await linesOf({ niss: nissOf(1), attestationMissing: false }, asGp)).totalCount).toBe(2)
    expect((await linesOf({ niss: nissOf(1), attestationMissing: true }, asCaami)).totalCount).toBe(1)
  })

  describe('with an attestation that the decision requires', () => {
    const LINE = `query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter) { edges { node {
      attestation { number } findings { rule } } } } }`
    const read = async (filter: object, who: object) => {
      const { data, errors } = await subgraph.run(LINE, { filter: { niss: nissOf(1), ...filter } }, who)
      expect(errors).toBeUndefined()
      return data.invoiceLines.edges.map(({ node }: { node: object }) => node)
    }
    const submit = async (reference: string, performedOn: string, state: 'COVERS' | 'REVOKED') => {
      scenario.attestation = () => ({ number: 'A-9', state, findings: [] })
      const file = invoiceFileOf(reference, [{ performedOn }], { niss: nissOf(1), attestationNumber: 'A-9' })
      expect((await subgraph.run(SUBMIT, { input: file }, asGp)).errors).toBeUndefined()
    }

    test('a provider without a right to the care does not learn that its attestation covers the care, which is only examined if one is required', async () => {
      await submit('R-4', '2026-03-05', 'COVERS')
      const day = { performed: { from: '2026-03-05', to: '2026-03-05' } }
      expect(await read(day, asGp)).toEqual([{ attestation: null, findings: [{ rule: 'COV-PROVIDER-NOT-LISTED' }] }])
      expect(await read({ attestationNumber: 'A-9' }, asGp)).toEqual([])
      expect(await read({ attestationNumber: 'A-9' }, asCaami)).toMatchObject([{ attestation: { number: 'A-9' } }])
    })

    test('a provider without a right to the care does not learn by a finding, nor by a filter of its rule, that an attestation is missing', async () => {
      await submit('R-5', '2026-03-04', 'REVOKED')
      const day = { performed: { from: '2026-03-04', to: '2026-03-04' } }
      expect(await read(day, asGp)).toEqual([{ attestation: null, findings: [{ rule: 'COV-PROVIDER-NOT-LISTED' }] }])
      const rules = [{ rule: 'COV-PROVIDER-NOT-LISTED' }, { rule: 'INV-ATTESTATION' }]
      expect(await read(day, asCaami)).toEqual([{ attestation: null, findings: rules }])
      expect(await read({ rule: 'INV-ATTESTATION' }, asGp)).toEqual([])
      expect(await read({ rule: 'INV-ATTESTATION' }, asCaami)).toHaveLength(1)
      expect(await read({ ...day, rule: 'COV-PROVIDER-NOT-LISTED' }, asGp)).toHaveLength(1)
    })
  })

  test('a provider without a right to the care reads in no record of an eFact answer what the decision says', async () => {
    scenario.coverage = () => ({
      amuAttestationRequired: true,
      coverageCode: '0000009001',
      findings: [findingOf('COV-PROVIDER-NOT-LISTED', { code: '255999' })],
    })
    const line = { ...exampleLine, stateShare: cents(2051) }
    const sent = {
      ...exampleInvoice,
      number: '202611000001',
      niss: niss(nissOf(1)),
      coverageCode: '0000009008',
      amuFlag: false,
    }
    const file = { ...exampleFile, invoices: [{ ...sent, lines: [line] }] }
    const content = Buffer.from(writeEfact(file)).toString('base64')
    const who = { ...asGp, today: '2026-11-21' }
    const { data, errors } = await subgraph.run(
      `mutation ($content: String!) { submitEfactFile(content: $content, fileName: "x.txt") {
         file { id answer answerRecords(first: 200, language: EN) { records { errors { code meaning } } } } findings { rule message } } }`,
      { content },
      who,
    )
    expect(errors).toBeUndefined()
    const { answer, ...rest } = data.submitEfactFile.file
    const text =
      Buffer.from(answer, 'base64').toString('latin1') + JSON.stringify([rest, data.submitEfactFile.findings])
    expect(text).toContain('255999')
    for (const hidden of ['251220', '252720', '253820', '501943', '0000009001']) expect(text).not.toContain(hidden)
    const { data: whole } = await subgraph.run(
      'query ($id: ID!) { invoiceFile(id: $id) { invoices { edges { node { lines { findings { rule } } } } } } }',
      { id: rest.id },
      { ...asCaami, today: '2026-11-21' },
    )
    expect(JSON.stringify(whole)).toContain('INV-COVERAGE-CODE')
  })

  test('a provider without a right to the care reads the decision in an emergency', async () => {
    const emergency = 'Unconscious patient in the emergency room'
    const { data } = await subgraph.run(LINES, { filter: { niss: nissOf(1) } }, { ...asGp, emergency })
    expect(data.invoiceLines.edges[0].node).toMatchObject({ decision: { number: NUMBER } })
  })
})
