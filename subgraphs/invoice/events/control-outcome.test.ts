import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'
import { controlOutcomeConsumer } from './control-outcome.consumer'

jest.setTimeout(60_000)

const asGp = { as: `provider:${GP}:prescriber`, today: '2026-03-12' }
const asCaami = { as: 'caami:caami:agent', today: '2026-03-20' }
const LINE = `query ($id: ID!) { invoiceLine(id: $id) { outcome amounts { state } payment { id } findings { rule } events { outcome } } }`
const PAY = 'mutation { runPayments { total } }'

describe('outcome of an attestation control', () => {
  const scenario = new Scenario()
  scenario.coverage = () => ({ amuAttestationRequired: true })
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services as never })
  })
  afterAll(() => subgraph?.close())

  const send = async (rank: number): Promise<string> => {
    const { data } = await subgraph.run(
      `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { id } } } } } } }`,
      { input: invoiceFileOf(`C-${rank}`, [{}], { niss: nissOf(rank) }) },
      asGp,
    )
    return data.submitInvoices.file.invoices.edges[0].node.lines[0].id
  }
  const control = (lineId: string, outcome: string) => {
    const context = subgraph.subgraph.contextFor({
      ...requestOf('system:events:worker', '2026-03-25'),
    })
    const event = {
      eventId: 'e',
      topic: 'attestation.control-outcome',
      key: lineId,
      payload: { controlId: 'k', lineId, outcome },
      at: context.now,
    }
    return inTransaction(subgraph.db, (tx) => controlOutcomeConsumer.handle(tx, event as never, context))
  }
  const line = async (id: string) => (await subgraph.run(LINE, { id }, asCaami)).data.invoiceLine

  test('a paid line whose attestation is missing is recovered once, with the next payment', async () => {
    const id = await send(1)
    await subgraph.run(PAY, {}, asCaami)
    await control(id, 'MISSING')
    await control(id, 'MISSING')
    expect(await line(id)).toMatchObject({
      outcome: 'REJECTED',
      amounts: { state: '0.00' },
      findings: [{ rule: 'INV-ATTESTATION-KEPT' }, { rule: 'INV-ATTESTATION' }],
    })
    expect((await subgraph.run(PAY, {}, { ...asCaami, today: '2026-03-26' })).data.runPayments.total).toBe('-27.73')
  })

  test('an unpaid line whose attestation is missing is rejected', async () => {
    const id = await send(2)
    await control(id, 'NOT_COVERING')
    expect(await line(id)).toMatchObject({
      outcome: 'REJECTED',
      payment: null,
      events: [{ outcome: 'ACCEPTED' }, { outcome: 'REJECTED' }],
    })
  })

  test('a line whose attestation was shown is not changed', async () => {
    const id = await send(3)
    await control(id, 'SHOWN')
    expect(await line(id)).toMatchObject({ outcome: 'ACCEPTED', findings: [{ rule: 'INV-ATTESTATION-KEPT' }] })
  })
})
