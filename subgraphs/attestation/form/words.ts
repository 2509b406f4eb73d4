import type { Language } from '../../../shared/law/finding'
import type { CareType } from '../../../shared/values/care'

/** The words of the form. */
export interface FormWords {
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
  done: string
  signature: string
  revoked: string
  kept: string
  model: string
  careTypes: Record<CareType, string>
}

/** In the four languages. */
export const words: Record<Language, FormWords> = {
  FR: {
    title: 'Attestation d’aide médicale urgente',
    legal: 'Arrêté royal du 12 décembre 1996 relatif à l’aide médicale urgente',
    number: 'Numéro de l’attestation',
    patient: 'Bénéficiaire',
    name: 'Nom et prénoms',
    niss: 'Numéro NISS',
    born: 'Né(e) le',
    issuer: 'Médecin ou dentiste',
    inami: 'Numéro INAMI',
    care: 'Type de soins',
    valid: 'Validité',
    from: 'du',
    to: 'au',
    open: 'sans date de fin',
    statement: 'Le médecin ou dentiste soussigné certifie que les soins ci-dessus relèvent de l’aide médicale urgente.',
    done: 'Date de délivrance',
    signature: 'Cachet et signature',
    revoked: 'RÉVOQUÉE',
    kept: 'À conserver par le prestataire de soins au moins jusqu’au {day}. La CAAMI peut en contrôler la présence.',
    model: 'Formulaire de ce projet : le modèle du SPP IS n’est pas public.',
    careTypes: {
      HOSPITALIZATION: 'Hospitalisation',
      AMBULATORY_HOSPITAL_CARE: 'Soins ambulatoires à l’hôpital',
      GENERAL_MEDICINE: 'Médecine générale',
      PARAMEDICAL: 'Prestations paramédicales',
      PHARMACEUTICALS: 'Frais pharmaceutiques',
      PROSTHESES: 'Prothèses',
      MEDICAL_TRANSPORT: 'Transport médical',
      MISCELLANEOUS: 'Divers',
    },
  },
  NL: {
    title: 'Attest dringende medische hulp',
    legal: 'Koninklijk besluit van 12 december 1996 betreffende de dringende medische hulp',
    number: 'Nummer van het attest',
    patient: 'Begunstigde',
    name: 'Naam en voornamen',
    niss: 'INSZ-nummer',
    born: 'Geboren op',
    issuer: 'Arts of tandarts',
    inami: 'RIZIV-nummer',
    care: 'Soort zorg',
    valid: 'Geldigheid',
    from: 'van',
    to: 'tot',
    open: 'zonder einddatum',
    statement:
      'De ondergetekende arts of tandarts verklaart dat bovenstaande zorg onder de dringende medische hulp valt.',
    done: 'Datum van afgifte',
    signature: 'Stempel en handtekening',
    revoked: 'INGETROKKEN',
    kept: 'Door de zorgverlener te bewaren tot minstens {day}. De HZIV kan de aanwezigheid controleren.',
    model: 'Formulier van dit project: het model van de POD MI is niet openbaar.',
    careTypes: {
      HOSPITALIZATION: 'Hospitalisatie',
      AMBULATORY_HOSPITAL_CARE: 'Ambulante zorg in het ziekenhuis',
      GENERAL_MEDICINE: 'Huisartsgeneeskunde',
      PARAMEDICAL: 'Paramedische verstrekkingen',
      PHARMACEUTICALS: 'Farmaceutische kosten',
      PROSTHESES: 'Prothesen',
      MEDICAL_TRANSPORT: 'Ziekenvervoer',
      MISCELLANEOUS: 'Diversen',
    },
  },
  DE: {
    title: 'Bescheinigung der dringenden medizinischen Hilfe',
    legal: 'Königlicher Erlass vom 12. Dezember 1996 über die dringende medizinische Hilfe',
    number: 'Nummer der Bescheinigung',
    patient: 'Begünstigte Person',
    name: 'Name und Vornamen',
    niss: 'ENSS-Nummer',
    born: 'Geboren am',
    issuer: 'Arzt oder Zahnarzt',
    inami: 'LIKIV-Nummer',
    care: 'Art der Pflege',
    valid: 'Gültigkeit',
    from: 'vom',
    to: 'bis',
    open: 'ohne Enddatum',
    statement:
      'Der unterzeichnende Arzt oder Zahnarzt bescheinigt, dass die obige Pflege zur dringenden medizinischen Hilfe gehört.',
    done: 'Ausstellungsdatum',
    signature: 'Stempel und Unterschrift',
    revoked: 'WIDERRUFEN',
    kept: 'Vom Leistungserbringer mindestens bis zum {day} aufzubewahren. Die HKIV kann das Vorliegen prüfen.',
    model: 'Formular dieses Projekts: Das Muster des ÖPD SI (SPP IS) ist nicht öffentlich.',
    careTypes: {
      HOSPITALIZATION: 'Krankenhausaufenthalt',
      AMBULATORY_HOSPITAL_CARE: 'Ambulante Krankenhauspflege',
      GENERAL_MEDICINE: 'Allgemeinmedizin',
      PARAMEDICAL: 'Paramedizinische Leistungen',
      PHARMACEUTICALS: 'Arzneimittelkosten',
      PROSTHESES: 'Prothesen',
      MEDICAL_TRANSPORT: 'Krankentransport',
      MISCELLANEOUS: 'Verschiedenes',
    },
  },
  EN: {
    title: 'Urgent medical aid attestation',
    legal: 'Royal decree of 12 December 1996 on urgent medical aid',
    number: 'Number of the attestation',
    patient: 'Beneficiary',
    name: 'Name and first names',
    niss: 'NISS number',
    born: 'Born on',
    issuer: 'Physician or dentist',
    inami: 'INAMI number',
    care: 'Type of care',
    valid: 'Validity',
    from: 'from',
    to: 'to',
    open: 'without an end',
    statement: 'The undersigned physician or dentist certifies that the care above is urgent medical aid.',
    done: 'Date of issue',
    signature: 'Stamp and signature',
    revoked: 'REVOKED',
    kept: 'To be kept by the provider at least until {day}. CAAMI may check that it is there.',
    model: 'Form of this project: the model of the SPP IS is not public.',
    careTypes: {
      HOSPITALIZATION: 'Stay in hospital',
      AMBULATORY_HOSPITAL_CARE: 'Ambulatory care in hospital',
      GENERAL_MEDICINE: 'General medicine',
      PARAMEDICAL: 'Paramedical care',
      PHARMACEUTICALS: 'Medicines',
      PROSTHESES: 'Prostheses',
      MEDICAL_TRANSPORT: 'Medical transport',
      MISCELLANEOUS: 'Miscellaneous',
    },
  },
}
