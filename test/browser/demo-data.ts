import { bisNumber, isoDay } from './identifiers'
import { Partner } from './partner'

const CPAS = '0299990019'
export const PHYSICIAN = '10001490004'
const REGISTER =
  'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } findings { message } } }'
const DECIDE =
  'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { message } } }'
const SUBMIT =
  'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { sentBy counts { accepted reduced } } findings { message } } }'
const LINES = 'query ($niss: Niss!) { invoiceLines(first: 1, filter: { niss: $niss }) { edges { node { id } } } }'

interface Findings {
  findings: { message: string }[]
}
interface Submitted {
  submitInvoices: Findings & { file: { sentBy: string | null; counts: { accepted: number; reduced: number } } | null }
}

/** A new person of the demo's CPAS with a decision on general medicine from today. */
export async function coveredPerson(baseUrl: string, coverage: object = {}): Promise<string> {
  const niss = bisNumber()
  const cpas = await Partner.as(baseUrl, `cpas:${CPAS}:worker`)
  await cpas.ask(REGISTER, { input: { niss, lastName: 'Voorbeeld', firstNames: 'Ana', gender: 'FEMALE' } })
  const validity = { from: isoDay(), to: isoDay(60) }
  const { createDecision } = await cpas.ask<{ createDecision: Findings & { decision: object | null } }>(DECIDE, {
    input: {
      niss,
      councilDate: isoDay(),
      validity,
      incomeLevel: 'UP_TO_LIVING_WAGE',
      residenceInsCode: '21004',
      coverages: [{ careType: 'GENERAL_MEDICINE', period: validity, ...coverage }],
    },
  })
  if (!createDecision.decision) throw new Error(messagesOf(createDecision))
  return niss
}

/** Sends an invoice of the physician for a consultation of today, by the physician's software or that of an organisation. */
export async function submitConsultation(baseUrl: string, niss: string, sender = PHYSICIAN) {
  const role = sender === PHYSICIAN ? 'prescriber' : 'staff'
  const software = await Partner.as(baseUrl, `provider:${sender}:${role}`)
  const lines = [{ code: '101076', performedOn: isoDay(), claimed: '20.00' }]
  const input = {
    reference: `journey-${niss}`,
    provider: PHYSICIAN,
    invoices: [{ number: `J-${niss}`, niss, issuedOn: isoDay(), lines }],
  }
  const { submitInvoices } = await software.ask<Submitted>(SUBMIT, { input })
  if (!submitInvoices.file || submitInvoices.file.counts.accepted + submitInvoices.file.counts.reduced === 0)
    throw new Error(`The line of the journey is not accepted: ${messagesOf(submitInvoices)}`)
  return submitInvoices.file
}

/** The only invoice line of a person. */
async function lineOf(baseUrl: string, niss: string): Promise<string> {
  const caami = await Partner.as(baseUrl, 'caami:caami:controller')
  const { invoiceLines } = await caami.ask<{ invoiceLines: { edges: { node: { id: string } }[] } }>(LINES, { niss })
  const [line] = invoiceLines.edges
  if (!line) throw new Error(`${niss} has no invoice line.`)
  return line.node.id
}

/** An accepted invoice line of a new person that is not paid yet. */
export async function acceptedLine(baseUrl: string): Promise<string> {
  const niss = await coveredPerson(baseUrl)
  await submitConsultation(baseUrl, niss)
  return lineOf(baseUrl, niss)
}

const messagesOf = ({ findings }: Findings) => findings.map(({ message }) => message).join(' ')
