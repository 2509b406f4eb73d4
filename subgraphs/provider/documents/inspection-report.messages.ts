import { type Language, type Texts, texts as t } from '../../../shared/texts/texts'
import { withNoBreakSpaces } from '../../../shared/texts/typography'

const untypeset = {
  title: t('Rapport d’inspection', 'Inspectieverslag', 'Inspektionsbericht', 'Inspection report'),
  office: t(
    'SPP Intégration sociale, service d’inspection',
    'POD Maatschappelijke Integratie, inspectiedienst',
    'ÖPD SE (Sozialeingliederung), Inspektionsdienst',
    'Federal Public Planning Service Social Integration, inspection service',
  ),
  organisation: t('Organisme inspecté', 'Geïnspecteerde organisatie', 'Geprüfte Einrichtung', 'Inspected organisation'),
  number: t('Numéro', 'Nummer', 'Nummer', 'Number'),
  mergedCentres: t(
    'Avec les dossiers des centres absorbés',
    'Met de dossiers van de gefuseerde centra',
    'Mit den Akten der aufgegangenen Zentren',
    'With the records of the merged centres',
  ),
  period: t('Période', 'Periode', 'Zeitraum', 'Period'),
  grounds: t('Motif', 'Reden', 'Anlass', 'Grounds'),
  opened: t('Ouverte le', 'Geopend op', 'Eröffnet am', 'Opened on'),
  shared: t('Communiquée le', 'Meegedeeld op', 'Mitgeteilt am', 'Shared on'),
  notShared: t('Non communiquée', 'Niet meegedeeld', 'Nicht mitgeteilt', 'Not shared'),
  closed: t('Clôturée le', 'Afgesloten op', 'Abgeschlossen am', 'Closed on'),
  seed: t('Numéro de tirage', 'Startgetal van de steekproef', 'Startzahl der Stichprobe', 'Sample number'),
  sample: t('Échantillon', 'Steekproef', 'Stichprobe', 'Sample'),
  drawnOf: t(
    '{drawn} sur {population}',
    '{drawn} van {population}',
    '{drawn} von {population}',
    '{drawn} of {population}',
  ),
  items: t('Éléments', 'Elementen', 'Elemente', 'Items'),
  position: t('N°', 'Nr.', 'Nr.', 'No.'),
  kind: t('Nature', 'Aard', 'Art', 'Kind'),
  reference: t('Référence', 'Referentie', 'Referenz', 'Reference'),
  day: t('Date', 'Datum', 'Datum', 'Day'),
  niss: t('NISS', 'INSZ', 'ENSS', 'NISS'),
  amount: t('Montant (euros)', 'Bedrag (euro)', 'Betrag (Euro)', 'Amount (euros)'),
  result: t('Conclusion', 'Besluit', 'Ergebnis', 'Conclusion'),
  remark: t('Remarque', 'Opmerking', 'Bemerkung', 'Remark'),
  answer: t(
    'Réponse de l’organisme inspecté',
    'Antwoord van de geïnspecteerde organisatie',
    'Antwort der geprüften Einrichtung',
    'Answer of the inspected organisation',
  ),
  noAnswer: t(
    'L’organisme n’a pas répondu dans le délai, fixé au {day}.',
    'De organisatie heeft niet geantwoord binnen de termijn, die liep tot en met {day}.',
    'Die Einrichtung hat innerhalb der Frist bis zum {day} nicht geantwortet.',
    'The organisation did not answer within the time limit, which ended on {day}.',
  ),
  documents: t('Documents joints', 'Bijgevoegde documenten', 'Beigefügte Unterlagen', 'Attached documents'),
  conclusion: t(
    'Conclusion de l’inspection',
    'Besluit van de inspectie',
    'Ergebnis der Inspektion',
    'Conclusion of the inspection',
  ),
} satisfies Record<string, Texts>

export type InspectionReportMessages = Record<keyof typeof untypeset, string>

const names = Object.keys(untypeset) as (keyof typeof untypeset)[]

/** The texts of the report in a language. */
export const inspectionReportMessages = (language: Language): InspectionReportMessages =>
  Object.fromEntries(
    names.map((name) => [name, withNoBreakSpaces(untypeset[name][language], language)]),
  ) as InspectionReportMessages
