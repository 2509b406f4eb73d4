import { type Texts, texts as t } from '../../../shared/texts/texts'
import type { ZoneLabel } from './zone-labels'

/** The meaning of single values of a zone. */
export const zoneValues: Partial<Record<ZoneLabel, Readonly<Record<string, Texts>>>> = {
  accountsIndex: {
    '0': t('compte A seul', 'enkel rekening A', 'nur Konto A', 'account A only'),
    '1': t('comptes A et B', 'rekeningen A en B', 'Konten A und B', 'accounts A and B'),
  },
  fileVersion: {
    '0001999': t('production', 'productie', 'Produktion', 'production'),
    '9991999': t('test', 'test', 'Test', 'test'),
  },
  instructionVersion: {
    '0001999': t('production', 'productie', 'Produktion', 'production'),
    '9991999': t('test', 'test', 'Test', 'test'),
  },
  messageKind: {
    '12': t('production', 'productie', 'Produktion', 'production'),
    '92': t('test', 'test', 'Test', 'test'),
  },
  messageName: {
    '920000': t('envoi de factures', 'factuurzending', 'Rechnungssendung', 'invoice message'),
    '931000': t('accusé de réception', 'ontvangstbewijs', 'Empfangsbestätigung', 'acknowledgement'),
    '920999': t('message refusé', 'bericht geweigerd', 'Nachricht abgelehnt', 'message refused'),
    '920098': t(
      'fichier refusé, pour information',
      'bestand geweigerd, ter informatie',
      'Datei abgelehnt, zur Information',
      'file refused, for information',
    ),
    '920099': t('fichier refusé', 'bestand geweigerd', 'Datei abgelehnt', 'file refused'),
    '920900': t('décompte', 'afrekening', 'Abrechnung', 'settlement'),
  },
  content: {
    '040': t(
      'envoi individuel eFact',
      'individuele eFact-zending',
      'einzelne eFact-Sendung',
      'individual eFact sending',
    ),
    '000': t('classique', 'klassiek', 'klassisch', 'classic'),
  },
  sex: { '1': t('homme', 'man', 'männlich', 'male'), '2': t('femme', 'vrouw', 'weiblich', 'female') },
  invoiceType: {
    '1': t('hospitalisé', 'gehospitaliseerd', 'stationär', 'hospitalised'),
    '3': t('ambulatoire', 'ambulant', 'ambulant', 'ambulatory'),
    '4': t('long séjour', 'lang verblijf', 'Langzeitaufenthalt', 'long stay'),
    '5': t('revalidation', 'revalidatie', 'Rehabilitation', 'rehabilitation'),
    '6': t('hôpital de jour', 'daghospitaal', 'Tagesklinik', 'day hospital'),
    '9': t('mixte', 'gemengd', 'gemischt', 'mixed'),
  },
  fileInvoiceType: {
    '01': t('hospitalisation', 'hospitalisatie', 'Krankenhausaufenthalt', 'hospitalisation'),
    '03': t('ambulatoire', 'ambulant', 'ambulant', 'ambulatory'),
    '09': t('mixte', 'gemengd', 'gemischt', 'mixed'),
  },
  invoicingMode: {
    '01': t('un fichier, un compte', 'één bestand, één rekening', 'eine Datei, ein Konto', 'one file, one account'),
    '02': t(
      'un fichier, deux comptes',
      'één bestand, twee rekeningen',
      'eine Datei, zwei Konten',
      'one file, two accounts',
    ),
  },
  invoicingType: {
    '0': t('facture normale', 'gewone factuur', 'normale Rechnung', 'normal invoice'),
    '1': t(
      'refacturation après rejet',
      'herfacturatie na weigering',
      'erneute Rechnung nach Ablehnung',
      're-invoicing of a rejected invoice',
    ),
    '3': t('note de crédit', 'creditnota', 'Gutschrift', 'credit note'),
  },
  waiver: { '1': t('lettre recommandée', 'aangetekende brief', 'Einschreiben', 'registered letter') },
  cause: {
    '0000': t('autre', 'andere', 'andere', 'other'),
    '0050': t('chimiothérapie', 'chemotherapie', 'Chemotherapie', 'chemotherapy'),
    '0060': t('maladie professionnelle', 'beroepsziekte', 'Berufskrankheit', 'occupational disease'),
    '0070': t('accident du travail', 'arbeidsongeval', 'Arbeitsunfall', 'work accident'),
    '0080': t('accident', 'ongeval', 'Unfall', 'accident'),
  },
  identification: {
    '1': t('NISS', 'INSZ', 'ENSS', 'NISS'),
    '0': t('numéro de mutualité', 'ziekenfondsnummer', 'Krankenkassennummer', 'health insurance fund number'),
  },
  amuCode: {
    '1': t('aide médicale urgente', 'dringende medische hulp', 'dringende medizinische Hilfe', 'urgent medical aid'),
    '0': t(
      'pas d’aide médicale urgente',
      'geen dringende medische hulp',
      'keine dringende medizinische Hilfe',
      'not urgent medical aid',
    ),
  },
  moment: {
    '1': t('nuit', 'nacht', 'Nacht', 'night'),
    '2': t('week-end', 'weekend', 'Wochenende', 'weekend'),
    '3': t('jour férié', 'feestdag', 'Feiertag', 'holiday'),
    '4': t('urgent', 'dringend', 'Notfall', 'urgent'),
  },
  serviceCode: {
    '990': t('cabinet ambulatoire', 'ambulante praktijkvoering', 'ambulante Praxis', 'ambulatory practice'),
  },
  providerNorm: {
    '1': t('acte propre', 'eigen verstrekking', 'eigene Leistung', 'own act'),
    '4': t('notion G', 'notie G', 'Merkmal G', 'G notion'),
    '5': t('stagiaire', 'stagiair', 'Praktikant', 'trainee'),
  },
  prescriberNorm: {
    '1': t('un prescripteur', 'één voorschrijver', 'eine verschreibende Person', 'one prescriber'),
    '3': t('lui-même', 'zichzelf', 'selbst', 'self'),
    '4': t('code ajouté', 'toegevoegde code', 'hinzugefügter Code', 'added code'),
    '5': t(
      'un prescripteur substitué',
      'één vervangen voorschrijver',
      'eine ersetzte verschreibende Person',
      'one substituted prescriber',
    ),
    '6': t(
      'plusieurs substitués',
      'meerdere vervangen voorschrijvers',
      'mehrere ersetzte verschreibende Personen',
      'several substituted prescribers',
    ),
    '9': t(
      'plusieurs prescripteurs',
      'meerdere voorschrijvers',
      'mehrere verschreibende Personen',
      'several prescribers',
    ),
  },
  limb: { '1': t('gauche', 'links', 'links', 'left'), '2': t('droite', 'rechts', 'rechts', 'right') },
  derogation: {
    '01': t(
      'dérogation au nombre maximum',
      'afwijking maximum aantal',
      'Abweichung von der Höchstzahl',
      'derogation to the maximum number',
    ),
    '02': t('autre prescription', 'ander voorschrift', 'andere Verschreibung', 'other prescription'),
    '03': t(
      'deuxième acte identique du jour',
      'tweede identieke verstrekking van de dag',
      'zweite gleiche Leistung am Tag',
      'second identical act of the day',
    ),
    '04': t('troisième ou suivant', 'derde of volgende', 'dritte oder weitere', 'third or later'),
  },
}

/** The name of each record type. */
export const recordNames: Readonly<Record<string, Texts>> = {
  '200': t('en-tête du message', 'hoofding van het bericht', 'Kopf der Nachricht', 'message header'),
  '300': t('en-tête de la facturation', 'hoofding van de facturatie', 'Kopf der Rechnungsstellung', 'invoicing header'),
  '10': t('en-tête du fichier', 'hoofding van het bestand', 'Kopf der Datei', 'file header'),
  '20': t('en-tête de facture', 'hoofding van de factuur', 'Kopf der Rechnung', 'invoice header'),
  '25': t('enregistrement MediPrima', 'MediPrima-record', 'MediPrima-Satz', 'MediPrima record'),
  '30': t('prix de journée ou forfait', 'verpleegdag of forfait', 'Tagessatz oder Pauschale', 'per-diem or lump sum'),
  '50': t('prestation', 'verstrekking', 'Leistung', 'service line'),
  '51': t('engagement de paiement', 'betalingsverbintenis', 'Zahlungsverpflichtung', 'payment commitment'),
  '52': t(
    'lecture du document d’identité',
    'lezing van het identiteitsdocument',
    'Auslesen des Ausweises',
    'identity document reading',
  ),
  '80': t('pied de facture', 'voet van de factuur', 'Fuß der Rechnung', 'invoice footer'),
  '90': t('pied du fichier', 'voet van het bestand', 'Fuß der Datei', 'file footer'),
  '91': t(
    'décompte par mutualité',
    'afrekening per ziekenfonds',
    'Abrechnung je Krankenkasse',
    'settlement of a mutuality',
  ),
  '92': t('décompte de l’envoi', 'afrekening van de zending', 'Abrechnung der Sendung', 'settlement of the sending'),
  '95': t(
    'récapitulation par mutualité',
    'samenvatting per ziekenfonds',
    'Zusammenfassung je Krankenkasse',
    'recapitulation of a mutuality',
  ),
  '96': t(
    'récapitulation de l’envoi',
    'samenvatting van de zending',
    'Zusammenfassung der Sendung',
    'recapitulation of the sending',
  ),
  detail: t(
    'réponse de l’organisme assureur',
    'antwoord van de verzekeringsinstelling',
    'Antwort des Versicherers',
    'answer of the insurer',
  ),
  '??': t('type inconnu', 'onbekend type', 'unbekannte Art', 'unknown type'),
}
