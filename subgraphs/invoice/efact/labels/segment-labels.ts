import { type Texts, texts as t } from '../../../../shared/texts/texts'

/** Labels of the zones of segments 200 and 300. */
export const segmentLabels = {
  // segment 200
  messageName: t('nom du message', 'naam van het bericht', 'Name der Nachricht', 'message name'),
  messageVersion: t(
    'version du format du message',
    'versie van het berichtformaat',
    'Version des Nachrichtenformats',
    'message format version',
  ),
  messageKind: t(
    'type de message (production, test)',
    'soort bericht (productie, test)',
    'Art der Nachricht (Produktion, Test)',
    'production or test',
  ),
  messageStatus: t('statut du message', 'status van het bericht', 'Status der Nachricht', 'message status'),
  providerMessage: t(
    'référence du message du prestataire',
    'referentie van het bericht van de verlener',
    'Referenz der Nachricht des Erbringers',
    'provider’s message reference',
  ),
  insurerMessage: t(
    'référence de l’organisme assureur',
    'referentie van de verzekeringsinstelling',
    'Referenz des Versicherers',
    'insurer’s reference',
  ),
  reserve: t('réserve', 'reserve', 'Reserve', 'reserve'),

  // segment 300
  yearMonth: t(
    'année et mois de facturation',
    'gefactureerd jaar en maand',
    'Rechnungsjahr und -monat',
    'invoiced year and month',
  ),
  fileReference: t(
    'référence du fichier de facturation',
    'referentie van het factuurbestand',
    'Referenz der Rechnungsdatei',
    'invoice file reference',
  ),
  instructionVersion: t(
    'version des instructions',
    'versie van de instructies',
    'Version der Anweisungen',
    'instruction version',
  ),
  contactLastName: t(
    'nom de la personne de contact',
    'naam van de contactpersoon',
    'Name der Kontaktperson',
    'contact last name',
  ),
  contactFirstName: t(
    'prénom de la personne de contact',
    'voornaam van de contactpersoon',
    'Vorname der Kontaktperson',
    'contact first name',
  ),
  contactPhone: t(
    'téléphone de la personne de contact',
    'telefoon van de contactpersoon',
    'Telefon der Kontaktperson',
    'contact telephone',
  ),
  fileInvoiceType: t(
    'type de facture du fichier',
    'factuurtype van het bestand',
    'Rechnungsart der Datei',
    'invoice type of the file',
  ),
  invoicingMode: t('mode de facturation', 'facturatiewijze', 'Art der Abrechnung', 'invoicing mode'),
  errorPercentage: t('pourcentage d’erreurs', 'foutenpercentage', 'Fehlerprozentsatz', 'error percentage'),
  refusalType: t(
    'type de refus de la facturation',
    'soort weigering van de facturatie',
    'Art der Ablehnung',
    'type of refusal of the invoicing',
  ),
} as const satisfies Record<string, Texts>
