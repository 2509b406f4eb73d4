import { parseEuro } from '../../../shared/values/cents'
import { type Day, day, daysBetween, type Month } from '../../../shared/values/day'
import { enterpriseNumber } from '../../../shared/values/enterprise-number'
import { iban } from '../../../shared/values/iban'
import { inamiNumber } from '../../../shared/values/inami-number'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from './example-file'
import type { EfactInvoiceFileInput } from './model'

/** The demo's person with a decision in force today, and the general practitioner. */
const DEMO_PERSON = '85473099822'
const DEMO_PROVIDER = '10001490004'
// Consultations and visits: the first one that the demo accepts and that is not invoiced yet becomes the example.
const CODES = ['101032', '101076', '103132', '103110', '101010']

/** The demo cannot provide an example; the message says why and what to do. */
class DemoError extends Error {}

/** The demo to use, and the day (default: the demo's today). */
export interface DemoOptions {
  url: string
  today?: Day | undefined
  test: boolean
}

const COVERAGE = `query ($niss: Niss!, $provider: InamiNumber!) {
  coverage(niss: $niss, careTypes: [GENERAL_MEDICINE]) {
    on
    beneficiary { gender }
    items { covered amuAttestationRequired cpas { enterpriseNumber } findings { message(language: EN) }
      decision { number version refundTerms { coverageCode } } } }
  provider(inamiNumber: $provider) { iban } }`
const COMMIT = `mutation ($input: CommitmentInput!) { requestCommitment(input: $input) {
  commitment { number } findings { message(language: EN) } } }`
const TARIFY = `query ($input: TarificationInput!, $filter: InvoiceLineFilter!) {
  tarify(input: $input) { lines { code outcome amounts { state patient } } }
  invoiceLines(filter: $filter, first: 200) { edges { node { code outcome } } } }`

interface Message {
  message: string
}
interface CoverageResponse {
  coverage: {
    on: string
    beneficiary: { gender: string } | null
    items: {
      covered: boolean
      amuAttestationRequired: boolean
      cpas: { enterpriseNumber: string } | null
      decision: { number: string; version: number; refundTerms: { coverageCode: string } } | null
      findings: Message[]
    }[]
  }
  provider: { iban: string | null } | null
}
interface CommitmentResponse {
  requestCommitment: { commitment: { number: string } | null; findings: Message[] }
}
interface TarificationResponse {
  tarify: { lines: { code: string; outcome: string; amounts: { state: string; patient: string } }[] }
  invoiceLines: { edges: { node: { code: string; outcome: string } }[] }
}

/**
 * Makes an invoice file that the running demo accepts: it requests coverage, a commitment and the State's share, as a
 * partner system would. On the same day it returns the same file until that file is accepted.
 * @throws DemoError if the demo does not respond or has no suitable data
 */
export async function exampleFromDemo({ url, today, test }: DemoOptions): Promise<EfactInvoiceFileInput> {
  const send = await demoClient(url, today)
  const parties = { niss: DEMO_PERSON, provider: DEMO_PROVIDER }
  const { coverage, provider } = await send<CoverageResponse>(COVERAGE, parties)
  const on = day(coverage.on)
  const [item] = coverage.items
  if (!item?.covered || !item.decision || !item.cpas || !provider)
    throw new DemoError(
      `The demo at ${url} has no coverage of ${DEMO_PERSON} for ${DEMO_PROVIDER} on ${on}: ${joinMessages(item?.findings ?? [])}`,
    )
  const { requestCommitment } = await send<CommitmentResponse>(COMMIT, {
    input: { ...parties, careType: 'GENERAL_MEDICINE', on },
  })
  const { commitment, findings } = requestCommitment
  if (!commitment) throw new DemoError(`The demo at ${url} refused the commitment: ${joinMessages(findings)}`)
  const line = await findUninvoicedLine(send, on, commitment.number)
  if (!line)
    throw new DemoError(
      `All codes of the example are invoiced for ${on}. Choose another day with --today, and send the file with the header X-Demo-Clock of that day.`,
    )
  const dayOfYear = daysBetween(day(`${on.slice(0, 4)}-01-01`), on) + 1
  return {
    ...exampleFile,
    reference: `EX${on.replaceAll('-', '').slice(2)}-${line.code.slice(2)}`,
    messageReference: `${on.replaceAll('-', '')}${line.code}`,
    test,
    provider: inamiNumber(DEMO_PROVIDER),
    sendingNumber: dayOfYear,
    invoicedMonth: on.slice(0, 7) as Month,
    createdOn: on,
    iban: provider.iban ? iban(provider.iban) : exampleFile.iban,
    invoices: [
      {
        ...exampleInvoice,
        number: `${on.replaceAll('-', '')}${line.code.slice(2)}`,
        niss: niss(DEMO_PERSON),
        sex: coverage.beneficiary?.gender === 'MALE' ? 'MALE' : 'FEMALE',
        issuedOn: on,
        decisionNumber: item.decision.number,
        decisionVersion: item.decision.version,
        coverageCode: item.decision.refundTerms.coverageCode,
        amuFlag: item.amuAttestationRequired,
        cpas: enterpriseNumber(item.cpas.enterpriseNumber),
        attestationNumber: null,
        lines: [
          {
            ...exampleLine,
            code: line.code,
            performedOn: on,
            stateShare: parseEuro(line.amounts.state),
            patientShare: parseEuro(line.amounts.patient),
            provider: inamiNumber(DEMO_PROVIDER),
            commitmentNumber: commitment.number,
            committedOn: on,
          },
        ],
      },
    ],
  }
}

async function findUninvoicedLine(send: SendOperation, on: Day, commitmentNumber: string) {
  const lines = CODES.map((code) => ({ code }))
  const { tarify, invoiceLines } = await send<TarificationResponse>(TARIFY, {
    input: { niss: DEMO_PERSON, provider: DEMO_PROVIDER, performedOn: on, commitmentNumber, lines },
    filter: { niss: DEMO_PERSON, performed: { from: on, to: on } },
  })
  const taken = new Set(invoiceLines.edges.flatMap(({ node }) => (node.outcome === 'REJECTED' ? [] : [node.code])))
  return tarify.lines.find(({ code, outcome }) => outcome === 'ACCEPTED' && !taken.has(code)) ?? null
}

const joinMessages = (findings: readonly Message[]): string =>
  findings.map(({ message }) => message).join(' ') || 'no reason was returned'

type SendOperation = <T>(query: string, variables: object) => Promise<T>

async function demoClient(url: string, today: Day | undefined): Promise<SendOperation> {
  const token = (await post(`${url}/oauth/token`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: `provider:${DEMO_PROVIDER}:prescriber`,
      client_secret: 'demo',
    }).toString(),
  })) as { access_token?: string }
  if (!token.access_token) throw new DemoError(`${url} returned no demo token: is it running in demo mode?`)
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token.access_token}`,
    ...(today ? { 'x-demo-clock': today } : {}),
  }
  return async <T>(query: string, variables: object) => {
    const response = await post(`${url}/graphql`, { headers, body: JSON.stringify({ query, variables }) })
    const { data, errors } = response as { data?: T; errors?: Message[] }
    if (!data || errors?.length)
      throw new DemoError(`The demo at ${url} returned an error: ${joinMessages(errors ?? [])}`)
    return data
  }
}

async function post(url: string, request: { headers: Record<string, string>; body: string }): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, { method: 'POST', ...request })
  } catch {
    throw new DemoError(
      `No demo at ${new URL(url).origin}. Start it with npm start, or pass its address with --demo URL.`,
    )
  }
  try {
    return await response.json()
  } catch {
    throw new DemoError(`${url} returned status ${response.status} without JSON: is it running in demo mode?`)
  }
}
