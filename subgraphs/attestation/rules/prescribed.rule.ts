import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { type CareType, careTypes } from '../../../shared/values/care-types'
import { type Day, day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import type { AttestationCase, AttestedCare } from './attestation-case'

/** Care, the attestation that may cover it, and the days on which a CPAS was invoiced on paper under an exception. */
export interface PrescribedCase {
  attested: Pick<AttestationCase, 'number' | 'issuer' | 'issuerCategory' | 'validity'>
  care: Pick<AttestedCare, 'careType' | 'prescribedBy'>
  /** Days of issue of the issuer's paper invoices under an exception, for this person. */
  paperExceptions: readonly Day[]
}

interface Parameters extends Readonly<Record<string, readonly string[]>> {
  careTypes: readonly CareType[]
  categories: readonly string[]
  gpQualifications: readonly string[]
}

/**
 * "Couvre également les autres frais médicaux prescrits par le médecin généraliste, comme les médicaments, les frais de
 * kinésithérapie, les frais d’analyse en laboratoire, etc." The practitioner's own care must be named, and the
 * hospital's physician decides on a stay in hospital; every other type of care can be prescribed.
 */
export const prescribed = defineRule<PrescribedCase, Parameters>({
  id: 'ATT-PRESCRIBED',
  governedBy: 'issue',
  text: {
    FR: 'Pour les frais facturés à partir du 1er janvier 2026, l’attestation du médecin généraliste couvre aussi les soins prescrits par ce médecin (médicaments, kinésithérapie, laboratoire…), sauf si ce médecin a invoqué une exception à la facturation électronique.',
    NL: 'Voor kosten gefactureerd vanaf 1 januari 2026 dekt het attest van de huisarts ook de door deze huisarts voorgeschreven zorg (geneesmiddelen, kinesitherapie, laboratorium…), behalve als een uitzondering op de elektronische facturering is ingeroepen.',
    DE: 'Für ab dem 1. Januar 2026 abgerechnete Kosten deckt die hausärztliche Bescheinigung auch die von derselben Person verschriebenen Leistungen (Arzneimittel, Kinesitherapie, Labor …), außer wenn eine Ausnahme von der elektronischen Abrechnung geltend gemacht wurde.',
    EN: 'For costs invoiced from 1 January 2026 a general practitioner’s attestation also covers care prescribed by the same practitioner (medicines, physiotherapy, laboratory …), unless an exception to electronic invoicing was used.',
  },
  message: {
    FR: 'L’attestation {number} du médecin généraliste {issuer} couvre aussi {careType}, sur prescription du même médecin.',
    NL: 'Attest {number} van huisarts {issuer} dekt ook {careType}, voorgeschreven door dezelfde arts.',
    DE: 'Die Bescheinigung {number} der Hausarztpraxis {issuer} deckt auch {careType}, dort verschrieben.',
    EN: 'Attestation {number} of general practitioner {issuer} also covers {careType}, prescribed by the same practitioner.',
  },
  wordings: [
    {
      from: day('2026-01-01'),
      source: gpCircular(4),
      parameters: {
        careTypes: careTypes.filter((type) => type !== 'GENERAL_MEDICINE' && type !== 'HOSPITALIZATION'),
        categories: ['GENERAL_PRACTITIONER'],
        gpQualifications: ['001', '002', '003', '004', '005', '006', '007', '008', '009'],
      },
      check,
    },
  ],
})

function check({ attested, care, paperExceptions }: PrescribedCase, parameters: Parameters, invoicedOn: Day) {
  const { number, issuer, validity } = attested
  const { careType, prescribedBy } = care
  if (prescribedBy === null || !isSameProvider(prescribedBy, issuer)) return []
  if (!isGeneralPractitioner(attested, parameters) || !parameters.careTypes.includes(careType)) return []
  // Under an exception the CPAS keeps the attestation, as before. A paper invoice often follows the care by weeks: one counts
  // that was issued while the attestation was valid, or later and not after this invoice.
  const isExceptionUsed = paperExceptions.some(
    (issuedOn) =>
      validity.from <= issuedOn && (validity.to === null || issuedOn <= validity.to || issuedOn <= invoicedOn),
  )
  return isExceptionUsed ? [] : [warning(null, { number, issuer, careType })]
}

// The number identifies a general practitioner who is not registered: a physician with a qualification of general medicine.
const isGeneralPractitioner = ({ issuer, issuerCategory }: PrescribedCase['attested'], p: Parameters): boolean =>
  issuerCategory !== null
    ? p.categories.includes(issuerCategory)
    : issuer.startsWith('1') && p.gpQualifications.includes(issuer.slice(8))
