export type PageLanguage = 'fr' | 'nl' | 'de' | 'en'
export const pageLanguages: readonly PageLanguage[] = ['fr', 'nl', 'de', 'en']
type Translations = Record<PageLanguage, string>

export interface Persona {
  /** The demo client id that the persona signs in as. */
  id: string
  /** The organisation. */
  organisation: Translations
  /** The persona's work there. */
  work: Translations
}

const cpas = (number: string): Translations => ({
  fr: `CPAS ${number}`,
  nl: `OCMW ${number}`,
  de: `ÖSHZ ${number}`,
  en: `CPAS ${number}`,
})
const caami: Translations = { fr: 'CAAMI', nl: 'HZIV', de: 'HKIV', en: 'CAAMI' }
const sppIs: Translations = {
  fr: 'SPP Intégration sociale',
  nl: 'POD Maatschappelijke Integratie',
  de: 'ÖPD SE (Sozialeingliederung)',
  en: 'SPP IS (Social Integration)',
}
const worker: Translations = {
  fr: 'Service social',
  nl: 'Sociale dienst',
  de: 'Sozialdienst',
  en: 'Social worker',
}
const supervisor: Translations = {
  fr: 'Responsable du service',
  nl: 'Diensthoofd',
  de: 'Dienstleitung',
  en: 'Head of service',
}

/** The identities that the demo's sign-in page offers. */
export const personas: readonly Persona[] = [
  { id: 'cpas:0299990019:worker', organisation: cpas('0299.990.019'), work: worker },
  { id: 'cpas:0299990019:supervisor', organisation: cpas('0299.990.019'), work: supervisor },
  { id: 'cpas:0299991108:worker', organisation: cpas('0299.991.108'), work: worker },
  { id: 'cpas:0299991108:supervisor', organisation: cpas('0299.991.108'), work: supervisor },
  {
    id: 'caami:caami:agent',
    organisation: caami,
    work: {
      fr: 'Gestion des factures',
      nl: 'Dossierbeheer facturen',
      de: 'Sachbearbeitung Rechnungen',
      en: 'Invoice agent',
    },
  },
  {
    id: 'caami:caami:controller',
    organisation: caami,
    work: { fr: 'Contrôle', nl: 'Controle', de: 'Kontrolle', en: 'Invoice review' },
  },
  {
    id: 'sppis:sppis:analyst',
    organisation: sppIs,
    work: { fr: 'Analyse', nl: 'Analyse', de: 'Analyse', en: 'Analysis' },
  },
  {
    id: 'sppis:sppis:inspector',
    organisation: sppIs,
    work: { fr: 'Inspection', nl: 'Inspectie', de: 'Inspektion', en: 'Inspection' },
  },
  {
    id: 'provider:10001490004:prescriber',
    organisation: {
      fr: 'Cabinet médical 10001490004',
      nl: 'Artsenpraktijk 10001490004',
      de: 'Arztpraxis 10001490004',
      en: 'Medical practice 10001490004',
    },
    work: { fr: 'Médecine générale', nl: 'Huisartsgeneeskunde', de: 'Allgemeinmedizin', en: 'General practitioner' },
  },
  {
    id: 'provider:71099020:staff',
    organisation: {
      fr: 'Hôpital 71099020',
      nl: 'Ziekenhuis 71099020',
      de: 'Krankenhaus 71099020',
      en: 'Hospital 71099020',
    },
    work: { fr: 'Service de facturation', nl: 'Facturatiedienst', de: 'Abrechnungsdienst', en: 'Billing office' },
  },
]
