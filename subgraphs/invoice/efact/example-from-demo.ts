import { parseEuro } from '../../../shared/values/cents'
import { type Day, day, daysBetween, type Month } from '../../../shared/values/day'
import { enterpriseNumber } from '../../../shared/values/enterprise-number'
import { iban } from '../../../shared/values/iban'
import { inamiNumber } from '../../../shared/values/inami-number'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from './example-file'
import type { EfactInvoiceFileInput } from './model'

/** The demo's person with a decision that holds today, and its general practitioner. */
const DEMO_PERSON = '85473099822'
const DEMO_PROVIDER = '10001490004'
// Consultations and visits: the first one that is accepted today and not invoiced yet becomes the example.
const CODES = ['101032', '101076', '103132', '103110', '101010']

/** The demo can't give an example; the text says why and what to do. */
class DemoError extends Error {}

/** Which demo is asked, and as of which day: the demo's today where none is told. */
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

interface Said {
  message: string
}
interface Coverage {
  coverage: {
    on: string
    beneficiary: { gender: string } | null
    items: {
      covered: boolean
      amuAttestationRequired: boolean
      cpas: { enterpriseNumber: string } | null
      decision: { number: string; version: number; refundTerms: { coverageCode: string } } | null
      findings: Said[]
    }[]
  }
  provider: { iban: string | null } | null
}
interface Committed {
  requestCommitment: { commitment: { number: string } | null; findings: Said[] }
}
interface Tarified {
  tarify: { lines: { code: string; outcome: string; amounts: { state: string; patient: string } }[] }
  invoiceLines: { edges: { node: { code: string; outcome: string } }[] }
}

/**
 * An invoice file that the demo accepts: the running demo is asked for the decision, a commitment and the State's share, as a
 * partner system would ask. The same day it gives the same file until that is accepted.
 */
export async function exampleFromDemo({ url, today, test }: DemoOptions): Promise<EfactInvoiceFileInput> {
  const ask = await demoClient(url, today)
  const who = { niss: DEMO_PERSON, provider: DEMO_PROVIDER }
  const { coverage, provider } = await ask<Coverage>(COVERAGE, who)
  const on = day(coverage.on)
  const [item] = coverage.items
  if (!item?.covered || !item.decision || !item.cpas || !provider)
    throw new DemoError(
      `the demo at ${url} has no cover of ${DEMO_PERSON} for ${DEMO_PROVIDER} on ${on}: ${wordsOf(item?.findings ?? [])}`,
    )
  const { requestCommitment } = await ask<Committed>(COMMIT, { input: { ...who, careType: 'GENERAL_MEDICINE', on } })
  const { commitment, findings } = requestCommitment
  if (!commitment) throw new DemoError(`the demo at ${url} gives no commitment: ${wordsOf(findings)}`)
  const line = await freeLine(ask, on, commitment.number)
  if (!line)
    throw new DemoError(
      `the codes of the example are all invoiced for ${on}: choose another day with --today, and send the file with the header X-Demo-Clock of that day`,
    )
  const rank = daysBetween(day(`${on.slice(0, 4)}-01-01`), on) + 1
  return {
    ...exampleFile,
    reference: `EX${on.replaceAll('-', '').slice(2)}-${line.code.slice(2)}`,
    messageReference: `${on.replaceAll('-', '')}${line.code}`,
    test,
    provider: inamiNumber(DEMO_PROVIDER),
    sendingNumber: rank,
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

async function freeLine(ask: Ask, on: Day, commitmentNumber: string) {
  const lines = CODES.map((code) => ({ code }))
  const { tarify, invoiceLines } = await ask<Tarified>(TARIFY, {
    input: { niss: DEMO_PERSON, provider: DEMO_PROVIDER, performedOn: on, commitmentNumber, lines },
    filter: { niss: DEMO_PERSON, performed: { from: on, to: on } },
  })
  const taken = new Set(invoiceLines.edges.flatMap(({ node }) => (node.outcome === 'REJECTED' ? [] : [node.code])))
  return tarify.lines.find(({ code, outcome }) => outcome === 'ACCEPTED' && !taken.has(code)) ?? null
}

const wordsOf = (findings: readonly Said[]): string =>
  findings.map(({ message }) => message).join(' ') || 'nothing is said about the reason'

type Ask = <T>(query: string, variables: object) => Promise<T>

async function demoClient(url: string, today: Day | undefined): Promise<Ask> {
  const token = (await post(`${url}/oauth/token`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: `provider:${DEMO_PROVIDER}:prescriber`,
      client_secret: 'demo',
    }).toString(),
  })) as { access_token?: string }
  if (!token.access_token) throw new DemoError(`${url} gives no demo token: is it a demo?`)
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token.access_token}`,
    ...(today ? { 'x-demo-clock': today } : {}),
  }
  return async <T>(query: string, variables: object) => {
    const answer = await post(`${url}/graphql`, { headers, body: JSON.stringify({ query, variables }) })
    const { data, errors } = answer as { data?: T; errors?: Said[] }
    if (!data || errors?.length) throw new DemoError(`the demo at ${url} answers: ${wordsOf(errors ?? [])}`)
    return data
  }
}

async function post(url: string, request: { headers: Record<string, string>; body: string }): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, { method: 'POST', ...request })
  } catch {
    throw new DemoError(
      `no demo answers at ${new URL(url).origin}: start it with npm start, or name it with --demo URL`,
    )
  }
  try {
    return await response.json()
  } catch {
    throw new DemoError(`${url} answers ${response.status} without JSON: is it a demo?`)
  }
}
