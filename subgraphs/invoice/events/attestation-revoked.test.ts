import { inTransaction } from '../../../shared/database/transaction'
import type { AttestationFacts } from '../../../shared/inter-service/contracts'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'
import { attestationRevokedConsumer } from './attestation-revoked.consumer'

jest.setTimeout(60_000)

const NUMBER = 'AMU000000000000000001'
const LINE = `query ($id: ID!) { invoiceLine(id: $id) { outcome amounts { state } attestation { number } findings { rule severity } events { outcome } } }`

describe('an attestation revoked while a line is checked', () => {
  const scenario = new Scenario(4)
  scenario.coverage = () => ({ amuAttestationRequired: true })
  let state: AttestationFacts['state'] = 'COVERS'
  let subgraph: TestSubgraph
  beforeAll(async () => {
    const services = {
      ...scenario.services,
      'attestation.coverage': async (keys: readonly unknown[]) =>
        keys.map(() => ({ number: NUMBER, state, findings: [] })),
    }
    subgraph = await createTestSubgraph(invoiceSubgraph, { services })
  })
  afterAll(() => subgraph?.close())

  const send = async (rank: number, attestationNumber?: string): Promise<string> => {
    const { data } = await subgraph.run(
      `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { id } } } } } } }`,
      { input: invoiceFileOf(`R-${rank}`, [{}], { niss: nissOf(rank), attestationNumber }) },
      { as: `provider:${GP}:prescriber`, today: '2026-03-12' },
    )
    return data.submitInvoices.file.invoices.edges[0].node.lines[0].id
  }
  const revoked = () => {
    const context = subgraph.subgraph.contextFor({ ...requestOf('system:events:worker', '2026-03-25') })
    const event = {
      eventId: 'e',
      topic: 'attestation.revoked' as const,
      key: NUMBER,
      payload: { number: NUMBER },
      at: context.now,
    }
    return inTransaction(subgraph.db, (tx) => attestationRevokedConsumer.handle(tx, event, context))
  }

  test('a revoked attestation rejects the line that names it, and leaves a warning on a line that was only linked to it', async () => {
    const named = await send(1, NUMBER)
    const found = await send(2)
    await revoked()
    await revoked()
    const read = async (id: string) =>
      (await subgraph.run(LINE, { id }, { as: 'caami:caami:agent', today: '2026-03-25' })).data.invoiceLine
    expect(await read(named)).toMatchObject({
      outcome: 'REJECTED',
      amounts: { state: '0.00' },
      findings: [{ rule: 'INV-ATTESTATION', severity: 'ERROR' }],
      events: [{ outcome: 'ACCEPTED' }, { outcome: 'REJECTED' }],
    })
    expect(await read(found)).toMatchObject({
      outcome: 'ACCEPTED',
      attestation: null,
      findings: [{ rule: 'INV-ATTESTATION-KEPT', severity: 'WARNING' }],
    })
  })

  test('a line that names a revoked attestation cannot be accepted; a line that was only linked to it needs a paper attestation', async () => {
    state = 'COVERS'
    const decide = async (id: string, expected: string, outcome: string) => {
      const { data, errors } = await subgraph.run(
        `mutation ($id: ID!, $expected: LineOutcome!, $outcome: LineOutcome!) {
          decideLine(id: $id, expectedOutcome: $expected, outcome: $outcome, remark: "x") {
            line { outcome attestation { number } findings { rule severity } } findings { rule severity } } }`,
        { id, expected, outcome },
        { as: 'caami:caami:agent', today: '2026-03-25' },
      )
      expect(errors).toBeUndefined()
      return data.decideLine
    }
    const named = await send(3, NUMBER)
    const found = await send(4)
    for (const id of [named, found]) await decide(id, 'ACCEPTED', 'REJECTED')
    expect((await decide(named, 'REJECTED', 'ACCEPTED')).line).toMatchObject({ attestation: { number: NUMBER } })
    await decide(named, 'ACCEPTED', 'REJECTED')
    state = 'REVOKED'
    expect(await decide(named, 'REJECTED', 'ACCEPTED')).toEqual({
      line: null,
      findings: [{ rule: 'INV-ATTESTATION', severity: 'ERROR' }],
    })
    state = 'NONE_RECORDED'
    expect(await decide(found, 'REJECTED', 'ACCEPTED')).toEqual({
      line: {
        outcome: 'ACCEPTED',
        attestation: null,
        findings: [{ rule: 'INV-ATTESTATION-KEPT', severity: 'WARNING' }],
      },
      findings: [],
    })
  })
})

describe('an attestation revoked between fetching the data and writing the line', () => {
  const scenario = new Scenario()
  scenario.coverage = () => ({ amuAttestationRequired: true })
  let asked = 0
  let subgraph: TestSubgraph
  beforeAll(async () => {
    const services = {
      ...scenario.services,
      // The first answer is old by the time the lines are written: its event went by and found no line.
      'attestation.coverage': async (keys: readonly { number: string | null }[]): Promise<AttestationFacts[]> =>
        keys.map(({ number }) => {
          if (asked++ === 0) return { number: NUMBER, state: 'COVERS', findings: [] }
          return { number, state: number ? 'REVOKED' : 'NONE_RECORDED', findings: [] }
        }),
    }
    subgraph = await createTestSubgraph(invoiceSubgraph, { services })
  })
  afterAll(() => subgraph?.close())

  test.each<[string, string | undefined, string, string]>([
    ['refuses the line that names it', NUMBER, 'REJECTED', 'INV-ATTESTATION'],
    ['leaves no trace in the line that found it', undefined, 'ACCEPTED', 'INV-ATTESTATION-KEPT'],
  ])('%s', async (_, attestationNumber, outcome, rule) => {
    asked = 0
    const rank = attestationNumber ? 1 : 2
    const { data } = await subgraph.run(
      `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { outcome attestation { number } findings { rule } } } } } } } }`,
      { input: invoiceFileOf(`G-${rank}`, [{}], { niss: nissOf(rank), attestationNumber }) },
      { as: `provider:${GP}:prescriber`, today: '2026-03-12' },
    )
    const [line] = data.submitInvoices.file.invoices.edges[0].node.lines
    expect(line).toMatchObject({ outcome, findings: [{ rule }] })
    if (!attestationNumber) expect(line.attestation).toBeNull()
  })
})
