import { coveredPerson, ILLEGAL, LEGAL } from './care-fixtures'
import { registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { FINDINGS, SUBMIT } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const numbered = (six: string, qualification = '') =>
  `${six}${String(97 - (Number(six) % 97)).padStart(2, '0')}${qualification}`
export const PHYSIO = numbered('509713', '527')
export const PHARMACY = numbered('209713')
export const GUARD_POST = numbered('999713')

const INVOICE = `id personName justification attestationHeld attestationNumber amount refundable refundedAmount
  beneficiary { niss } provider { inamiNumber } ${FINDINGS}
  lines { code performedOn quantity claimed prescriber prescriptionNumber } inspection { accepted remark }`
export const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
export const PREVIEW = `query ($input: PaperInvoiceInput!) { previewPaperInvoice(input: $input) { acceptable refundable refundedAmount ${FINDINGS} } }`
export const INSPECT = `mutation ($id: ID!, $accepted: Boolean!, $remark: String) { inspectPaperInvoice(id: $id, accepted: $accepted, remark: $remark) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
export const FORESEE = `query ($id: ID!, $accepted: Boolean!) { previewPaperInspection(id: $id, accepted: $accepted) { refundable refundedAmount ${FINDINGS} } }`
export const LIST = `query ($provider: InamiNumber) { paperInvoices(filter: { provider: $provider }, first: 200) { edges { node { ${INVOICE} } } } }`
export const STATEMENT = `query ($cpas: EnterpriseNumber!, $month: YearMonth!) { paperStatement(cpas: $cpas, month: $month) { fileName mediaType content } }`
const ISSUE = `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } findings { rule severity } } }`

/** A line of a consultation of 2 March 2026. */
export const line = (more: object = {}) => ({ code: '101076', performedOn: '2026-03-02', claimed: '33.73', ...more })

/** Registers the providers of these tests, before the tests of a file, and returns the steps around paper invoices. */
export function setUpPaperInvoices() {
  const fixtures = setUpFixtures()
  const unusedNiss = unusedNissNumbers()
  const sumOf = (lines: any[]) => lines.reduce((total, { claimed }) => total + Number(claimed), 0).toFixed(2)
  const input = (niss: string | null, more: any = {}) => {
    const lines = 'lines' in more ? more.lines : [line()]
    return {
      provider: fixtures.gpNumber,
      niss,
      issuedOn: '2026-03-05',
      situation: 'GUARD_POST',
      ...more,
      lines,
      amount: more.amount ?? (lines ? sumOf(lines) : '33.73'),
    }
  }
  const record = async (niss: string | null, more: object = {}, partner: any = fixtures.cpas, on = TODAY) =>
    (await partner.ask(RECORD, { input: input(niss, more) }, on)).recordPaperInvoice
  const inspect = async (id: string, accepted: boolean) =>
    (await fixtures.inspector.ask<any>(INSPECT, { id, accepted, remark: 'seen' }, TODAY)).inspectPaperInvoice
  const legalPerson = async (coverages?: object[]) =>
    (await coveredPerson(fixtures.cpas, unusedNiss.bis(), coverages ? { coverages } : {}, LEGAL)).niss
  const illegalPerson = async (coverages?: object[]) =>
    (await coveredPerson(fixtures.cpas, unusedNiss.bis(), coverages ? { coverages } : {}, ILLEGAL)).niss
  let files = 0
  const invoiceElectronically = async (niss: string, more: object = {}) => {
    const reference = `paper-${fixtures.gpNumber}-${++files}`
    const invoice = { number: `F${files}`, niss, issuedOn: '2026-03-10', lines: [line(more)] }
    const { submitInvoices } = await fixtures.gp.ask<any>(
      SUBMIT,
      { input: { reference, provider: fixtures.gpNumber, invoices: [invoice] } },
      TODAY,
    )
    return submitInvoices.file.invoices.edges[0].node.lines[0]
  }
  const issue = async (niss: string, careTypes: string[]) => {
    const validity = { from: '2026-02-20', to: '2026-03-31' }
    const { issueAttestation } = await fixtures.gp.ask<any>(
      ISSUE,
      { input: { niss, provider: fixtures.gpNumber, careTypes, validity } },
      TODAY,
    )
    return issueAttestation.attestation.number as string
  }

  beforeAll(async () => {
    const more = { birthDate: null }
    await registerProvider(fixtures.caami, { inamiNumber: PHYSIO, category: 'PHYSIOTHERAPIST', ...more })
    await registerProvider(fixtures.caami, { inamiNumber: PHARMACY, category: 'PHARMACY', ...more })
    await registerProvider(fixtures.caami, { inamiNumber: GUARD_POST, category: 'GUARD_POST', ...more })
  })

  return { fixtures, unusedNiss, input, record, inspect, legalPerson, illegalPerson, invoiceElectronically, issue }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
