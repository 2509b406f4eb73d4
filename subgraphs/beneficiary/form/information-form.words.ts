import type { Language } from '../../../shared/law/finding'
import type { Gender } from '../rules/identity-fact'

/** The words of the information form. */
export interface FormWords {
  /** Language of the document, for readers that speak it aloud. */
  code: string
  title: string
  person: string
  minors: string
  noMinors: string
  number: string
  lastName: string
  firstNames: string
  gender: string
  birthDate: string
  photo: string
  genders: Record<Gender, string>
  /** The sentence of manual 2.24. */
  givesNoRight: string
  purpose: string
  /** `{day}` and `{cpas}` come in. */
  issued: string
  fileName: string
  /** What stands between day, month and year. */
  separator: string
}

/** The information form in the four languages. */
export const formWords: Record<Language, FormWords> = {
  FR: {
    code: 'fr-BE',
    title: 'Formulaire d’information relatif à l’aide médicale',
    person: 'Bénéficiaire majeur',
    minors: 'Personnes mineures à charge',
    noMinors: 'Aucune personne mineure à charge n’est connue.',
    number: 'Numéro NISS',
    lastName: 'Nom',
    firstNames: 'Prénoms',
    gender: 'Genre',
    birthDate: 'Date de naissance',
    photo: 'Photo',
    genders: { MALE: 'Masculin', FEMALE: 'Féminin', UNKNOWN: 'Non communiqué' },
    givesNoRight:
      'Ce formulaire ne donne aucun droit et ne représente en aucun cas une attestation de prise en charge par le CPAS.',
    purpose:
      'Ce formulaire permet au bénéficiaire de transmettre au dispensateur de soins les informations correctes. La prise en charge se consulte dans MediPrima.',
    issued: 'Remis le {day} par le CPAS {cpas}.',
    fileName: 'formulaire-information',
    separator: '/',
  },
  NL: {
    code: 'nl-BE',
    title: 'Informatieformulier betreffende de medische hulp',
    person: 'Meerderjarige begunstigde',
    minors: 'Minderjarige personen ten laste',
    noMinors: 'Er is geen minderjarige persoon ten laste bekend.',
    number: 'INSZ-nummer',
    lastName: 'Naam',
    firstNames: 'Voornamen',
    gender: 'Geslacht',
    birthDate: 'Geboortedatum',
    photo: 'Foto',
    genders: { MALE: 'Mannelijk', FEMALE: 'Vrouwelijk', UNKNOWN: 'Niet meegedeeld' },
    givesNoRight:
      'Dit formulier geeft geen enkel recht en is in geen geval een attest van tenlasteneming door het OCMW.',
    purpose:
      'Met dit formulier kan de begunstigde de juiste gegevens doorgeven aan de zorgverlener. De tenlasteneming wordt geraadpleegd in MediPrima.',
    issued: 'Afgegeven op {day} door het OCMW {cpas}.',
    fileName: 'informatieformulier',
    separator: '/',
  },
  DE: {
    code: 'de-BE',
    title: 'Informationsformular zur medizinischen Hilfe',
    person: 'Volljähriger Begünstigter',
    minors: 'Minderjährige Personen zu Lasten',
    noMinors: 'Es ist keine minderjährige Person zu Lasten bekannt.',
    number: 'ENSS-Nummer',
    lastName: 'Name',
    firstNames: 'Vornamen',
    gender: 'Geschlecht',
    birthDate: 'Geburtsdatum',
    photo: 'Foto',
    genders: { MALE: 'Männlich', FEMALE: 'Weiblich', UNKNOWN: 'Nicht mitgeteilt' },
    givesNoRight:
      'Dieses Formular gibt keinerlei Recht und ist in keinem Fall eine Bescheinigung der Kostenübernahme durch das ÖSHZ.',
    purpose:
      'Mit diesem Formular kann der Begünstigte dem Pflegeerbringer die richtigen Angaben übermitteln. Die Kostenübernahme wird in MediPrima abgefragt.',
    issued: 'Ausgehändigt am {day} vom ÖSHZ {cpas}.',
    fileName: 'informationsformular',
    separator: '.',
  },
  EN: {
    code: 'en-BE',
    title: 'Information form on medical aid',
    person: 'Adult beneficiary',
    minors: 'Minors in charge',
    noMinors: 'No minor in charge is known.',
    number: 'NISS number',
    lastName: 'Last name',
    firstNames: 'First names',
    gender: 'Sex',
    birthDate: 'Birth date',
    photo: 'Photo',
    genders: { MALE: 'Male', FEMALE: 'Female', UNKNOWN: 'Not told' },
    givesNoRight: 'This form gives no right and is in no case a certificate that the CPAS bears the cost.',
    purpose:
      'With this form the beneficiary can give the care provider the right information. Whether the cost is borne is looked up in MediPrima.',
    issued: 'Issued on {day} by the CPAS {cpas}.',
    fileName: 'information-form',
    separator: '/',
  },
}
