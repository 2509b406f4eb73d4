import { inTransaction } from '../../../shared/database/transaction'
import type { Consumer } from '../../../shared/events/consumer'
import { cpasFactsOf, paperCareFactsOf, personFactsOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { newId } from '../../../shared/values/id'
import { providerSubgraph } from '../subgraph'

jest.setTimeout(60_000)

const GP = '10001490004'
const CPAS = '0299990019'
const PERSON = '0190f5b0-0000-7000-8000-000000000001'
const MERGED = '0190f5b0-0000-7000-8000-000000000002'
const caami = { as: 'caami:caami:agent' }
const inspector = { as: 'sppis:sppis:inspector' }
const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) {
  paperInvoice { id refundable refundedAmount findings { rule path } } findings { rule } } }`
const INSPECT = `mutation ($id: ID!, $accepted: Boolean!) { inspectPaperInvoice(id: $id, accepted: $accepted) {
  paperInvoice { id refundable refundedAmount findings { rule path } } } }`
const LIST = '{ paperInvoices(first: 200) { edges { node { id refundable refundedAmount findings { rule path } } } } }'

const care = () => paperCareFactsOf({ tariff: 3373, coveredBy: CPAS, state: 2773 })

/** Days on which an electronic line with the care was accepted when a paper invoice was evaluated. */
const knownFromTheStart = new Set<string>()
/** Days on which an electronic line with the care is accepted. */
const accepted = new Set<string>()
let graph: TestSubgraph
beforeAll(async () => {
  const person = personFactsOf({ id: PERSON, ids: [PERSON, MERGED], niss: '85410199775' })
  graph = await createTestSubgraph(providerSubgraph, {
    services: {
      'beneficiary.persons': (keys) => keys.map(() => person),
      'decision.samples': (keys) => keys.map(() => ({ population: 0, items: [] })),
      'invoice.samples': (keys) => keys.map(() => ({ population: 0, items: [] })),
      'attestation.samples': (keys) => keys.map(() => ({ population: 0, items: [] })),
      'decision.cpas': (keys) => keys.map(() => cpasFactsOf({ enterpriseNumber: CPAS })),
      // What was known before the line was accepted.
      'invoice.paperCare': (keys) =>
        keys.map(({ lines }) =>
          lines.map(({ performedOn }) => ({ ...care(), accepted: knownFromTheStart.has(performedOn) })),
        ),
      'invoice.acceptedCare': (keys) =>
        keys.map(({ personIds, performedOn }) => personIds.includes(MERGED) && accepted.has(performedOn)),
    },
  })
  const input = { inamiNumber: GP, name: 'Docteur Essai', category: 'GENERAL_PRACTITIONER' }
  await graph.run(
    'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }',
    { input },
    caami,
  )
})
afterAll(() => graph?.close())

let dayOfCare = 0
const newDay = () => `2026-02-${String(++dayOfCare).padStart(2, '0')}`
const record = async (days: string[], more: object = {}) => {
  const lines = days.map((performedOn) => ({ code: '101076', performedOn, claimed: '33.73' }))
  const amount = (33.73 * days.length).toFixed(2)
  const input = {
    provider: GP,
    niss: '85410199775',
    issuedOn: '2026-03-01',
    amount,
    situation: 'GUARD_POST',
    lines,
    ...more,
  }
  const { data, errors } = await graph.run(RECORD, { input })
  expect(errors).toBeUndefined()
  return data.recordPaperInvoice.paperInvoice
}
const current = async (id: string) => {
  const { data } = await graph.run(LIST)
  return data.paperInvoices.edges.find(({ node }: { node: { id: string } }) => node.id === id).node
}
/** Delivers every event of the outbox once to the consumers of this subgraph, and an event of the subgraph invoice. */
async function deliver(...events: { topic: string; key: string; payload: object }[]) {
  const own = await graph.db.query('select topic, key, payload from outbox order by id')
  const consumers = providerSubgraph.consumers as Consumer[]
  for (const event of [...own, ...events])
    for (const consumer of consumers.filter(({ topic }) => topic === event.topic)) {
      const context = graph.subgraph.contextFor(requestOf('system:events:worker', '2026-03-25'))
      await inTransaction(graph.db, (tx) =>
        consumer.handle(tx, { eventId: newId(), at: context.now, ...event }, context),
      )
    }
}
const acceptance = (from: string, to = from) => ({
  topic: 'invoice.care-accepted',
  key: GP,
  payload: { provider: GP, from, to },
})
const withdrawal = (from: string, to = from) => ({ ...acceptance(from, to), topic: 'invoice.care-withdrawn' })
const count = async (table: string, id: string) =>
  (await graph.db.query(`select count(*)::int as n from ${table} where paper_invoice_id = $1`, [id]))[0].n

test('a line that is accepted after the recording ends the refund, once', async () => {
  const [one, two] = [newDay(), newDay()]
  const { id, refundedAmount } = await record([one, two])
  expect(refundedAmount).toBe('55.46')
  accepted.add(two)
  await deliver(acceptance(one, two))
  await deliver(acceptance(one, two))
  expect(await current(id)).toEqual({
    id,
    refundable: false,
    refundedAmount: '0.00',
    findings: [{ rule: 'PAP-DUPLICATE', path: 'lines.1' }],
  })
  expect([await count('paper_invoice_verdict', id), await count('paper_refund_claim', id)]).toEqual([2, 0])
})

test('a line that is accepted while the paper invoice is evaluated ends the refund after the commit', async () => {
  const on = newDay()
  accepted.add(on)
  const { id, refundable } = await record([on])
  expect(refundable).toBe(true)
  await deliver()
  expect(await current(id)).toMatchObject({ refundable: false, findings: [{ rule: 'PAP-DUPLICATE' }] })
})

test('an inspection that was evaluated before the line was accepted does not restore the refund', async () => {
  const on = newDay()
  const { id } = await record([on])
  accepted.add(on)
  await deliver(acceptance(on))
  // The inspection still read that no line is accepted.
  const { data } = await graph.run(INSPECT, { id, accepted: true }, inspector)
  expect(data.inspectPaperInvoice.paperInvoice.refundable).toBe(true)
  await deliver()
  expect(await current(id)).toMatchObject({ refundable: false, findings: [{ rule: 'PAP-DUPLICATE' }] })
})

test('a line that is taken back restores the refund that its acceptance ended, once, and another acceptance ends it again', async () => {
  const on = newDay()
  const { id } = await record([on])
  accepted.add(on)
  await deliver(acceptance(on))
  expect((await current(id)).refundable).toBe(false)
  accepted.delete(on)
  await deliver(withdrawal(on))
  await deliver(withdrawal(on))
  expect(await current(id)).toEqual({ id, refundable: true, refundedAmount: '27.73', findings: [] })
  expect([await count('paper_invoice_verdict', id), await count('paper_refund_claim', id)]).toEqual([3, 1])
  accepted.add(on)
  await deliver(acceptance(on))
  expect(await current(id)).toMatchObject({ refundable: false, findings: [{ rule: 'PAP-DUPLICATE' }] })
})

test('a paper invoice that was recorded as a duplicate is refunded once the line is taken back', async () => {
  const on = newDay()
  knownFromTheStart.add(on)
  const { id, refundable } = await record([on])
  expect(refundable).toBe(false)
  await deliver(withdrawal(on))
  // The line is still accepted: another one was taken back.
  expect((await current(id)).refundable).toBe(false)
  knownFromTheStart.delete(on)
  await deliver(withdrawal(on))
  expect(await current(id)).toMatchObject({ refundable: true, refundedAmount: '27.73', findings: [] })
})

test('of two paper invoices with the same care, the first recorded is refunded once the line is taken back', async () => {
  const on = newDay()
  knownFromTheStart.add(on)
  const first = await record([on])
  const second = await record([on], { issuedOn: '2026-03-02' })
  knownFromTheStart.delete(on)
  await deliver(withdrawal(on))
  expect((await current(first.id)).refundable).toBe(true)
  expect(await current(second.id)).toMatchObject({ refundable: false, findings: [{ rule: 'PAP-DUPLICATE' }] })
})

test('an inspection that did not accept the paper invoice stays, also where the line is taken back', async () => {
  const on = newDay()
  knownFromTheStart.add(on)
  const { id } = await record([on])
  await graph.run(INSPECT, { id, accepted: false }, inspector)
  knownFromTheStart.delete(on)
  await deliver(withdrawal(on))
  expect((await current(id)).refundable).toBe(false)
  expect(await count('paper_invoice_verdict', id)).toBe(2)
})

test('lines of other days, and events of providers without paper invoices, change nothing', async () => {
  const { id } = await record([newDay()])
  await deliver(acceptance('2026-01-01', '2026-01-31'), {
    ...acceptance('2026-02-01', '2026-02-28'),
    key: '71000436000',
  })
  expect((await current(id)).refundable).toBe(true)
})

describe('the database refuses', () => {
  const write = (sql: string) => graph.administer(sql)

  test('the database refuses lines that do not add up to the amount of their invoice', async () => {
    const { id } = await record([newDay()])
    const insert = `insert into paper_line values ('${id}', 2, '101076', '2026-02-01', 1, 100, null, null)`
    await expect(write(insert)).rejects.toMatchObject({ constraint: 'paper_lines_are_the_amount' })
  })

  test.each([
    ['a refund above the amount', 'true, 3374, $$[3374]$$', 'paper_invoice_verdict_refunded_check'],
    ['a refund of an invoice that is not refundable', 'false, 1, $$[1]$$', 'paper_invoice_verdict_refunded_check'],
    ['a refund that is not the sum of its lines', 'true, 2773, $$[2772]$$', 'paper_invoice_verdict_line_refunds_check'],
  ])('the database refuses %s', async (_, values, constraint) => {
    const { id } = await record([newDay()])
    const insert = `insert into paper_invoice_verdict values ('${id}', 9, 3373, ${values}, null, '[]', '[]', 'RECORDED', now())`
    await expect(write(insert)).rejects.toMatchObject({ constraint })
  })

  test('the database refuses a verdict on another amount, a second claim of the same care, and a change of a line', async () => {
    const on = newDay()
    const { id } = await record([on])
    const verdict = `insert into paper_invoice_verdict values ('${id}', 9, 9999, false, 0, '[]', null, '[]', '[]', 'RECORDED', now())`
    await expect(write(verdict)).rejects.toMatchObject({ constraint: 'paper_invoice_verdict_of_amount' })
    const claim = `insert into paper_refund_claim values ('${GP}', '${PERSON}', '', '101076', '${on}', '${id}')`
    await expect(write(claim)).rejects.toMatchObject({ constraint: 'paper_refund_claim_pkey' })
    await expect(write(`update paper_line set quantity = 2 where paper_invoice_id = '${id}'`)).rejects.toThrow(
      'append-only',
    )
  })
})

test('an inspection samples a paper invoice of a patient without a number', async () => {
  const more = { niss: null, personName: 'Amina Exemple', situation: 'NO_NUMBER', issuedOn: '2026-03-11' }
  const { id } = await record([newDay()], more)
  const input = {
    cpas: CPAS,
    period: { from: '2026-03-11', to: '2026-03-11' },
    seed: 1,
    grounds: 'Contrôle annuel',
    decisions: 0,
    lines: 0,
    paperInvoices: 1,
    attestations: 0,
  }
  const { data, errors } = await graph.run(
    `mutation ($input: InspectionInput!) { openInspection(input: $input) { items(first: 5) { edges { node { reference niss beneficiary { id } } } } } }`,
    { input },
    inspector,
  )
  expect(errors).toBeUndefined()
  expect(data.openInspection.items.edges).toEqual([{ node: { reference: id, niss: null, beneficiary: null } }])
})
