import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { attestationSchema, citing, manual } from '../../../shared/rules/legal-sources'
import { includes } from '../../../shared/values/period'
import type { AttestationCase, AttestedCare } from './attestation-case'

/** Care, the attestation, and whether the attestation covers the care as prescribed care (ATT-PRESCRIBED). */
export interface CoversCase {
  attested: AttestationCase
  care: AttestedCare
  coveredAsPrescribed: boolean
}

/** An attestation covers the care that it names, of its person, on its days of validity. */
export const covers = defineRule<CoversCase>({
  id: 'ATT-COVERS',
  governedBy: 'care',
  text: {
    FR: 'L’attestation doit mentionner le type de soins, être valable le jour des soins et concerner la même personne.',
    NL: 'Het attest moet het soort zorg vermelden, geldig zijn op de dag van de zorg en dezelfde persoon betreffen.',
    DE: 'Die Bescheinigung muss die Leistungsart nennen, am Tag der Leistung gültig sein und dieselbe Person betreffen.',
    EN: 'The attestation must name the type of care, be valid on the day of care and be the same person’s.',
  },
  message: {
    revoked: {
      FR: 'L’attestation {number} a été révoquée : demandez-en une autre au médecin.',
      NL: 'Attest {number} is ingetrokken: vraag de arts om een ander.',
      DE: 'Die Bescheinigung {number} wurde widerrufen: Bitten Sie die Ärztin oder den Arzt um eine andere.',
      EN: 'Attestation {number} was revoked: ask the physician for another one.',
    },
    otherPerson: {
      FR: 'L’attestation {number} concerne une autre personne : indiquez le numéro de l’attestation du patient.',
      NL: 'Attest {number} betreft een andere persoon: vermeld het nummer van het attest van de patiënt.',
      DE: 'Die Bescheinigung {number} betrifft eine andere Person: Geben Sie die Nummer der Bescheinigung der behandelten Person an.',
      EN: 'Attestation {number} is another person’s: give the number of the patient’s own.',
    },
    otherDays: {
      FR: 'L’attestation {number} est valable {from..to} ; les soins sont du {on}.',
      NL: 'Attest {number} is geldig {from..to}; de zorg is van {on}.',
      DE: 'Die Bescheinigung {number} gilt {from..to}; die Leistung ist vom {on}.',
      EN: 'Attestation {number} is valid {from..to}; the care was given on {on}.',
    },
    otherCare: {
      FR: 'L’attestation {number} mentionne {careTypes}, pas {careType}.',
      NL: 'Attest {number} vermeldt {careTypes}, niet {careType}.',
      DE: 'Die Bescheinigung {number} nennt {careTypes}, nicht {careType}.',
      EN: 'Attestation {number} names {careTypes}, not {careType}.',
    },
    none: {
      FR: 'Aucune attestation électronique ne couvre {careType} le {on} pour cette personne.',
      NL: 'Geen elektronisch attest dekt {careType} op {on} voor deze persoon.',
      DE: 'Keine elektronische Bescheinigung deckt {careType} am {on} für diese Person.',
      EN: 'No electronic attestation covers {careType} on {on} for this person.',
    },
  },
  wordings: [{ source: citing(manual('2.2'), attestationSchema), check }],
})

function check({ attested, care, coveredAsPrescribed }: CoversCase): RuleHit[] {
  const { number, validity, careTypes } = attested
  const { careType, on } = care
  const hits: RuleHit[] = []
  const add = (message: string, facts: RuleHit['facts']) => hits.push(error(null, facts, { message }))
  if (attested.revoked) add('revoked', { number })
  if (care.personIds && !care.personIds.includes(attested.personId)) add('otherPerson', { number })
  if (!includes(validity, on)) add('otherDays', { number, from: validity.from, to: validity.to, on })
  if (!careTypes.includes(careType) && !coveredAsPrescribed) add('otherCare', { number, careType, careTypes })
  return hits
}
