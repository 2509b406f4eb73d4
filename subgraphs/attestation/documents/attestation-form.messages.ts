import type { Language } from '../../../shared/texts/texts'
import { withNoBreakSpaces } from '../../../shared/texts/typography'

/** The texts of the form in one language. */
export interface AttestationFormMessages extends Record<string, string> {
  title: string
  legal: string
  number: string
  patient: string
  name: string
  niss: string
  born: string
  issuer: string
  inami: string
  care: string
  valid: string
  from: string
  to: string
  open: string
  statement: string
  /** The care that a GP's attestation also covers (ATT-PRESCRIBED). */
  prescribed: string
  done: string
  signature: string
  revoked: string
  kept: string
  /** The same without a day. */
  keptByHand: string
  model: string
}

const untypeset: Record<Language, AttestationFormMessages> = {
  FR: {
    title: 'Attestation d’aide médicale urgente',
    legal: 'Arrêté royal du 12 décembre 1996 relatif à l’aide médicale urgente',
    number: 'Numéro de l’attestation',
    patient: 'Bénéficiaire',
    name: 'Nom et prénoms',
    niss: 'NISS',
    born: 'Date de naissance',
    issuer: 'Médecin ou dentiste',
    inami: 'Numéro INAMI',
    care: 'Type de soins',
    valid: 'Validité',
    from: 'du',
    to: 'au',
    open: 'sans date de fin',
    statement:
      'La personne soussignée, médecin ou dentiste, certifie que les soins ci-dessus relèvent de l’aide médicale urgente.',
    prescribed:
      'L’attestation d’un médecin généraliste vaut aussi pour les soins qu’il prescrit (médicaments, kinésithérapie, laboratoire…) et qui sont facturés à partir du 1er janvier 2026, sauf s’il facture lui-même sur papier en vertu d’une exception.',
    done: 'Délivrée le',
    signature: 'Cachet et signature',
    revoked: 'RÉVOQUÉE',
    keptByHand:
      'À conserver par le prestataire de soins au moins 5 ans après le dernier jour de validité. La CAAMI peut en contrôler la présence.',
    kept: 'À conserver par le prestataire de soins au moins jusqu’au {day}. La CAAMI peut en contrôler la présence.',
    model: 'Formulaire provisoire : le modèle obligatoire du SPP IS n’est pas public.',
  },
  NL: {
    title: 'Attest dringende medische hulp',
    legal: 'Koninklijk besluit van 12 december 1996 betreffende de dringende medische hulp',
    number: 'Nummer van het attest',
    patient: 'Begunstigde',
    name: 'Naam en voornamen',
    niss: 'INSZ',
    born: 'Geboren op',
    issuer: 'Arts of tandarts',
    inami: 'RIZIV-nummer',
    care: 'Soort zorg',
    valid: 'Geldigheid',
    from: 'van',
    to: 'tot en met',
    open: 'zonder einddatum',
    statement:
      'De ondergetekende arts of tandarts verklaart dat bovenstaande zorg onder de dringende medische hulp valt.',
    prescribed:
      'Het attest van een huisarts geldt ook voor de voorgeschreven zorg (geneesmiddelen, kinesitherapie, laboratorium…) die vanaf 1 januari 2026 gefactureerd wordt, tenzij de huisarts zelf op grond van een uitzondering op papier factureert.',
    done: 'Datum van afgifte',
    signature: 'Stempel en handtekening',
    revoked: 'INGETROKKEN',
    keptByHand:
      'Door de zorgverlener te bewaren tot minstens 5 jaar na de laatste dag van geldigheid. De HZIV kan controleren of het aanwezig is.',
    kept: 'Door de zorgverlener te bewaren tot minstens {day}. De HZIV kan nagaan of het attest aanwezig is.',
    model: 'Voorlopig formulier: het verplichte model van de POD MI is niet openbaar.',
  },
  DE: {
    title: 'Bescheinigung der dringenden medizinischen Hilfe',
    legal: 'Königlicher Erlass vom 12. Dezember 1996 über die dringende medizinische Hilfe',
    number: 'Nummer der Bescheinigung',
    patient: 'Begünstigte Person',
    name: 'Name und Vornamen',
    niss: 'ENSS',
    born: 'Geboren am',
    issuer: 'Ärztin, Arzt, Zahnärztin oder Zahnarzt',
    inami: 'LIKIV-Nummer',
    care: 'Art der Leistung',
    valid: 'Gültigkeit',
    from: 'vom',
    to: 'bis zum',
    open: 'ohne Enddatum',
    statement:
      'Die unterzeichnende Person (Ärztin, Arzt, Zahnärztin oder Zahnarzt) bescheinigt, dass die obigen Leistungen zur dringenden medizinischen Hilfe gehören.',
    prescribed:
      'Die Bescheinigung einer Hausärztin oder eines Hausarztes gilt auch für verschriebene Leistungen (Arzneimittel, Kinesitherapie, Labor…), die ab dem 1. Januar 2026 in Rechnung gestellt werden, außer wenn die Hausarztpraxis selbst aufgrund einer Ausnahme auf Papier abrechnet.',
    done: 'Ausstellungsdatum',
    signature: 'Stempel und Unterschrift',
    revoked: 'WIDERRUFEN',
    keptByHand:
      'Vom Leistungserbringer bis mindestens 5 Jahre nach dem letzten Tag der Gültigkeit aufzubewahren. Die HKIV kann das Vorhandensein kontrollieren.',
    kept: 'Vom Leistungserbringer mindestens bis zum {day} aufzubewahren. Die HKIV kann prüfen, ob sie vorliegt.',
    model: 'Vorläufiges Formular: Das verbindliche Muster des ÖPD SE ist nicht öffentlich.',
  },
  EN: {
    title: 'Urgent medical aid attestation',
    legal: 'Royal decree of 12 December 1996 on urgent medical aid',
    number: 'Number of the attestation',
    patient: 'Beneficiary',
    name: 'Name and first names',
    niss: 'NISS',
    born: 'Born on',
    issuer: 'Physician or dentist',
    inami: 'INAMI number',
    care: 'Type of care',
    valid: 'Validity',
    from: 'from',
    to: 'to',
    open: 'no end date',
    statement: 'The undersigned physician or dentist certifies that the care above is urgent medical aid.',
    prescribed:
      'The attestation of a general practitioner also covers the care that they prescribe (medicines, physiotherapy, laboratory …) and that is invoiced from 1 January 2026, unless they invoice on paper themselves under an exception.',
    done: 'Date of issue',
    signature: 'Stamp and signature',
    revoked: 'REVOKED',
    keptByHand:
      'To be kept by the care provider until at least 5 years after the last day of validity. The CAAMI may check that it is there.',
    kept: 'To be kept by the provider at least until {day}. CAAMI may ask to see it.',
    model: 'Provisional form: the mandatory model of the SPP IS is not public.',
  },
}

const typeset = (language: Language): AttestationFormMessages =>
  Object.fromEntries(
    Object.entries(untypeset[language]).map(([key, text]) => [key, withNoBreakSpaces(text, language)]),
  ) as AttestationFormMessages

/** The texts of the form in the four languages. */
export const attestationFormMessages: Record<Language, AttestationFormMessages> = {
  FR: typeset('FR'),
  NL: typeset('NL'),
  DE: typeset('DE'),
  EN: typeset('EN'),
}
