import type { Audience } from '../../../shared/authorization/caller'
import type { SubgraphName } from '../../../shared/subgraph/subgraph-name'
import type { Language } from '../../../shared/texts/texts'
import { withNoBreakSpaces } from '../../../shared/texts/typography'

/** The texts of the access statement in one language. */
export interface AccessStatementMessages {
  /** Language tag of the document, for screen readers. */
  code: string
  title: string
  /** With the places `{name}` and `{number}`. */
  about: string
  /** What the statement contains, and on which legal basis. */
  introduction: string
  /** With the places `{from}` and `{to}`. */
  period: string
  wholeTime: string
  since: string
  /** With the place `{day}`. */
  madeOn: string
  none: string
  /** With the place `{count}`: rows older than those printed are left out. */
  truncated: string
  when: string
  who: string
  what: string
  /** Sentences with the place `{data}`. */
  read: string
  changed: string
  refused: string
  /** With the place `{purpose}`. */
  purpose: string
  and: string
  system: string
  data: Record<SubgraphName, string>
  organisations: Record<Audience, string>
  /** By audience and role. */
  roles: Record<string, string>
  fileName: string
}

const untypeset: Record<Language, AccessStatementMessages> = {
  FR: {
    code: 'fr-BE',
    title: 'Qui a consulté ou modifié mes données',
    about: '{name}, numéro {number}',
    introduction:
      'Ce relevé montre pour quelles organisations vos données ont été consultées ou modifiées dans MediPrima, en quelle qualité et dans quel but (règlement général sur la protection des données, article 15). Une demande refusée n’a donné aucune information à l’organisation qui l’a faite.',
    period: 'Période : du {from} au {to}',
    wholeTime: 'Période : toutes les consultations conservées',
    since: 'Période : depuis le {from}',
    madeOn: 'Établi le {day}',
    none: 'Personne n’a consulté ni modifié vos données pendant cette période.',
    truncated:
      'Seules les {count} consultations les plus récentes sont imprimées. Demandez une période plus courte pour voir les autres.',
    when: 'Date et heure',
    who: 'Pour qui',
    what: 'Quoi',
    read: 'A consulté {data}.',
    changed: 'A enregistré ou modifié {data}.',
    refused: 'A demandé {data} et n’a rien obtenu.',
    purpose: 'But indiqué : {purpose}',
    and: 'et',
    system: 'Traitement automatique de MediPrima',
    data: {
      beneficiary: 'vos données d’identité',
      decision: 'les décisions du CPAS et vos droits',
      provider: 'des factures papier',
      attestation: 'des attestations d’aide médicale urgente',
      invoice: 'des factures de soins',
    },
    organisations: {
      CAAMI: 'Caisse auxiliaire d’assurance maladie-invalidité (CAAMI)',
      CPAS: 'CPAS {organisation}',
      SPP_IS: 'SPP Intégration sociale',
      PROVIDER: 'Prestataire de soins {organisation}',
      SYSTEM: 'Registres de la sécurité sociale (BCSS)',
    },
    roles: {
      'CAAMI:agent': 'gestion des factures',
      'CAAMI:controller': 'contrôle',
      'CPAS:worker': 'service social',
      'CPAS:supervisor': 'responsable',
      'SPP_IS:analyst': 'analyse',
      'SPP_IS:inspector': 'inspection',
      'PROVIDER:prescriber': 'médecin ou dentiste',
      'PROVIDER:staff': 'personnel',
    },
    fileName: 'releve-des-consultations',
  },
  NL: {
    code: 'nl-BE',
    title: 'Wie heeft mijn gegevens geraadpleegd of gewijzigd',
    about: '{name}, nummer {number}',
    introduction:
      'Dit overzicht toont voor welke organisaties uw gegevens in MediPrima zijn geraadpleegd of gewijzigd, in welke hoedanigheid en met welk doel (algemene verordening gegevensbescherming, artikel 15). Een geweigerde vraag heeft de vrager geen informatie gegeven.',
    period: 'Periode: van {from} tot en met {to}',
    wholeTime: 'Periode: alle bewaarde raadplegingen',
    since: 'Periode: vanaf {from}',
    madeOn: 'Opgesteld op {day}',
    none: 'Niemand heeft uw gegevens in deze periode geraadpleegd of gewijzigd.',
    truncated:
      'Alleen de {count} recentste raadplegingen zijn afgedrukt. Vraag een kortere periode om de andere te zien.',
    when: 'Datum en uur',
    who: 'Voor wie',
    what: 'Wat',
    read: 'Raadpleegde {data}.',
    changed: 'Registreerde of wijzigde {data}.',
    refused: 'Vroeg {data} en kreeg niets.',
    purpose: 'Opgegeven doel: {purpose}',
    and: 'en',
    system: 'Automatische verwerking door MediPrima',
    data: {
      beneficiary: 'uw identiteitsgegevens',
      decision: 'de beslissingen van het OCMW en uw rechten',
      provider: 'papieren facturen',
      attestation: 'attesten van dringende medische hulp',
      invoice: 'facturen voor zorg',
    },
    organisations: {
      CAAMI: 'Hulpkas voor Ziekte- en Invaliditeitsverzekering (HZIV)',
      CPAS: 'OCMW {organisation}',
      SPP_IS: 'POD Maatschappelijke Integratie',
      PROVIDER: 'Zorgverlener {organisation}',
      SYSTEM: 'Registers van de sociale zekerheid (KSZ)',
    },
    roles: {
      'CAAMI:agent': 'medewerker',
      'CAAMI:controller': 'controleur',
      'CPAS:worker': 'maatschappelijk werker',
      'CPAS:supervisor': 'verantwoordelijke',
      'SPP_IS:analyst': 'analist',
      'SPP_IS:inspector': 'inspecteur',
      'PROVIDER:prescriber': 'arts of tandarts',
      'PROVIDER:staff': 'personeel',
    },
    fileName: 'overzicht-raadplegingen',
  },
  DE: {
    code: 'de-BE',
    title: 'Wer meine Daten eingesehen oder geändert hat',
    about: '{name}, Nummer {number}',
    introduction:
      'Diese Übersicht zeigt, für welche Organisationen Ihre Daten in MediPrima eingesehen oder geändert wurden, in welcher Funktion und zu welchem Zweck (Datenschutz-Grundverordnung, Artikel 15). Eine abgelehnte Anfrage hat der anfragenden Stelle keine Auskunft gegeben.',
    period: 'Zeitraum: vom {from} bis zum {to}',
    wholeTime: 'Zeitraum: alle aufbewahrten Zugriffe',
    since: 'Zeitraum: seit dem {from}',
    madeOn: 'Erstellt am {day}',
    none: 'In diesem Zeitraum hat niemand Ihre Daten eingesehen oder geändert.',
    truncated:
      'Nur die {count} neuesten Zugriffe sind gedruckt. Wählen Sie einen kürzeren Zeitraum, um die anderen zu sehen.',
    when: 'Datum und Uhrzeit',
    who: 'Für wen',
    what: 'Was',
    read: 'Hat {data} eingesehen.',
    changed: 'Hat {data} eingetragen oder geändert.',
    refused: 'Hat nach Daten gefragt ({data}) und nichts erhalten.',
    purpose: 'Angegebener Zweck: {purpose}',
    and: 'und',
    system: 'Automatische Verarbeitung durch MediPrima',
    data: {
      beneficiary: 'Ihre Identitätsdaten',
      decision: 'die Beschlüsse des ÖSHZ und Ihre Ansprüche',
      provider: 'Papierrechnungen',
      attestation: 'Bescheinigungen über dringende medizinische Hilfe',
      invoice: 'Rechnungen über Leistungen',
    },
    organisations: {
      CAAMI: 'Hilfskasse für Kranken- und Invalidenversicherung (HKIV)',
      CPAS: 'ÖSHZ {organisation}',
      SPP_IS: 'Föderaler Öffentlicher Programmierungsdienst Sozialeingliederung (ÖPD SE)',
      PROVIDER: 'Leistungserbringer {organisation}',
      SYSTEM: 'Register der sozialen Sicherheit (ZDSS)',
    },
    roles: {
      'CAAMI:agent': 'Sachbearbeitung',
      'CAAMI:controller': 'Kontrolle',
      'CPAS:worker': 'Sozialarbeit',
      'CPAS:supervisor': 'Leitung',
      'SPP_IS:analyst': 'Analyse',
      'SPP_IS:inspector': 'Inspektion',
      'PROVIDER:prescriber': 'ärztliche oder zahnärztliche Praxis',
      'PROVIDER:staff': 'Personal',
    },
    fileName: 'uebersicht-zugriffe',
  },
  EN: {
    code: 'en-BE',
    title: 'Who read or changed my data',
    about: '{name}, number {number}',
    introduction:
      'This statement shows for which organisations your data were read or changed in MediPrima, in which role and for what purpose (General Data Protection Regulation, article 15). A refused request gave no information to the person who made it.',
    period: 'Period: {from} to {to}',
    wholeTime: 'Period: every visit that is kept',
    since: 'Period: since {from}',
    madeOn: 'Made on {day}',
    none: 'No organisation read or changed your data in this period.',
    truncated: 'Only the {count} most recent visits are printed. Ask for a shorter period to see the others.',
    when: 'Date and time',
    who: 'For whom',
    what: 'What',
    read: 'Read {data}.',
    changed: 'Recorded or changed {data}.',
    refused: 'Asked for {data} and got nothing.',
    purpose: 'Stated purpose: {purpose}',
    and: 'and',
    system: 'Automatic processing by MediPrima',
    data: {
      beneficiary: 'your identity data',
      decision: 'the decisions of the CPAS and your entitlements',
      provider: 'paper invoices',
      attestation: 'attestations of urgent medical aid',
      invoice: 'invoices for care',
    },
    organisations: {
      CAAMI: 'Auxiliary Fund for Sickness and Disability Insurance (CAAMI)',
      CPAS: 'CPAS {organisation}',
      SPP_IS: 'Federal Public Planning Service Social Integration (SPP IS)',
      PROVIDER: 'Care provider {organisation}',
      SYSTEM: 'Social security registers (BCSS)',
    },
    roles: {
      'CAAMI:agent': 'agent',
      'CAAMI:controller': 'auditor',
      'CPAS:worker': 'social worker',
      'CPAS:supervisor': 'supervisor',
      'SPP_IS:analyst': 'analyst',
      'SPP_IS:inspector': 'inspector',
      'PROVIDER:prescriber': 'physician or dentist',
      'PROVIDER:staff': 'staff',
    },
    fileName: 'access-statement',
  },
}

const typeset = (language: Language): AccessStatementMessages => {
  const messages = untypeset[language]
  const spaced = (text: string) => withNoBreakSpaces(text, language)
  return {
    ...messages,
    period: spaced(messages.period),
    wholeTime: spaced(messages.wholeTime),
    since: spaced(messages.since),
    purpose: spaced(messages.purpose),
  }
}

/** The texts of the access statement in the four languages. */
export const accessStatementMessages: Record<Language, AccessStatementMessages> = {
  FR: typeset('FR'),
  NL: typeset('NL'),
  DE: typeset('DE'),
  EN: typeset('EN'),
}
