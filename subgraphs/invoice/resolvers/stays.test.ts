import { Client } from 'pg'
import type { CoverageFacts, CoverageKey } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { invoiceSubgraph } from '../subgraph'
import { fullTerms, GP, HOSPITAL, invoiceFileOf, nissOf, personFacts, Scenario } from '../testing/scenario'
import {
  DAY_OF_STAY,
  efactStay,
  efactStayFile,
  record30,
  type StayLine,
  saveHospitalCodes,
  stayFile,
  stayInvoice,
} from '../testing/stays'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const LINE = `code performedOn performedUntil quantity refundCode outcome amounts { claimed state cpas patient }
  findings { rule code facts { name value } message }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { invoices(first: 200) { edges { node { lines { id ${LINE} } } } } } findings { rule } } }`
const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) {
  file { status invoices { edges { node { lines { id ${LINE} } } } } } findings { rule } } }`
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) { lines { code quantity outcome amounts { claimed state cpas patient }
  findings { rule code facts { name value } } } total { claimed state } } }`
const OTHER_HOSPITAL = '72000328'

describe('hospital stays', () => {
  const scenario = new Scenario(0)
  let subgraph: TestSubgraph
  let rank = 0
  let reference = 0
  beforeAll(async () => {
    const hospital = scenario.providers.get(HOSPITAL)!
    scenario.providers.set(OTHER_HOSPITAL, { ...hospital, inamiNumber: OTHER_HOSPITAL })
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
    await saveHospitalCodes(subgraph.db, [
      DAY_OF_STAY,
      { code: '700011', maxPerDay: 2, tariffs: [{ from: '2014-06-01', insurancePart: 2_000, patientPart: 0 }] },
      {
        code: '700033',
        notWith: ['768106'],
        tariffs: [{ from: '2014-06-01', insurancePart: 3_000, patientPart: 0 }],
      },
      {
        code: '700055',
        careType: 'AMBULATORY_HOSPITAL_CARE',
        tariffs: [{ from: '2014-06-01', insurancePart: 4_000, patientPart: 0 }],
      },
    ])
  })
  afterAll(() => subgraph?.close())
  beforeEach(() => {
    scenario.coverage = () => ({})
  })

  const person = (more: Parameters<typeof personFacts>[1] = {}) => {
    const niss = nissOf(++rank)
    scenario.persons.set(niss, personFacts(rank, more))
    return niss
  }
  const run = async (document: string, variables: Record<string, unknown>, provider: string, today: string) => {
    const answer = await subgraph.run(document, variables, { as: `provider:${provider}:staff`, today })
    expect(answer.errors).toBeUndefined()
    return Object.values(answer.data!)[0] as any
  }
  const linesOf = (payload: any): any[] => payload.file.invoices.edges.flatMap(({ node }: any) => node.lines)
  const send = async (
    niss: string,
    lines: readonly StayLine[],
    { provider = HOSPITAL, today = '2026-03-01' } = {},
  ): Promise<any[]> => {
    const input = stayFile(`F-${++reference}`, [stayInvoice(niss, lines)], provider)
    return linesOf(await run(SUBMIT, { input }, provider, today))
  }
  const sendEfact = async (niss: string, lines: Parameters<typeof efactStay>[1], today = '2026-03-01') =>
    linesOf(await run(SUBMIT_EFACT, { content: efactStayFile([efactStay(niss, lines)], today) }, HOSPITAL, today))
  const tarify = async (niss: string, { performedOn, claimed, ...line }: StayLine, today = '2026-03-01') => {
    const input = {
      niss,
      provider: HOSPITAL,
      performedOn,
      lines: [{ code: DAY_OF_STAY.code, ...line, honorarium: claimed }],
    }
    return (await run(TARIFY, { input }, HOSPITAL, today)).lines[0]
  }
  const fact = (finding: any, name: string) => finding.facts.find((one: any) => one.name === name)?.value
  const found = (line: any): string[] =>
    line.findings.map((one: any) =>
      [one.rule, one.code, fact(one, 'day'), fact(one, 'daysCovered')].filter((value) => value != null).join(' '),
    )
  const stay = (performedOn: string, performedUntil: string, quantity: number): StayLine => ({
    performedOn,
    performedUntil,
    quantity,
    claimed: `${quantity * 500}.00`,
  })
  /** A decision that is valid on these days. */
  const decidedOn =
    (from: string, to: string) =>
    ({ on }: CoverageKey): Partial<CoverageFacts> =>
      from <= on && on <= to ? {} : { ...noDecision, findings: [refusal('COV-NOT-ACTIVE', '201')] }
  const noDecision = {
    decisionNumber: null,
    decisionVersion: null,
    cpas: null,
    refundCode: null,
    coverageCode: null,
    state: null,
    terms: null,
  }
  const refusal = (rule: string, code: string): Finding => ({
    rule,
    wording: null,
    code,
    severity: 'ERROR',
    path: null,
    facts: [],
    source: 's',
    message: { FR: 'f', NL: 'n', DE: 'd', EN: 'e' },
  })

  test('ten units of a day of stay on one day are refused', async () => {
    scenario.coverage = decidedOn('2026-01-05', '2026-01-31')
    const [line] = await send(person(), [{ performedOn: '2026-01-31', quantity: 10, claimed: '5000.00' }])
    expect([line.outcome, ...found(line)]).toEqual(['REJECTED', 'TAR-PERIOD', 'TAR-QUANTITY 500444'])
    expect(line.amounts).toEqual({ claimed: '5000.00', state: '0.00', cpas: '0.00', patient: '0.00' })
  })

  test('a record 30 beyond the decision is refused, and names the first day without a decision and the days before it', async () => {
    scenario.coverage = decidedOn('2026-01-05', '2026-01-31')
    const niss = person()
    const [line] = await sendEfact(niss, [record30('2026-01-30', '2026-02-10', 11, 539_000)])
    expect([line.outcome, ...found(line)]).toEqual(['REJECTED', 'COV-NOT-ACTIVE 201 2026-02-01 2'])
    expect(line).toMatchObject({
      performedOn: '2026-01-30',
      performedUntil: '2026-02-10',
      quantity: 11,
      refundCode: 9008,
    })
    const same = stay('2026-01-30', '2026-02-10', 11)
    const [sent] = await send(niss, [same])
    expect([sent.outcome, ...found(sent)]).toEqual(['REJECTED', 'COV-NOT-ACTIVE 201 2026-02-01 2'])
    const tarified = await tarify(niss, same)
    expect([tarified.outcome, ...found(tarified)]).toEqual(['REJECTED', 'COV-NOT-ACTIVE 201 2026-02-01 2'])
  })

  test('the days that the decision covers are paid, also without a unit on the day of discharge', async () => {
    scenario.coverage = decidedOn('2026-01-05', '2026-01-31')
    const niss = person()
    const expected = { claimed: '500.00', state: '490.00', cpas: '10.00', patient: '0.00' }
    expect(await tarify(niss, stay('2026-01-30', '2026-01-31', 1))).toMatchObject({
      outcome: 'ACCEPTED',
      amounts: expected,
    })
    const [line] = await sendEfact(niss, [record30('2026-01-30', '2026-01-31', 1, 49_000)], '2026-03-02')
    expect(line).toMatchObject({ outcome: 'ACCEPTED', amounts: expected, findings: [] })
  })

  test('a stay of a person who dies is refused from the day of death on', async () => {
    const niss = person({ deathDate: day('2026-01-20') })
    scenario.coverage = ({ on }) => ({ findings: on >= '2026-01-20' ? [refusal('COV-DECEASED', '200')] : [] })
    const [line] = await send(niss, [stay('2026-01-18', '2026-02-16', 30)])
    expect([line.outcome, ...found(line)]).toEqual(['REJECTED', 'INV-DECEASED 500549 2026-01-20 2'])
    expect(found(await tarify(niss, stay('2026-01-18', '2026-02-16', 30)))).toEqual(['COV-DECEASED 200 2026-01-20 2'])
    const [paid] = await send(niss, [stay('2026-01-18', '2026-01-19', 2)])
    expect([paid.outcome, paid.amounts.state]).toEqual(['ACCEPTED', '980.00'])
  })

  test('units of a day are limited by the nomenclature data, whatever the provider and the file', async () => {
    const niss = person()
    const act = (quantity: number): StayLine => ({
      code: '700011',
      performedOn: '2026-02-10',
      quantity,
      claimed: `${quantity * 20}.00`,
    })
    const [many] = await send(niss, [act(30)])
    expect([many.outcome, ...found(many)]).toEqual(['REJECTED', 'TAR-QUANTITY 500444'])
    expect((await send(niss, [act(1)]))[0].outcome).toBe('ACCEPTED')
    const [other] = await send(niss, [act(2)], { provider: OTHER_HOSPITAL })
    expect(found(other)).toEqual(['TAR-QUANTITY 500444'])
    expect((await send(niss, [act(1)], { provider: OTHER_HOSPITAL }))[0].outcome).toBe('ACCEPTED')
  })

  test('two stays with common days are not both accepted, and they may share the day of transfer', async () => {
    const niss = person()
    expect((await send(niss, [stay('2026-01-12', '2026-01-16', 5)]))[0].outcome).toBe('ACCEPTED')
    for (const provider of [HOSPITAL, OTHER_HOSPITAL]) {
      const [second] = await send(niss, [stay('2026-01-14', '2026-01-18', 5)], { provider })
      expect([second.outcome, ...found(second)]).toEqual([
        'REJECTED',
        'TAR-QUANTITY 500444 2026-01-14 0',
        'INV-STAY-OVERLAP 500545 2026-01-14 0',
      ])
    }
    const [transfer] = await send(niss, [stay('2026-01-16', '2026-01-20', 5)], { provider: OTHER_HOSPITAL })
    expect([transfer.outcome, found(transfer)]).toEqual(['ACCEPTED', []])
  })

  test('ambulatory care within a stay is refused, except on the days of admission and discharge', async () => {
    const niss = person()
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    const ambulatory = (on: string): StayLine => ({ code: '700055', performedOn: on, quantity: 1, claimed: '40.00' })
    const outcomes = []
    for (const on of ['2026-01-12', '2026-01-14', '2026-01-16']) {
      const [line] = await send(niss, [ambulatory(on)], { provider: OTHER_HOSPITAL })
      outcomes.push([line.outcome, ...found(line)])
    }
    expect(outcomes).toEqual([['ACCEPTED'], ['REJECTED', 'INV-STAY-OVERLAP 500545'], ['ACCEPTED']])
    const input = invoiceFileOf('gp-in-stay', [{ performedOn: '2026-01-13' }], { niss })
    const [gp] = linesOf(await run(SUBMIT, { input }, GP, '2026-02-01'))
    expect([gp.outcome, ...found(gp)]).toEqual(['REJECTED', 'INV-STAY-OVERLAP 500545'])
    const other = person()
    const first = invoiceFileOf('gp-before-stay', [{ performedOn: '2026-01-13' }], { niss: other })
    expect(linesOf(await run(SUBMIT, { input: first }, GP, '2026-02-01'))[0].outcome).toBe('ACCEPTED')
    expect(found((await send(other, [stay('2026-01-12', '2026-01-16', 5)]))[0])).toEqual([
      'INV-STAY-OVERLAP 500545 2026-01-13 1',
    ])
  })

  test('a finding about another stay does not tell its hospital or its days', async () => {
    const niss = person()
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    const input = invoiceFileOf('gp-curious', [{ performedOn: '2026-01-13' }], { niss })
    const [gp] = linesOf(await run(SUBMIT, { input }, GP, '2026-02-01'))
    expect(JSON.stringify(gp.findings)).not.toMatch(/71000436|2026-01-1[26]|1[26]\/01/)
  })

  test('the lines of one invoice are one stay, and codes that exclude each other are refused on a common day', async () => {
    const niss = person()
    const lines = await send(niss, [
      stay('2026-01-12', '2026-01-14', 3),
      stay('2026-01-15', '2026-01-18', 3),
      { code: '700033', performedOn: '2026-01-13', quantity: 1, claimed: '30.00' },
      { code: '700033', performedOn: '2026-01-18', quantity: 1, claimed: '30.00' },
      stay('2026-01-14', '2026-01-16', 3),
    ])
    expect(lines.map((line: any) => [line.outcome, ...found(line)])).toEqual([
      ['ACCEPTED'],
      ['ACCEPTED'],
      ['REJECTED', 'TAR-NOT-WITH 500444'],
      ['ACCEPTED'],
      ['REJECTED', 'TAR-QUANTITY 500444 2026-01-14 0', 'INV-LINE-DUPLICATE 500423 2026-01-14 0'],
    ])
    const [inside] = await send(niss, [stay('2026-01-14', '2026-01-14', 1)], { provider: OTHER_HOSPITAL })
    expect(found(inside)).toContain('INV-STAY-OVERLAP 500545')
  })

  test('a stay of a person with two numbers is found under both', async () => {
    const niss = person()
    const second = nissOf(++rank)
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    const merged = { ...scenario.persons.get(niss)!, ids: [personFacts(rank).id, scenario.persons.get(niss)!.id] }
    scenario.persons.set(second, { ...merged, id: merged.ids[0]! })
    scenario.persons.set(niss, { ...merged, id: merged.ids[0]! })
    expect(found((await send(second, [stay('2026-01-14', '2026-01-18', 5)]))[0])).toContain(
      'INV-STAY-OVERLAP 500545 2026-01-14 0',
    )
  })

  test('a credit note of a stay frees its days and its part of the monthly maximum', async () => {
    scenario.coverage = ({ careType }) => ({
      terms: fullTerms({ careType, patientPart: 'PARTIAL', patientPartMaxPerMonth: 2_500 }),
    })
    const niss = person()
    const shares = (line: any) => [line.outcome, line.amounts.cpas, line.amounts.patient]
    const [first] = await sendEfact(niss, [record30('2026-01-29', '2026-02-03', 6, 294_000)], '2026-03-03')
    expect(shares(first)).toEqual(['ACCEPTED', '50.00', '10.00'])
    const record = record30('2026-01-29', '2026-02-03', 6, -294_000)
    const credit = efactStay(niss, [record], { kind: 'CREDIT_NOTE' })
    const [credited] = linesOf(
      await run(SUBMIT_EFACT, { content: efactStayFile([credit], '2026-03-04') }, HOSPITAL, '2026-03-04'),
    )
    expect(shares(credited)).toEqual(['ACCEPTED', '-50.00', '-10.00'])
    const [again] = await send(niss, [stay('2026-01-31', '2026-02-04', 5)], { today: '2026-03-05' })
    expect(shares(again)).toEqual(['ACCEPTED', '35.00', '15.00'])
  })

  test('a last day before the first one is refused, and a last day equal to it is a line of one day', async () => {
    const niss = person()
    const [wrong] = await send(niss, [stay('2026-01-12', '2026-01-11', 1)])
    expect([wrong.outcome, wrong.performedUntil, ...found(wrong)]).toEqual([
      'REJECTED',
      '2026-01-11',
      'TAR-PERIOD 2026-01-12 0',
    ])
    const [one] = await send(niss, [stay('2026-01-12', '2026-01-12', 1)])
    expect([one.outcome, one.performedUntil]).toEqual(['ACCEPTED', null])
  })

  const atCaami = { as: 'caami:caami:agent', today: '2026-03-06' }
  const decide = async (id: string, expected: string, outcome: string) => {
    const DECIDE = `mutation ($id: ID!, $expected: LineOutcome!, $outcome: LineOutcome!) { decideLine(id: $id, expectedOutcome: $expected, outcome: $outcome, remark: "seen") {
      line { outcome } findings { rule code path facts { name value } } } }`
    const { data, errors } = await subgraph.run(DECIDE, { id, expected, outcome }, atCaami)
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
    const selected = await subgraph.run(SELECT, { filter: { niss, outcome: 'REJECTED' } }, atCaami)
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
    const selected = await subgraph.run(SELECT, { filter: { niss, outcome: 'REJECTED' } }, as)
    expect(selected.errors).toBeUndefined()
    expect(selected.data.selectForReview.lines.edges.map(({ node }: any) => node.id)).toEqual([many.id])
    const DECIDE = `mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: REJECTED, outcome: ACCEPTED, remark: "seen") { line { outcome } findings { rule } } }`
    const decided = await subgraph.run(DECIDE, { id: inverted.id }, as)
    expect(decided.data.decideLine).toEqual({ line: null, findings: [{ rule: 'TAR-PERIOD' }] })
  })

  test('a line is found by each of its days', async () => {
    const niss = person()
    const [line] = await send(niss, [stay('2026-01-30', '2026-02-02', 4)])
    const LIST = `query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter) { totalCount edges { node { id } } } }`
    const found: [string, string][] = []
    for (const on of ['2026-01-29', '2026-01-30', '2026-02-01', '2026-02-02', '2026-02-03']) {
      const filter = { niss, performed: { from: on, to: on } }
      const { data, errors } = await subgraph.run(
        LIST,
        { filter },
        { as: `provider:${HOSPITAL}:staff`, today: '2026-03-06' },
      )
      expect(errors).toBeUndefined()
      for (const { node } of data.invoiceLines.edges) found.push([on, node.id])
    }
    expect(found).toEqual(['2026-01-30', '2026-02-01', '2026-02-02'].map((on) => [on, line.id]))
  })

  test('a file of lines over thousands of years is judged at once', async () => {
    const niss = person()
    const endless: StayLine = {
      performedOn: '0001-01-01',
      performedUntil: '9999-12-31',
      quantity: 9_999,
      claimed: '1.00',
    }
    const input = stayFile(`F-${++reference}`, [
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
    const statements = async (count: number) => {
      const invoices = Array.from({ length: count }, () => stayInvoice(person(), [stay('2026-01-12', '2026-01-16', 5)]))
      const input = stayFile(`F-${++reference}`, invoices)
      const sent = jest.spyOn(Client.prototype, 'query')
      await run(SUBMIT, { input }, HOSPITAL, '2026-03-01')
      const { length } = sent.mock.calls
      sent.mockRestore()
      return length
    }
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
