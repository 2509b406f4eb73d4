import { type Texts, texts as t } from '../../../../shared/texts/texts'

/** Labels of the zones of records 20 and 25. */
export const invoiceLabels = {
  // 20
  thirdPayerAuthorisation: t(
    'autorisation du tiers payant',
    'toelating derdebetaler',
    'Zulassung des Drittzahlers',
    'third-payer authorisation',
  ),
  invoicingType: t('type de facturation', 'facturatietype', 'Art der Rechnungsstellung', 'invoicing type'),
  waiver: t(
    'levée de prescription',
    'opheffing van de verjaring',
    'Aufhebung der Verjährung',
    'waiver of the limitation period',
  ),
  admissionNumber: t('numéro d’admission', 'opnamenummer', 'Aufnahmenummer', 'admission number'),
  agreementDate: t(
    'date de l’accord de traitement',
    'datum van het akkoord',
    'Datum der Zustimmung',
    'treatment agreement date',
  ),
  franchise: t('franchise sociale', 'sociale franchise', 'Sozialfranchise', 'social franchise'),
  insurability: t(
    'codes titulaire CT1/CT2',
    'codes gerechtigde KG1/KG2',
    'Berechtigtencodes CT1/CT2',
    'insurability codes CT1/CT2',
  ),
  previousInvoice: t(
    'numéro de la facture précédente',
    'nummer van de vorige factuur',
    'Nummer der vorigen Rechnung',
    'number of the previous invoice',
  ),
  previousSending: t(
    'numéro d’envoi précédent',
    'vorig zendingsnummer',
    'vorige Sendungsnummer',
    'previous sending number',
  ),
  previousMutuality: t(
    'mutualité de la facturation précédente',
    'ziekenfonds van de vorige facturatie',
    'Krankenkasse der vorigen Rechnung',
    'health insurance fund of the previous invoicing',
  ),
  previousMonth: t(
    'année et mois de la facturation précédente',
    'jaar en maand van de vorige facturatie',
    'Jahr und Monat der vorigen Rechnung',
    'year and month of the previous invoicing',
  ),
  insurerReferenceA: t(
    'référence de l’organisme assureur, compte A',
    'referentie verzekeringsinstelling, rekening A',
    'Referenz des Versicherers, Konto A',
    'insurer reference, account A',
  ),
  insurerReferenceB: t(
    'référence de l’organisme assureur, compte B',
    'referentie verzekeringsinstelling, rekening B',
    'Referenz des Versicherers, Konto B',
    'insurer reference, account B',
  ),
  networkReference: t(
    'données de référence du réseau',
    'referentiegegevens van het netwerk',
    'Referenzdaten des Netzes',
    'network reference data',
  ),
  insurabilityStart: t(
    'début de l’assurabilité',
    'begin van de verzekerbaarheid',
    'Beginn der Versicherbarkeit',
    'start of insurability',
  ),
  insurabilityEnd: t(
    'fin de l’assurabilité',
    'einde van de verzekerbaarheid',
    'Ende der Versicherbarkeit',
    'end of insurability',
  ),
  informationDate: t(
    'date de l’information',
    'datum van de informatie',
    'Datum der Information',
    'date of the information',
  ),
  maf: t(
    'maximum à facturer, année en cours',
    'maximumfactuur, lopend jaar',
    'maximale Gesundheitsrechnung, laufendes Jahr',
    'maximum billing, current year',
  ),
  maf1: t(
    'maximum à facturer, année - 1',
    'maximumfactuur, jaar - 1',
    'maximale Gesundheitsrechnung, Jahr - 1',
    'maximum billing, current year - 1',
  ),
  maf2: t(
    'maximum à facturer, année - 2',
    'maximumfactuur, jaar - 2',
    'maximale Gesundheitsrechnung, Jahr - 2',
    'maximum billing, current year - 2',
  ),

  // 25
  amuCode: t(
    'code d’aide médicale urgente',
    'code dringende medische hulp',
    'Code dringende medizinische Hilfe',
    'urgent-medical-aid code',
  ),
  coverageCode: t('code de couverture', 'dekkingscode', 'Deckungscode', 'coverage code'),
  cpas: t(
    'numéro d’entreprise du CPAS',
    'ondernemingsnummer van het OCMW',
    'Unternehmensnummer des ÖSHZ',
    'enterprise number of the CPAS',
  ),
  attestation: t(
    'référence de l’attestation AMU électronique',
    'referentie van het elektronisch DMH-attest',
    'Referenz der elektronischen DMH-Bescheinigung',
    'reference of the electronic AMU attestation',
  ),
  decisionNumber: t(
    'numéro de la carte (décision)',
    'nummer van de kaart (beslissing)',
    'Nummer der Karte (Beschluss)',
    'card (decision) number',
  ),
  decisionVersion: t('version de la carte', 'versie van de kaart', 'Version der Karte', 'card version number'),
  cardStart: t('début de la carte', 'begin van de kaart', 'Beginn der Karte', 'card start'),
  cardEnd: t('fin de la carte', 'einde van de kaart', 'Ende der Karte', 'card end'),
  consultedOn: t(
    'date de consultation de la banque de données',
    'datum van raadpleging van de databank',
    'Datum der Abfrage der Datenbank',
    'date of consultation of the database',
  ),
} as const satisfies Record<string, Texts>
