import { fewestStatements } from '../../../shared/testing/sent-statements'
import { HOSPITAL } from '../testing/scenario'
import { OTHER_HOSPITAL, SUBMIT, setUpStays } from '../testing/stay-steps'
import { type StayLine, stayFile, stayInvoice } from '../testing/stays'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const { scenario, graph, person, run, linesOf, send, found, stay, newReference } = setUpStays()

describe('hospital stays that persons at CAAMI decide on, and long ones', () => {
  const atCaami = { as: 'caami:caami:agent', today: '2026-03-06' }
  const decide = async (id: string, expected: string, outcome: string) => {
    const DECIDE = `mutation ($id: ID!, $expected: LineOutcome!, $outcome: LineOutcome!) { decideLine(id: $id, expectedOutcome: $expected, outcome: $outcome, remark: "seen") {
      line { outcome } findings { rule code path facts { name value } } } }`
    const { data, errors } = await graph().run(DECIDE, { id, expected, outcome }, atCaami)
    expect(errors).toBeUndefined()
    return data.decideLine
  }
  const refusedLine = (line: any) => [line.line, ...found(line)]

  test('a person at CAAMI cannot accept a stay on days of another accepted stay', async () => {
    const niss = person()
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    const [refused] = await send(niss, [stay('2026-01-14', '2026-01-18', 5)], { provider: OTHER_HOSPITAL })
    const [during] = await send(niss, [{ code: '700055', performedOn: '2026-01-13', quantity: 1, claimed: '40.00' }])
    expect(refusedLine(await decide(refused.id, 'REJECTED', 'ACCEPTED'))).toEqual([
      null,
      'INV-STAY-OVERLAP 500545 2026-01-14 0',
    ])
    expect(refusedLine(await decide(during.id, 'REJECTED', 'ACCEPTED'))).toEqual([null, 'INV-STAY-OVERLAP 500545'])
  })

  test('a person at CAAMI cannot accept care on a day on which the same care was accepted meanwhile', async () => {
    const niss = person()
    const care = (performedOn: string, performedUntil: string, quantity: number) => ({
      code: '700055',
      performedOn,
      performedUntil,
      quantity,
      claimed: `${quantity * 40}.00`,
    })
    const [line] = await send(niss, [care('2026-01-12', '2026-01-15', 4)])
    expect((await decide(line.id, 'ACCEPTED', 'REJECTED')).line).toEqual({ outcome: 'REJECTED' })
    const [meanwhile] = await send(niss, [care('2026-01-14', '2026-01-16', 3)])
    expect(meanwhile.outcome).toBe('ACCEPTED')
    expect(refusedLine(await decide(line.id, 'REJECTED', 'ACCEPTED'))).toEqual([
      null,
      'INV-LINE-DUPLICATE 500544 2026-01-14 2',
    ])
    // The care collides with a stay of its own invoice by the code only.
    const [first, second] = await send(niss, [stay('2026-02-02', '2026-02-04', 3), stay('2026-02-03', '2026-02-06', 4)])
    expect([first.outcome, second.outcome]).toEqual(['ACCEPTED', 'REJECTED'])
    expect(refusedLine(await decide(second.id, 'REJECTED', 'ACCEPTED'))).toEqual([
      null,
      'INV-LINE-DUPLICATE 500544 2026-02-03 0',
    ])
    const SELECT = `mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { selected } }`
    const selected = await graph().run(SELECT, { filter: { niss, outcome: 'REJECTED' } }, atCaami)
    expect(selected.data.selectForReview).toEqual({ selected: 0 })
    expect((await decide(meanwhile.id, 'ACCEPTED', 'REJECTED')).line).toEqual({ outcome: 'REJECTED' })
    expect((await decide(line.id, 'REJECTED', 'ACCEPTED')).line).toEqual({ outcome: 'ACCEPTED' })
  })

  test('a selection for review takes no rejected line that collides with accepted care or ends before it begins', async () => {
    const niss = person()
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    await send(niss, [stay('2026-01-14', '2026-01-18', 5)], { provider: OTHER_HOSPITAL })
    const [inverted] = await send(niss, [stay('2026-01-25', '2026-01-20', 1)])
    const [many] = await send(niss, [{ performedOn: '2026-01-31', quantity: 2, claimed: '1000.00' }])
    const as = { as: 'caami:caami:agent', today: '2026-03-06' }
    const SELECT = `mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { selected lines(first: 9) { edges { node { id } } } } }`
    const selected = await graph().run(SELECT, { filter: { niss, outcome: 'REJECTED' } }, as)
    expect(selected.errors).toBeUndefined()
    expect(selected.data.selectForReview.lines.edges.map(({ node }: any) => node.id)).toEqual([many.id])
    const DECIDE = `mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: REJECTED, outcome: ACCEPTED, remark: "seen") { line { outcome } findings { rule } } }`
    const decided = await graph().run(DECIDE, { id: inverted.id }, as)
    expect(decided.data.decideLine).toEqual({ line: null, findings: [{ rule: 'TAR-PERIOD' }] })
  })

  test('a line is found by each of its days', async () => {
    const niss = person()
    const [line] = await send(niss, [stay('2026-01-30', '2026-02-02', 4)])
    const LIST = `query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter) { totalCount edges { node { id } } } }`
    const found: [string, string][] = []
    for (const on of ['2026-01-29', '2026-01-30', '2026-02-01', '2026-02-02', '2026-02-03']) {
      const filter = { niss, performed: { from: on, to: on } }
      const { data, errors } = await graph().run(
        LIST,
        { filter },
        { as: `provider:${HOSPITAL}:staff`, today: '2026-03-06' },
      )
      expect(errors).toBeUndefined()
      for (const { node } of data.invoiceLines.edges) found.push([on, node.id])
    }
    expect(found).toEqual(['2026-01-30', '2026-02-01', '2026-02-02'].map((on) => [on, line.id]))
  })

  test('a file of lines over thousands of years is checked within the request', async () => {
    const niss = person()
    const endless: StayLine = {
      performedOn: '0001-01-01',
      performedUntil: '9999-12-31',
      quantity: 9_999,
      claimed: '1.00',
    }
    const input = stayFile(newReference(), [
      stayInvoice(
        niss,
        Array.from({ length: 150 }, () => endless),
      ),
    ])
    const began = performance.now()
    const lines = linesOf(await run(SUBMIT, { input }, HOSPITAL, '2026-03-01'))
    expect(lines).toHaveLength(150)
    for (const line of lines) expect(found(line)).toContain('TAR-FUTURE 146 2026-03-02 739676')
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  test('a file of many stays needs as many statements as a file of one', async () => {
    const file = (count: number) =>
      stayFile(
        newReference(),
        Array.from({ length: count }, () => stayInvoice(person(), [stay('2026-01-12', '2026-01-16', 5)])),
      )
    const statements = (count: number) =>
      fewestStatements(() => run(SUBMIT, { input: file(count) }, HOSPITAL, '2026-03-01'))
    const ofOne = await statements(1)
    expect(ofOne).toBeGreaterThan(0)
    expect(await statements(100)).toBe(ofOne)
  })

  test('the refund code of a line is that of its first day', async () => {
    scenario.coverage = ({ on }) =>
      on < '2026-01-14' ? { refundCode: 9002 } : { refundCode: 9009, state: { insurancePart: 0, patientPart: 0 } }
    const [line] = await send(person(), [stay('2026-01-12', '2026-01-15', 4)])
    expect(line).toMatchObject({
      outcome: 'ACCEPTED',
      refundCode: 9002,
      amounts: { claimed: '2000.00', state: '980.00', cpas: '1020.00', patient: '0.00' },
    })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
