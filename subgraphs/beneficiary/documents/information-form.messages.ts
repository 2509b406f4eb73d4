import type { Language } from '../../../shared/texts/texts'
import { withNoBreakSpaces } from '../../../shared/texts/typography'
import type { Gender } from '../domain/identity-event'

/** The texts of the information form in one language. */
export interface InformationFormMessages {
  /** Language tag of the document, for screen readers. */
  code: string
  language: Language
  title: string
  /** Headings: an adult, a minor, a person of unknown age. */
  adult: string
  minor: string
  person: string
  minors: string
  noMinors: string
  adults: string
  noAdults: string
  relation: string
  relations: Record<'PARENT' | 'OTHER', string>
  cpas: string
  cpasName: string
  address: string
  email: string
  phone: string
  number: string
  lastName: string
  firstNames: string
  gender: string
  birthDate: string
  photo: string
  genders: Record<Gender, string>
  /** The sentence of the SPP IS's MediPrima manual, section 2.24. */
  givesNoRight: string
  purpose: string
  /** With the places `{day}` and `{cpas}`, the name of the CPAS. */
  issued: string
  fileName: string
}

const untypeset: Record<Language, InformationFormMessages> = {
  FR: {
    code: 'fr-BE',
    language: 'FR',
    title: 'Formulaire d’information relatif à l’aide médicale',
    adult: 'Bénéficiaire majeur',
    minor: 'Bénéficiaire mineur',
    person: 'Bénéficiaire',
    minors: 'Personnes mineures à charge',
    noMinors: 'Aucune personne mineure à charge n’est connue.',
    adults: 'Adulte responsable',
    noAdults: 'Aucun adulte responsable n’est connu.',
    relation: 'Lien',
    relations: { PARENT: 'Parent', OTHER: 'Membre du ménage' },
    cpas: 'CPAS',
    cpasName: 'Nom',
    address: 'Adresse',
    email: 'E-mail',
    phone: 'Téléphone',
    number: 'NISS',
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
    issued: 'Remis le {day} par : {cpas}',
    fileName: 'formulaire-information',
  },
  NL: {
    code: 'nl-BE',
    language: 'NL',
    title: 'Informatieformulier betreffende de medische hulp',
    adult: 'Meerderjarige begunstigde',
    minor: 'Minderjarige begunstigde',
    person: 'Begunstigde',
    minors: 'Minderjarige personen ten laste',
    noMinors: 'Er is geen minderjarige persoon ten laste bekend.',
    adults: 'Verantwoordelijke volwassene',
    noAdults: 'Er is geen verantwoordelijke volwassene bekend.',
    relation: 'Band',
    relations: { PARENT: 'Ouder', OTHER: 'Lid van het gezin' },
    cpas: 'OCMW',
    cpasName: 'Naam',
    address: 'Adres',
    email: 'E-mail',
    phone: 'Telefoon',
    number: 'INSZ',
    lastName: 'Familienaam',
    firstNames: 'Voornamen',
    gender: 'Geslacht',
    birthDate: 'Geboortedatum',
    photo: 'Foto',
    genders: { MALE: 'Mannelijk', FEMALE: 'Vrouwelijk', UNKNOWN: 'Niet meegedeeld' },
    givesNoRight:
      'Dit formulier geeft geen enkel recht en is in geen geval een bewijs van tenlasteneming door het OCMW.',
    purpose:
      'Met dit formulier kan de begunstigde de juiste gegevens doorgeven aan de zorgverlener. De tenlasteneming wordt geraadpleegd in MediPrima.',
    issued: 'Afgegeven op {day} door: {cpas}',
    fileName: 'informatieformulier',
  },
  DE: {
    code: 'de-BE',
    language: 'DE',
    title: 'Informationsformular zur medizinischen Hilfe',
    adult: 'Volljährige begünstigte Person',
    minor: 'Minderjährige begünstigte Person',
    person: 'Begünstigte Person',
    minors: 'Minderjährige Personen zu Lasten',
    noMinors: 'Es ist keine minderjährige Person zu Lasten bekannt.',
    adults: 'Verantwortliche erwachsene Person',
    noAdults: 'Es ist keine verantwortliche erwachsene Person bekannt.',
    relation: 'Verhältnis',
    relations: { PARENT: 'Elternteil', OTHER: 'Mitglied des Haushalts' },
    cpas: 'ÖSHZ',
    cpasName: 'Name',
    address: 'Adresse',
    email: 'E-Mail',
    phone: 'Telefon',
    number: 'ENSS',
    lastName: 'Familienname',
    firstNames: 'Vornamen',
    gender: 'Geschlecht',
    birthDate: 'Geburtsdatum',
    photo: 'Foto',
    genders: { MALE: 'Männlich', FEMALE: 'Weiblich', UNKNOWN: 'Nicht mitgeteilt' },
    givesNoRight:
      'Dieses Formular gibt keinerlei Recht und ist in keinem Fall eine Bescheinigung der Kostenübernahme durch das ÖSHZ.',
    purpose:
      'Mit diesem Formular kann die begünstigte Person dem Leistungserbringer die richtigen Angaben übermitteln. Die Kostenübernahme wird in MediPrima abgefragt.',
    issued: 'Ausgehändigt am {day} durch: {cpas}',
    fileName: 'informationsformular',
  },
  EN: {
    code: 'en-BE',
    language: 'EN',
    title: 'Information form on medical aid',
    adult: 'Adult beneficiary',
    minor: 'Minor beneficiary',
    person: 'Beneficiary',
    minors: 'Dependent minors',
    noMinors: 'No dependent minor is known.',
    adults: 'Responsible adult',
    noAdults: 'No responsible adult is known.',
    relation: 'Relation',
    relations: { PARENT: 'Parent', OTHER: 'Member of the household' },
    cpas: 'CPAS',
    cpasName: 'Name',
    address: 'Address',
    email: 'E-mail',
    phone: 'Phone',
    number: 'NISS',
    lastName: 'Last name',
    firstNames: 'First names',
    gender: 'Sex',
    birthDate: 'Birth date',
    photo: 'Photo',
    genders: { MALE: 'Male', FEMALE: 'Female', UNKNOWN: 'Not stated' },
    givesNoRight: 'This form gives no entitlement and is not a certificate that the CPAS will pay.',
    purpose:
      'With this form the beneficiary can give the care provider the right information. The provider checks in MediPrima whether the cost is covered.',
    issued: 'Issued on {day} by: {cpas}',
    fileName: 'information-form',
  },
}

const typeset = (messages: InformationFormMessages): InformationFormMessages => ({
  ...messages,
  givesNoRight: withNoBreakSpaces(messages.givesNoRight, messages.language),
  issued: withNoBreakSpaces(messages.issued, messages.language),
})

/** The texts of the information form in the four languages. */
export const informationFormMessages: Record<Language, InformationFormMessages> = {
  FR: typeset(untypeset.FR),
  NL: typeset(untypeset.NL),
  DE: typeset(untypeset.DE),
  EN: typeset(untypeset.EN),
}
