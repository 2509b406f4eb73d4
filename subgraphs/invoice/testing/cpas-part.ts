import { type AnswerData, createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, GP, invoiceFileOf, nissOf, OTHER_CPAS, Scenario } from './scenario'

const TODAY = '2026-04-10'
export const asCpas = { as: `cpas:${CPAS}:worker`, today: TODAY }
export const asOtherCpas = { as: `cpas:${OTHER_CPAS}:worker`, today: TODAY }
export const asAgent = { as: 'caami:caami:agent', today: TODAY }
export const asController = { as: 'caami:caami:controller', today: TODAY }
export const asGp = { as: `provider:${GP}:prescriber`, today: TODAY }
export const asInspector = { as: 'sppis:sppis:inspector', today: TODAY }
export const asAnalyst = { as: 'sppis:sppis:analyst', today: TODAY }
export type Who = typeof asCpas

const LINE = `line { id outcome contested amounts { state cpas } contest { reason upheld remark answeredAt } }
  findings { rule severity path message(language: EN) facts { name value } }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { invoices { edges { node { lines { id outcome amounts { cpas } } } } } } findings { rule } } }`
const CONTEST = `mutation ($id: ID!, $reason: String!) { contestLine(id: $id, reason: $reason) { ${LINE} } }`
const ANSWER = `mutation ($id: ID!, $upheld: Boolean!, $remark: String!) { answerContest(id: $id, upheld: $upheld, remark: $remark) { ${LINE} } }`
const DECIDE = `mutation ($id: ID!, $outcome: LineOutcome!) {
  decideLine(id: $id, expectedOutcome: WAITING, outcome: $outcome, remark: "read again") { ${LINE} } }`
const RECOVER = `mutation ($id: ID!) { recoverLine(id: $id, reason: "not given") { ${LINE} } }`
const BALANCE = `month amount lineCount contested state paidOn paidAmount reference cpas { enterpriseNumber } provider { inamiNumber }`
const BALANCES = `query ($filter: CpasBalanceFilter, $first: Int, $after: String) { cpasBalances(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { ${BALANCE} lines { totalCount edges { node { id } } } } } } }`
const FIGURES = `{ cpasBalances { edges { node { ${BALANCE} } } } }`
const SETTLE = `mutation ($provider: InamiNumber!, $month: YearMonth!, $paidOn: LocalDate!, $reference: String, $cpas: EnterpriseNumber) {
  settleBalance(provider: $provider, month: $month, paidOn: $paidOn, reference: $reference, cpas: $cpas) {
    balance { ${BALANCE} } findings { rule severity path message(language: EN) } } }`
const READ_LINE = `query ($id: ID!) { invoiceLine(id: $id) { id outcome contested amounts { cpas } contest { reason upheld } } }`

/** A balance as the tests read it. */
export interface Balance {
  month: string
  amount: string
  lineCount: number
  contested: number
  state: string
  paidOn: string | null
  paidAmount: string | null
  reference: string | null
  cpas: { enterpriseNumber: string }
  provider: { inamiNumber: string }
  lines: { totalCount: number; edges: { node: { id: string } }[] }
}

/** The invoice subgraph with the steps of a CPAS, a provider and the CAAMI. Care of 10 March 2026 costs the CPAS 3.00 euros a line. */
export async function createCpasPart(scenario = new Scenario(200)) {
  const graph: TestSubgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  let sent = 0
  const run = async (query: string, variables: object, who: Who): Promise<AnswerData> => {
    const { data, errors } = await graph.run(query, { ...variables }, who)
    if (errors) throw errors[0]
    return Object.values(data)[0]
  }
  return {
    graph,
    scenario,
    run,
    /** Sends a line of a person of its own, and returns its id. */
    async send(line: { performedOn?: string; claimed?: string; code?: string } = {}, more: { provider?: string } = {}) {
      sent++
      const input = invoiceFileOf(`P-${sent}`, [line], { niss: nissOf(sent), ...more })
      const { file } = await run(SUBMIT, { input }, { ...asGp, as: `provider:${more.provider ?? GP}:staff` })
      return file.invoices.edges[0].node.lines[0] as { id: string; outcome: string; amounts: { cpas: string } }
    },
    contest: (id: string, who: Who = asCpas, reason = 'This person lives elsewhere') =>
      run(CONTEST, { id, reason }, who),
    answer: (id: string, upheld: boolean, who: Who = asAgent) =>
      run(ANSWER, { id, upheld, remark: 'Checked with the centre' }, who),
    decide: (id: string, outcome: string) => run(DECIDE, { id, outcome }, asAgent),
    recover: (id: string) => run(RECOVER, { id }, asController),
    pay: (today = TODAY) => run('mutation { runPayments { total lineCount } }', {}, { ...asAgent, today }),
    close: (month: string, today = TODAY) =>
      run(
        'mutation ($month: YearMonth!) { closeSettlement(month: $month) { settlement { total lineCount } findings { rule } } }',
        { month },
        { ...asAgent, today },
      ),
    settle: (input: object, who: Who = asCpas) =>
      run(SETTLE, { provider: GP, month: '2026-03', paidOn: '2026-04-09', ...input }, who),
    async balances(who: Who = asCpas, filter: object | null = null): Promise<Balance[]> {
      const page = await run(BALANCES, { filter }, who)
      return page.edges.map(({ node }: { node: Balance }) => node)
    },
    page: (who: Who, variables: object) => run(BALANCES, variables, who),
    async figures(who: Who): Promise<Omit<Balance, 'lines'>[]> {
      const page = await run(FIGURES, {}, who)
      return page.edges.map(({ node }: { node: Balance }) => node)
    },
    readLine: (id: string, who: Who) => run(READ_LINE, { id }, who),
    /** Lines that the caller's list finds. */
    async lineIds(filter: object, who: Who): Promise<string[]> {
      const list = await run(
        'query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter, first: 200) { edges { node { id } } } }',
        { filter },
        who,
      )
      return list.edges.map(({ node }: { node: { id: string } }) => node.id)
    },
  }
}

/** The code of the error that a step throws; null if it throws none. */
export const codeOf = (step: Promise<unknown>): Promise<unknown> =>
  step.then(
    () => null,
    (error) => error.extensions?.code,
  )
