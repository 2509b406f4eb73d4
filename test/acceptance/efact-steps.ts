import { parseResponse } from '../../subgraphs/invoice/efact/testing/parse-response'
import { coveredPerson, ILLEGAL, LEGAL } from './care-fixtures'
import { type ReferenceFile, type ReferenceInvoice, type ReferenceLine } from './efact-reference-writer'
import { CPAS, type Fixtures, registerProvider, type UnusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

export const SUBMIT = `mutation ($content: String!) { submitEfactFile(content: $content, fileName: "x.txt") { ${FINDINGS}
  file { id reference status channel answer counts { lines accepted reduced rejected } total { claimed state cpas patient } ${FINDINGS}
    invoices(first: 200) { edges { node { number lines { id code outcome performedOn quantity amounts { claimed state cpas patient } ${FINDINGS} } } } } } } }`
export const linesOf = (payload: any) => payload.file.invoices.edges.flatMap(({ node }: any) => node.lines)
export const answerOf = (payload: any) => parseResponse(Buffer.from(payload.file.answer, 'base64'))
let numbers = 202603000000
/** An invoice of a person with a decision: one consultation of 26.50, of which the State pays 20.50. */
export function invoiceOf(
  { niss, decision }: { niss: string; decision: any },
  more: Partial<ReferenceInvoice> = {},
  line: Partial<ReferenceLine> = {},
): ReferenceInvoice {
  return {
    number: String(++numbers),
    niss,
    issuedOn: '2026-03-11',
    decision: {
      number: decision.number,
      version: decision.version,
      coverageCode: decision.refundTerms.coverageCode,
      amu: decision.refundTerms.amuAttestationRequired,
    },
    cpas: CPAS,
    lines: [{ code: '101032', on: '2026-03-10', state: 2050, patient: 0, ...line }],
    ...more,
  }
}

/** Steps of the tests about eFact files. */
export function efactSteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  /** A new provider that sends eFact files: a provider may send one file a day. */
  async function newSender(category = 'GENERAL_PRACTITIONER') {
    const isHospital = category === 'HOSPITAL'
    const number = isHospital ? fixtures.newHospitalNumber() : fixtures.newGpNumber()
    await registerProvider(fixtures.caami, {
      inamiNumber: number,
      category,
      ...(isHospital ? { birthDate: null } : {}),
    })
    const partner = await fixtures.as(`provider:${number}:prescriber`)
    let sending = 0
    return {
      number,
      partner,
      file: (invoices: ReferenceInvoice[], createdOn = '2026-03-12'): ReferenceFile => ({
        provider: number,
        reference: `R${number.slice(2, 6)}-${++sending}`,
        sendingNumber: sending,
        createdOn,
        invoices,
      }),
      async send(content: string, on = '2026-03-12') {
        return (await partner.ask<any>(SUBMIT, { content }, on)).submitEfactFile
      },
    }
  }
  const legalResident = () => coveredPerson(fixtures.cpas, unusedNiss.bis(), {}, LEGAL)
  const personWithoutLegalStay = () => coveredPerson(fixtures.cpas, unusedNiss.bis(), {}, ILLEGAL)
  return { newSender, legalResident, personWithoutLegalStay }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
