import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { GP, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'
import { attestationIssuedLateConsumer } from './attestation-issued-late.consumer'
import { controlOutcomeConsumer } from './control-outcome.consumer'

jest.setTimeout(60_000)

const asGp = { as: `provider:${GP}:prescriber`, today: '2026-03-12' }
const asCaami = { as: 'caami:caami:agent', today: '2026-03-20' }
const LINE = `query ($id: ID!) { invoiceLine(id: $id) { outcome amounts { state } payment { id } findings { rule } events { outcome } } }`
const PAY = 'mutation { runPayments { total } }'

describe('outcome of an attestation control', () => {
  const scenario = new Scenario(6)
  scenario.coverage = () => ({ amuAttestationRequired: true })
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
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
  const control = (lineId: string, outcome: string, attestation: string | null = null) => {
    const context = subgraph.subgraph.contextFor({
      ...requestOf('system:events:worker', '2026-03-25'),
    })
    const event = {
      eventId: 'e',
      topic: 'attestation.control-outcome' as const,
      key: lineId,
      payload: { controlId: 'k', lineId, outcome, attestation },
      at: context.now,
    }
    return inTransaction(subgraph.db, (tx) => controlOutcomeConsumer.handle(tx, event, context))
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

  test('reminders count the lines of a provider without an electronic attestation, refused ones excepted', async () => {
    const query = '{ attestationReminders { provider { inamiNumber } lineCount state firstDay lastDay } }'
    const read = async (as: string) =>
      (await subgraph.run(query, {}, { as, today: '2026-03-26' })).data?.attestationReminders
    const [before] = await read('caami:caami:agent')
    const id = await send(4)
    const [after] = await read('caami:caami:agent')
    expect(after).toMatchObject({ provider: { inamiNumber: GP }, lineCount: (before?.lineCount ?? 0) + 1 })
    expect(await read(asGp.as)).toEqual([after])
    expect(await read('provider:71000436:staff')).toEqual([])
    expect(await read('sppis:sppis:analyst')).toBeUndefined()
    await control(id, 'MISSING')
    expect((await read('caami:caami:agent'))[0]?.lineCount ?? 0).toBe(before?.lineCount ?? 0)
  })

  test('a line whose attestation was shown on paper is on no reminder and in no list of missing attestations, once and for all', async () => {
    const id = await send(6)
    const read = async () => {
      const query = `{ attestationReminders { lineCount } invoiceLines(filter: { attestationMissing: true }, first: 50) { edges { node { id } } }
        others: invoiceLines(filter: { attestationMissing: false }, first: 50) { edges { node { id } } } }`
      const { data } = await subgraph.run(query, {}, { as: 'caami:caami:agent', today: '2026-03-26' })
      const ids = (list: { edges: { node: { id: string } }[] }) => list.edges.map(({ node }) => node.id)
      return [data.attestationReminders[0]?.lineCount ?? 0, ids(data.invoiceLines), ids(data.others)]
    }
    const [count, missing] = await read()
    expect(missing).toContain(id)
    for (const _ of [1, 2]) await control(id, 'SHOWN')
    const [after, stillMissing, others] = await read()
    expect(after).toBe(count - 1)
    expect(stillMissing).not.toContain(id)
    expect(others).toContain(id)
    expect(await line(id)).toMatchObject({ outcome: 'ACCEPTED' })
  })

  test('a line is linked to the electronic attestation that was shown, and found if that was issued late', async () => {
    const id = await send(5)
    await control(id, 'SHOWN', 'AMU-LATE')
    await control(id, 'SHOWN', 'AMU-LATE')
    const context = subgraph.subgraph.contextFor(requestOf('system:events:worker', '2026-03-25'))
    const event = {
      eventId: 'l',
      topic: 'attestation.issued-late' as const,
      key: 'AMU-LATE',
      payload: { number: 'AMU-LATE' },
      at: context.now,
    }
    for (const _ of [1, 2])
      await inTransaction(subgraph.db, (tx) => attestationIssuedLateConsumer.handle(tx, event, context))
    const query = `query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter, first: 50) { totalCount edges { node { id attestation { number } } } } }`
    const find = async (filter: object, as = 'caami:caami:agent') =>
      (await subgraph.run(query, { filter }, { as, today: '2026-03-26' })).data.invoiceLines
    expect(await find({ issuedLate: true })).toEqual({
      totalCount: 1,
      edges: [{ node: { id, attestation: { number: 'AMU-LATE' } } }],
    })
    const others = (await find({ issuedLate: false })).edges.map(({ node }: { node: { id: string } }) => node.id)
    expect(others.length).toBeGreaterThan(0)
    expect(others).not.toContain(id)
    const refused = await subgraph.run(
      query,
      { filter: { issuedLate: true } },
      { as: 'cpas:0299990019:worker', today: '2026-03-26' },
    )
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})
