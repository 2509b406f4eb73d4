import { defineRule, error, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'
import type { ProviderCategory } from '../../../shared/values/care-types'

/** A number and category to register. */
export interface NumberCase {
  category: ProviderCategory
  inamiNumber: string
  /** The first digits that the phase table names for the category; empty: none. */
  phasePrefixes: readonly string[]
}

interface Parameters extends Readonly<Record<string, readonly string[]>> {
  physicians: readonly string[]
  dentists: readonly string[]
  gpQualifications: readonly string[]
}

/**
 * The INAMI number shows the category of a provider. Only a certain contradiction refuses; the first digits of the other
 * professions and the list of qualification codes are not published, so those warn or are not checked.
 */
export const numberOfCategory = defineRule<NumberCase, Parameters>({
  id: 'PRV-NUMBER',
  governedBy: 'recording',
  text: {
    FR: 'Le numéro INAMI correspond à la catégorie : 8 chiffres (ou 11 finissant par 000) pour un hôpital ; 1 comme premier chiffre pour un médecin, 3 pour un dentiste.',
    NL: 'Het RIZIV-nummer past bij de categorie: 8 cijfers (of 11 met 000 aan het einde) voor een ziekenhuis, eerste cijfer 1 voor een arts, 3 voor een tandarts.',
    DE: 'Die LIKIV-Nummer passt zur Kategorie: 8 Ziffern (oder 11 mit 000 am Ende) für ein Krankenhaus, erste Ziffer 1 für einen Arzt, 3 für einen Zahnarzt.',
    EN: 'The INAMI number fits the category: 8 digits (or 11 ending in 000) for a hospital, a first digit 1 for a physician, 3 for a dentist.',
  },
  message: {
    otherKind: {
      FR: 'Le numéro {inamiNumber} n’est pas celui d’un prestataire de la catégorie {category}. Vérifiez le numéro ou la catégorie.',
      NL: 'Nummer {inamiNumber} is niet dat van een zorgverlener van de categorie {category}. Controleer het nummer of de categorie.',
      DE: 'Die Nummer {inamiNumber} gehört nicht zu einem Leistungserbringer der Kategorie {category}. Prüfen Sie Nummer oder Kategorie.',
      EN: 'The number {inamiNumber} is not one of a provider of the category {category}. Check the number or the category.',
    },
    notInPhase: {
      FR: 'L’hôpital {inamiNumber} n’est pas du type {hospitals} : il ne participe pas à MediPrima.',
      NL: 'Ziekenhuis {inamiNumber} is niet van het type {hospitals}: het neemt niet deel aan MediPrima.',
      DE: 'Das Krankenhaus {inamiNumber} ist nicht vom Typ {hospitals}: Es ist nicht in MediPrima.',
      EN: 'Hospital {inamiNumber} is not of the type {hospitals}: it is not in MediPrima.',
    },
    qualification: {
      FR: 'Le code de qualification {qualification} du numéro {inamiNumber} ne fait pas partie des codes connus ici pour les médecins généralistes. Vérifiez la catégorie.',
      NL: 'Bevoegdheidscode {qualification} van nummer {inamiNumber} is geen hier bekende code van huisartsen. Controleer de categorie.',
      DE: 'Der Qualifikationscode {qualification} der Nummer {inamiNumber} ist keiner der hier bekannten Codes der Hausärzte. Prüfen Sie die Kategorie.',
      EN: 'The qualification code {qualification} of number {inamiNumber} is not among the codes known here for general practitioners. Check the category.',
    },
  },
  wordings: [
    {
      source: citing(manual('2.7'), openQuestion('Q17')),
      parameters: {
        physicians: ['1'],
        dentists: ['3'],
        gpQualifications: ['001', '002', '003', '004', '005', '006', '007', '008', '009'],
      },
      check,
    },
  ],
})

const PATH = 'inamiNumber'
const begins = (number: string, prefixes: readonly string[]) => prefixes.some((prefix) => number.startsWith(prefix))

function check({ category, inamiNumber, phasePrefixes }: NumberCase, p: Parameters): RuleHit[] {
  const facts = { inamiNumber, category }
  const otherKind = { message: 'otherKind' }
  const isIndividual = inamiNumber.length === 11
  switch (category) {
    case 'HOSPITAL':
      if (isIndividual && !inamiNumber.endsWith('000')) return [error(PATH, facts, otherKind)]
      return phasePrefixes.length === 0 || begins(inamiNumber, phasePrefixes)
        ? []
        : [warning(PATH, { ...facts, hospitals: phasePrefixes }, { message: 'notInPhase' })]
    case 'GENERAL_PRACTITIONER': {
      if (!isIndividual || !begins(inamiNumber, p.physicians)) return [error(PATH, facts, otherKind)]
      const qualification = inamiNumber.slice(8)
      if (p.gpQualifications.includes(qualification)) return []
      return [warning(PATH, { ...facts, qualification }, { message: 'qualification' })]
    }
    case 'SPECIALIST':
      return isIndividual && begins(inamiNumber, p.physicians) ? [] : [warning(PATH, facts, otherKind)]
    case 'DENTIST':
      return isIndividual && begins(inamiNumber, p.dentists) ? [] : [warning(PATH, facts, otherKind)]
    default:
      return []
  }
}
