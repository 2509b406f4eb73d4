import type { CoverageFacts, CoverageKey } from '../../../shared/inter-service/contracts'
import { findingOf } from '../../../shared/testing/facts.builder'
import { type AnswerData, createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { HOSPITAL, nissOf, personFacts, Scenario } from './scenario'
import { DAY_OF_STAY, efactStay, efactStayFile, type StayLine, saveHospitalCodes, stayFile, stayInvoice } from './stays'

const LINE = `code performedOn performedUntil quantity refundCode outcome amounts { claimed state cpas patient }
  findings { rule code facts { name value } message }`
export const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { invoices(first: 200) { edges { node { lines { id ${LINE} } } } } } findings { rule } } }`
export const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) {
  file { status invoices { edges { node { lines { id ${LINE} } } } } } findings { rule } } }`
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) { lines { code quantity outcome amounts { claimed state cpas patient }
  findings { rule code facts { name value } } } total { claimed state } } }`

interface FindingAnswer {
  rule: string
  code: string | null
  facts: { name: string; value: string | null }[]
  message: string
}

/** A line as SUBMIT and SUBMIT_EFACT ask for it. */
export interface LineAnswer {
  id: string
  code: string
  performedOn: string
  performedUntil: string | null
  quantity: number
  refundCode: string | null
  outcome: string
  amounts: Record<'claimed' | 'state' | 'cpas' | 'patient', string>
  findings: FindingAnswer[]
}

type EfactLine = Parameters<typeof efactStay>[1][number]

interface SubmissionAnswer {
  file: { invoices: { edges: { node: { lines: LineAnswer[] } }[] } }
}

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
  const run = async (
    document: string,
    variables: Record<string, unknown>,
    provider: string,
    today: string,
  ): Promise<AnswerData> => {
    const answer = await subgraph.run(document, variables, { as: `provider:${provider}:staff`, today })
    expect(answer.errors).toBeUndefined()
    return Object.values(answer.data)[0]
  }
  const linesOf = ({ file }: SubmissionAnswer): LineAnswer[] => file.invoices.edges.flatMap(({ node }) => node.lines)
  const answersOf = <Lines extends readonly unknown[]>(payload: SubmissionAnswer, lines: readonly [...Lines]) => {
    const answers = linesOf(payload)
    expect(answers).toHaveLength(lines.length)
    return answers as { [Line in keyof Lines]: LineAnswer }
  }
  /** The line of an answer to a file of one line. */
  const lineOf = (payload: SubmissionAnswer): LineAnswer => answersOf(payload, [null])[0]
  /** Sends a file with one stay, and returns its lines as they were checked, in their order. */
  const send = async <Lines extends readonly StayLine[]>(
    niss: string,
    lines: readonly [...Lines],
    { provider = HOSPITAL, today = '2026-03-01' } = {},
  ) => {
    const input = stayFile(`F-${++reference}`, [stayInvoice(niss, lines)], provider)
    return answersOf(await run(SUBMIT, { input }, provider, today), lines)
  }
  const sendEfact = async <Lines extends readonly EfactLine[]>(
    niss: string,
    lines: readonly [...Lines],
    today = '2026-03-01',
  ) => {
    const content = efactStayFile([efactStay(niss, [...lines])], today)
    return answersOf(await run(SUBMIT_EFACT, { content }, HOSPITAL, today), lines)
  }
  const tarify = async (niss: string, { performedOn, claimed, ...line }: StayLine, today = '2026-03-01') => {
    const input = {
      niss,
      provider: HOSPITAL,
      performedOn,
      lines: [{ code: DAY_OF_STAY.code, ...line, honorarium: claimed }],
    }
    return (await run(TARIFY, { input }, HOSPITAL, today)).lines[0]
  }
  const fact = ({ facts }: FindingAnswer, name: string) => facts.find((one) => one.name === name)?.value
  const found = ({ findings }: Pick<LineAnswer, 'findings'>): string[] =>
    findings.map((one) =>
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
    lineOf,
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
