import { inTransaction } from '../../shared/database/transaction'
import { inamiCheckDigits } from '../../shared/values/inami-number'
import { nissCheckDigits } from '../../shared/values/niss'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { type Subgraphs, startSubgraphs } from './subgraphs'

// On 1 March 2026 a general practitioner becomes a specialist, and another one ends the activity on 28 February. Every rule is asked
// later, about the day before and the day itself.
const CHANGE = '2026-03-01'
const BEFORE = '2026-02-28'
const TODAY = '2026-03-05'
const CPAS = '0299990019'
const HOSPITAL = '71000436'
const numberOf = (six: string) => `${six}${inamiCheckDigits(six)}004`
const SPECIALIST_NOW = numberOf('140101')
const ENDED = numberOf('140102')
const agent = 'caami:caami:agent'
const worker = `cpas:${CPAS}:worker`
const nine = '804501101'
const NISS = nine + nissCheckDigits(nine, false)
const otherNine = '804501103'
const OTHER_NISS = otherNine + nissCheckDigits(otherNine, false)
const FINDINGS = 'findings { rule severity }'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.
let graph: Subgraphs
/** The data of the only root field. */
async function ok(answer: Promise<any>): Promise<any> {
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  return Object.values(data)[0]
}
const register = (input: object, today: string) =>
  ok(
    graph.run(
      'provider',
      `mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { category } ${FINDINGS} } }`,
      { input },
      agent,
      today,
    ),
  )
const errorsOf = ({ findings }: any): string[] =>
  findings.filter(({ severity }: any) => severity === 'ERROR').map(({ rule }: any) => rule)
const as = (number: string) => `provider:${number}:prescriber`

beforeAll(async () => {
  graph = await startSubgraphs()
  const names = { FR: 'Essai', NL: 'Essai', DE: 'Essai', EN: 'Essai' }
  await inTransaction(await graph.source('decision'), (tx) =>
    registerCpas(tx, [{ enterpriseNumber: CPAS, names, insCodes: ['21004'] }]),
  )
  await register({ inamiNumber: HOSPITAL, name: 'Hôpital Essai', category: 'HOSPITAL' }, '2026-01-02')
  for (const inamiNumber of [SPECIALIST_NOW, ENDED])
    await register({ inamiNumber, name: 'Dr Essai', category: 'GENERAL_PRACTITIONER' }, '2026-01-02')
  for (const niss of [NISS, OTHER_NISS])
    await ok(
      graph.run(
        'beneficiary',
        'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }',
        { input: { niss, lastName: 'ESSAI', gender: 'FEMALE' } },
        worker,
        '2026-01-02',
      ),
    )
  const validity = { from: '2026-01-05', to: '2026-12-31' }
  const decided = await ok(
    graph.run(
      'decision',
      `mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } ${FINDINGS} } }`,
      {
        input: {
          niss: NISS,
          councilDate: '2026-01-05',
          validity,
          incomeLevel: 'UP_TO_LIVING_WAGE',
          residenceInsCode: '21004',
          coverages: ['GENERAL_MEDICINE', 'AMBULATORY_HOSPITAL_CARE', 'HOSPITALIZATION', 'PHARMACEUTICALS'].map(
            (careType) => ({ careType, period: validity }),
          ),
        },
      },
      worker,
      '2026-01-05',
    ),
  )
  expect(errorsOf(decided)).toEqual([])
  // Attested while they were general practitioners.
  await attest(SPECIALIST_NOW, BEFORE)
  await register({ inamiNumber: SPECIALIST_NOW, category: 'SPECIALIST', from: CHANGE }, CHANGE)
  await register({ inamiNumber: ENDED, activeUntil: BEFORE }, CHANGE)
}, 120_000)
afterAll(() => graph?.close())

async function attest(provider: string, today: string, niss = NISS): Promise<string> {
  const validity = { from: today, to: '2026-06-30' }
  const input = { niss, provider, careTypes: ['GENERAL_MEDICINE'], validity }
  const { attestation } = await ok(
    graph.run(
      'attestation',
      `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } ${FINDINGS} } }`,
      { input },
      as(provider),
      today,
    ),
  )
  return attestation.number
}

let files = 0
async function lineOf(provider: string, line: object, caller = as(provider)) {
  const invoices = [{ number: `F-${++files}`, niss: NISS, issuedOn: TODAY, lines: [line] }]
  const input = { reference: `D-${files}`, provider, invoices }
  const { file } = await ok(
    graph.run(
      'invoice',
      `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { outcome ${FINDINGS} } } } } } ${FINDINGS} } }`,
      { input },
      caller,
      TODAY,
    ),
  )
  return file.invoices.edges[0].node.lines[0]
}

const consultation = (performedOn: string) => ({ code: '101076', performedOn, claimed: '33.73' })

/** What each rule says of a day to, or of, this provider. */
const questions: Record<string, (provider: string, on: string) => Promise<unknown>> = {
  async 'BIL-PHASE and BIL-GP-DUTY of an invoice of the day'(number, on) {
    const query = `query ($number: InamiNumber!, $on: LocalDate) { provider(inamiNumber: $number) { participates(on: $on) billing(on: $on) { mode } } }`
    const { participates, billing } = await ok(graph.run('provider', query, { number, on }, worker, TODAY))
    return [participates, billing.mode]
  },
  async 'COV-PROVIDER-NOT-IN-PHASE of coverage'(provider, on) {
    const query = `query ($niss: Niss!, $on: LocalDate, $provider: InamiNumber) { coverage(niss: $niss, on: $on, provider: $provider, careTypes: [GENERAL_MEDICINE]) { items { covered } ${FINDINGS} } }`
    return errorsOf(await ok(graph.run('decision', query, { niss: NISS, on, provider }, agent, TODAY)))
  },
  async 'INV-NOT-PARTICIPATING of a line'(provider, on) {
    const { outcome, ...line } = await lineOf(provider, consultation(on))
    return [outcome, errorsOf(line)]
  },
  async 'TAR-DISCIPLINE of care that the provider gave in a hospital'(performer, performedOn) {
    const line = { code: '102034', performedOn, claimed: '37.15', performer }
    const { outcome, ...judged } = await lineOf(HOSPITAL, line, `provider:${HOSPITAL}:staff`)
    return [outcome, errorsOf(judged)]
  },
  async 'BIL-D1 of a paper invoice'(provider, issuedOn) {
    const input = { provider, niss: NISS, issuedOn, amount: '20.00', situation: 'IN_PRACTICE' }
    const query = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { refundable } findings { rule } } }`
    const { paperInvoice, findings } = await ok(graph.run('provider', query, { input }, worker, TODAY))
    return [paperInvoice.refundable, findings.map(({ rule }: any) => rule)]
  },
}

describe.each([
  [
    'a general practitioner until 28 February, a specialist from 1 March',
    SPECIALIST_NOW,
    {
      'BIL-PHASE and BIL-GP-DUTY of an invoice of the day': [
        [true, 'ELECTRONIC_REQUIRED'],
        [false, 'NOT_IN_MEDIPRIMA'],
      ],
      'COV-PROVIDER-NOT-IN-PHASE of coverage': [[], ['COV-PROVIDER-NOT-IN-PHASE']],
      'INV-NOT-PARTICIPATING of a line': [
        ['ACCEPTED', []],
        ['REJECTED', ['INV-NOT-PARTICIPATING', 'TAR-DISCIPLINE']],
      ],
      'TAR-DISCIPLINE of care that the provider gave in a hospital': [
        ['REJECTED', ['TAR-DISCIPLINE']],
        ['ACCEPTED', []],
      ],
      'BIL-D1 of a paper invoice': [
        [false, ['BIL-D1']],
        [true, []],
      ],
    },
  ],
  [
    'a general practitioner whose activity ends on 28 February',
    ENDED,
    {
      'BIL-PHASE and BIL-GP-DUTY of an invoice of the day': [
        [true, 'ELECTRONIC_REQUIRED'],
        [false, 'NOT_IN_MEDIPRIMA'],
      ],
      'COV-PROVIDER-NOT-IN-PHASE of coverage': [[], ['COV-PROVIDER-NOT-IN-PHASE']],
      'INV-NOT-PARTICIPATING of a line': [
        ['ACCEPTED', []],
        ['REJECTED', ['INV-NOT-PARTICIPATING']],
      ],
      'BIL-D1 of a paper invoice': [
        [false, ['BIL-D1']],
        [true, []],
      ],
    },
  ],
])('%s, asked on 5 March', (_, provider, expected) => {
  test.each(Object.entries(expected))('%s', async (question, [before, after]) => {
    const ask = questions[question]!
    expect([BEFORE, await ask(provider, BEFORE)]).toEqual([BEFORE, before])
    expect([CHANGE, await ask(provider, CHANGE)]).toEqual([CHANGE, after])
  })
})

test('ATT-PRESCRIBED: what a general practitioner attested bears prescribed care, what the same physician attests as a specialist does not', async () => {
  const query = `query ($niss: Niss!, $on: LocalDate!, $prescribedBy: InamiNumber) { careAttested(niss: $niss, careType: PHARMACEUTICALS, on: $on, prescribedBy: $prescribedBy) { attested ${FINDINGS} } }`
  const attested = async (niss: string) => {
    const variables = { niss, on: CHANGE, prescribedBy: SPECIALIST_NOW }
    return (await ok(graph.run('attestation', query, variables, agent, TODAY))).attested
  }
  expect(await attested(NISS)).toBe(true)
  await attest(SPECIALIST_NOW, CHANGE, OTHER_NISS)
  expect(await attested(OTHER_NISS)).toBe(false)
})

test('the figures of a line are in the category that its provider had on the day of care', async () => {
  const query = `query ($period: PeriodInput!) { spending(by: [PROVIDER_CATEGORY], period: $period) { keys lineCount } }`
  const period = { from: '2026-02-01', to: '2026-02-28' }
  expect(await ok(graph.run('invoice', query, { period }, 'sppis:sppis:inspector', TODAY))).toEqual([
    { keys: ['GENERAL_PRACTITIONER'], lineCount: 2 },
  ])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
