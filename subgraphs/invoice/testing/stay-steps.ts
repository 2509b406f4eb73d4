import type { CoverageFacts, CoverageKey } from '../../../shared/inter-service/contracts'
import { findingOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { HOSPITAL, nissOf, personFacts, Scenario } from './scenario'
import { DAY_OF_STAY, efactStay, efactStayFile, type StayLine, saveHospitalCodes, stayFile, stayInvoice } from './stays'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const LINE = `code performedOn performedUntil quantity refundCode outcome amounts { claimed state cpas patient }
  findings { rule code facts { name value } message }`
export const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { invoices(first: 200) { edges { node { lines { id ${LINE} } } } } } findings { rule } } }`
export const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) {
  file { status invoices { edges { node { lines { id ${LINE} } } } } } findings { rule } } }`
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) { lines { code quantity outcome amounts { claimed state cpas patient }
  findings { rule code facts { name value } } } total { claimed state } } }`
export const OTHER_HOSPITAL = '72000328'

/** Starts the invoice subgraph with codes of hospital stays, before the tests of a file, and returns the steps of a hospital. */
export function setUpStays() {
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
      from <= on && on <= to ? {} : { ...noDecision, findings: [findingOf('COV-NOT-ACTIVE', { code: '201' })] }
  const noDecision = {
    decisionNumber: null,
    decisionVersion: null,
    cpas: null,
    refundCode: null,
    coverageCode: null,
    state: null,
    terms: null,
  }
  return {
    scenario,
    graph: () => subgraph,
    person,
    run,
    linesOf,
    send,
    sendEfact,
    tarify,
    found,
    stay,
    decidedOn,
    noDecision,
    newReference: () => `F-${++reference}`,
  }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
