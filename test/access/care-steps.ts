import { cents } from '../../shared/values/cents'
import { day, type Month } from '../../shared/values/day'
import { inamiNumber } from '../../shared/values/inami-number'
import { niss } from '../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../../subgraphs/invoice/efact/example-file'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import type { Attacker } from './attackers'
import { canary } from './canaries'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.
/** Sends an operation that must succeed, and returns its root field.
 * @throws Error with the errors or findings of the response. */
export type Ask = (query: string, variables?: Record<string, unknown>, on?: string) => Promise<any>
/** Calls as an attacker that has permission. */
export const withoutErrors =
  (one: Attacker): Ask =>
  async (query, variables, on) => {
    const { data, errors } = await one.send(query, variables, on)
    if (errors) throw new Error(`${one.clientId}: ${JSON.stringify(errors)}\n${query}\n${JSON.stringify(variables)}`)
    const [answer] = Object.values(data as Record<string, any>)
    const refusals = (answer?.findings ?? []).filter((one: any) => one.severity === 'ERROR')
    if (refusals.length > 0) throw new Error(`${one.clientId}: ${JSON.stringify(refusals)}\n${query}`)
    return answer
  }
export const FINDINGS = 'findings { rule severity message(language: EN) }'

/** Records care: a commitment, an attestation and an accepted line. */
export async function recordCare(side: 'A' | 'B' | 'Q', gp: Ask, provider: string, niss: string, on: string) {
  const committed = await gp(
    `mutation ($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number } ${FINDINGS} } }`,
    { input: { niss, provider, careType: 'GENERAL_MEDICINE', on } },
    on,
  )
  const attested = await gp(
    `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } ${FINDINGS} } }`,
    { input: { niss, provider, careTypes: ['GENERAL_MEDICINE'], validity: { from: on, to: '2024-08-31' } } },
    on,
  )
  const commitment = committed.commitment.number as string
  const attestation = attested.attestation.number as string
  return {
    commitment,
    attestation,
    ...(await submitLine(side, gp, provider, niss, on, {
      commitmentNumber: commitment,
      attestationNumber: attestation,
    })),
  }
}

export async function submitLine(
  side: 'A' | 'B' | 'Q',
  gp: Ask,
  provider: string,
  niss: string,
  on: string,
  more: object,
) {
  const text = canary(side, `Inv${on.slice(5, 7)}`)
  const input = {
    reference: `${text}Ref`,
    provider,
    invoices: [
      {
        number: text,
        niss,
        issuedOn: on,
        ...more,
        lines: [{ code: '101076', performedOn: on, claimed: '31.81', prescriptionNumber: `${text}Rx` }],
      },
    ],
  }
  const { file } = await gp(
    `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id counts { accepted } invoices { edges { node { id lines { id outcome findings { rule } } } } } } ${FINDINGS} } }`,
    { input },
    on,
  )
  if (file.counts.accepted !== 1) throw new Error(`the line of ${text} was not accepted: ${JSON.stringify(file)}`)
  const { node } = file.invoices.edges[0]
  return { file: file.id as string, invoice: node.id as string, line: node.lines[0].id as string }
}

/** Submits an eFact file; its answer contains the number of the patient. */
export async function submitEfact(
  gp: Ask,
  provider: string,
  existing: { niss: string; decision: string; attestation: string },
) {
  const line = {
    ...exampleLine,
    code: '101076',
    performedOn: day('2024-05-13'),
    committedOn: null,
    commitmentNumber: null,
    stateShare: cents(3181),
    patientShare: cents(0),
    provider: inamiNumber(provider),
  }
  const invoice = {
    ...exampleInvoice,
    number: '202405000001',
    niss: niss(existing.niss),
    issuedOn: day('2024-05-14'),
    decisionNumber: existing.decision,
    decisionVersion: 2,
    attestationNumber: existing.attestation,
    lines: [line],
  }
  const content = writeEfact({
    ...exampleFile,
    reference: '2024-05-001',
    messageReference: '20240514000001',
    provider: inamiNumber(provider),
    invoicedMonth: '2024-05' as Month,
    createdOn: day('2024-05-14'),
    invoices: [invoice],
  })
  const { file } = await gp(
    'mutation ($content: String!) { submitEfactFile(content: $content) { file { id status answer findings { rule message(language: EN) } } } }',
    { content: content.toString('base64') },
    '2024-05-14',
  )
  if (!file.answer || !Buffer.from(file.answer, 'base64').includes(existing.niss))
    throw new Error(`no answer to the eFact file: ${JSON.stringify(file)}`)
  return file.id as string
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
