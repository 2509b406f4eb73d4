import { inTransaction } from '../../shared/database/transaction'
import { day, monthOf } from '../../shared/values/day'
import { iban } from '../../shared/values/iban'
import { inamiCheckDigits, inamiNumber } from '../../shared/values/inami-number'
import { niss, nissCheckDigits } from '../../shared/values/niss'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { exampleFile, exampleInvoice, exampleLine } from '../../subgraphs/invoice/efact/example-file'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import { type Subgraphs, startSubgraphs } from './subgraphs'

export const TODAY = '2026-03-12'
export const ORGANISATION = '0123456749'
export const OTHER_ORGANISATION = '0417497106'
/** The account of a provider. */
export const OWN = 'BE68539007547034'
/** The account of an organisation. */
export const MANDATED = 'BE71096123456769'
const CPAS = '0299990019'
export const agent = 'caami:caami:agent'
const worker = `cpas:${CPAS}:worker`
export const organisation = `provider:${ORGANISATION}:staff`
const FINDINGS = 'findings { rule code severity path message(language: EN) facts { name value } }'
export const GRANT = `mutation ($input: MandateInput!) { grantMandate(input: $input) {
  mandate { id organisation organisationName period { from to } payeeIban recordedBy { audience } provider { inamiNumber } } ${FINDINGS} } }`
export const END = `mutation ($id: ID!, $lastDay: LocalDate!) { endMandate(id: $id, lastDay: $lastDay) { mandate { id period { from to } } ${FINDINGS} } }`
export const MANDATES = `query ($filter: MandateFilter) { mandates(filter: $filter) { totalCount edges { node { id organisation provider { inamiNumber } } } } }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id sentBy status provider { inamiNumber } counts { accepted } } ${FINDINGS} } }`
export const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) { file { id sentBy status counts { accepted } } ${FINDINGS} } }`
export const PAY = `mutation { runPayments { total lineCount payments { id provider { inamiNumber } amount iban lines { edges { node { id } } } } findings { rule facts { name value } } } }`
const SEEN = `{ invoiceFiles { totalCount edges { node { id } } } invoices { totalCount } invoiceLines { totalCount edges { node { id payment { id } } } }
  payments { totalCount edges { node { id amount iban lines { totalCount } } } } derogations { totalCount } invoiceChanges { events { kind subject } } }`

/** The data of an operation that must not fail. */
// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query.
export async function ok(answer: Promise<any>): Promise<any> {
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  return data
}
/** The code of the first error. */
// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query.
export const codeOf = async (answer: Promise<any>) => (await answer).errors?.[0]?.extensions?.code
export const rules = ({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule)

/** Starts all subgraphs with a covered person, before the tests of a file, and returns the steps of providers and organisations. */
export function setUpMandates() {
  let graph: Subgraphs
  const nine = '804501101'
  const personNumber = nine + nissCheckDigits(nine, false)
  beforeAll(async () => {
    graph = await startSubgraphs()
    const names = { FR: 'Essai', NL: 'Essai', DE: 'Essai', EN: 'Essai' }
    await inTransaction(await graph.source('decision'), (tx) =>
      registerCpas(tx, [{ enterpriseNumber: CPAS, names, insCodes: ['21004'] }]),
    )
    await ok(
      graph.run(
        'beneficiary',
        `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }`,
        { input: { niss: personNumber, lastName: 'ESSAI', gender: 'FEMALE' } },
        worker,
        '2026-01-02',
      ),
    )
    const validity = { from: '2026-03-01', to: '2027-02-28' }
    const decided = await ok(
      graph.run(
        'decision',
        'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { rule severity } } }',
        {
          input: {
            niss: personNumber,
            councilDate: TODAY,
            validity,
            incomeLevel: 'UP_TO_LIVING_WAGE',
            residenceInsCode: '21004',
            coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
          },
        },
        worker,
        TODAY,
      ),
    )
    expect(decided.createDecision.decision).not.toBeNull()
  })
  afterAll(() => graph?.close())

  let rank = 0
  /** Registers a general practitioner with an account. */
  async function newGp(account: string | null = OWN): Promise<string> {
    const six = `1${String(30_000 + ++rank)}`
    const number = `${six}${inamiCheckDigits(six)}004`
    const input = { inamiNumber: number, name: `Dr ${rank}`, category: 'GENERAL_PRACTITIONER', iban: account }
    const query = 'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }'
    await ok(graph.run('provider', query, { input }, agent, '2026-01-02'))
    return number
  }
  const grant = async (provider: string, more: object = {}, as = `provider:${provider}:prescriber`, today = TODAY) => {
    const input = {
      provider,
      organisation: ORGANISATION,
      organisationName: 'Cabinet Essai',
      from: today,
      payeeIban: MANDATED,
      ...more,
    }
    return (await ok(graph.run('provider', GRANT, { input }, as, today))).grantMandate
  }
  const end = async (id: string, lastDay: string, as: string, today = TODAY) =>
    (await ok(graph.run('provider', END, { id, lastDay }, as, today))).endMandate

  let sending = 0
  const fileOf = (provider: string, performedOn = '2026-03-10', reference = `M-${++sending}`) => ({
    reference,
    provider,
    invoices: [
      {
        number: `F-${sending}`,
        niss: personNumber,
        issuedOn: TODAY,
        lines: [{ code: '101076', performedOn, claimed: '33.73' }],
      },
    ],
  })
  const submit = (provider: string, as = organisation, today = TODAY, input = fileOf(provider)) =>
    graph.run('invoice', SUBMIT, { input }, as, today)
  const submitted = async (...of: Parameters<typeof submit>) => (await ok(submit(...of))).submitInvoices
  const efactOf = (provider: string, account: string, reference = `E-${++sending}`) =>
    Buffer.from(
      writeEfact({
        ...exampleFile,
        reference,
        sendingNumber: sending,
        createdOn: day('2026-03-12'),
        invoicedMonth: monthOf(day('2026-03-12')),
        provider: inamiNumber(provider),
        iban: iban(account),
        invoices: [
          {
            ...exampleInvoice,
            niss: niss(personNumber),
            issuedOn: day('2026-03-11'),
            decisionNumber: null,
            decisionVersion: null,
            attestationNumber: null,
            lines: [
              {
                ...exampleLine,
                commitmentNumber: null,
                committedOn: null,
                provider: inamiNumber(provider),
                performedOn: day(`2026-03-0${(sending % 9) + 1}`),
              },
            ],
          },
        ],
      }),
    ).toString('base64')
  const sendEfact = async (content: string, as = organisation, today = TODAY) =>
    (await ok(graph.run('invoice', SUBMIT_EFACT, { content }, as, today))).submitEfactFile
  const seenBy = (as: string, today = TODAY) => ok(graph.run('invoice', SEEN, {}, as, today))

  return { graph: () => graph, personNumber, newGp, grant, end, fileOf, submit, submitted, efactOf, sendEfact, seenBy }
}
