import { euroCell, toCsv } from '../../../shared/documents/csv'
import { csvText as text } from '../../../shared/texts/csv-text'
import { enumLabels } from '../../../shared/texts/enum-labels'
import { type Language, type Texts, texts as t } from '../../../shared/texts/texts'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import type { PaperLineEntity } from '../persistence/paper-line.entity'

/** A refundable paper invoice with its lines and the name of its provider. */
export interface StatedInvoice {
  invoice: PaperInvoiceEntity
  lines: readonly PaperLineEntity[]
  provider: { inamiNumber: string; name: string }
}

/** The headings of the columns, in their order. */
export const columnHeadings = {
  cpas: t('CPAS', 'OCMW', 'ÖSHZ', 'CPAS'),
  invoice: t('facture', 'factuur', 'Rechnung', 'invoice'),
  issuedOn: t('date d’émission', 'datum van uitreiking', 'Ausstellungstag', 'day of issue'),
  provider: t('prestataire', 'zorgverlener', 'Leistungserbringer', 'provider'),
  providerName: t('nom du prestataire', 'naam van de zorgverlener', 'Name des Leistungserbringers', 'provider’s name'),
  niss: t('NISS', 'INSZ', 'ENSS', 'NISS'),
  personName: t('nom du patient', 'naam van de patiënt', 'Name der Person', 'patient’s name'),
  situation: t('situation', 'situatie', 'Situation', 'situation'),
  attestation: t('attestation AMU', 'DMH-attest', 'DMH-Bescheinigung', 'AMU attestation'),
  held: t('détenue par le CPAS', 'in bezit van het OCMW', 'im Besitz des ÖSHZ', 'held by the CPAS'),
  code: t('code de nomenclature', 'nomenclatuurcode', 'Nomenklaturcode', 'nomenclature code'),
  performedOn: t('date des soins', 'datum van de zorg', 'Datum der Leistung', 'day of care'),
  quantity: t('quantité', 'aantal', 'Anzahl', 'quantity'),
  prescriber: t('prescripteur', 'voorschrijver', 'verschreibende Person', 'prescriber'),
  prescription: t(
    'numéro de prescription',
    'nummer van het voorschrift',
    'Verschreibungsnummer',
    'prescription number',
  ),
  claimed: t('facturé (euros)', 'gefactureerd (euro)', 'berechnet (Euro)', 'invoiced (euros)'),
  refunded: t('à rembourser (euros)', 'terug te betalen (euro)', 'zu erstatten (Euro)', 'to refund (euros)'),
} satisfies Record<string, Texts>

const yes = t('oui', 'ja', 'ja', 'yes')

/** The refundable paper invoices of a CPAS in a month as CSV: a row per line; an invoice without lines is one row. Amounts are numbers, identifiers are text. */
export function paperStatementCsv(invoices: readonly StatedInvoice[], language: Language): Promise<string> {
  const headings = Object.values(columnHeadings).map((heading) => heading[language])
  return toCsv(headings, allRows(invoices, language))
}

function* allRows(invoices: readonly StatedInvoice[], language: Language) {
  for (const stated of invoices) yield* rowsOf(stated, language)
}

function rowsOf({ invoice, lines, provider }: StatedInvoice, language: Language): (string | number)[][] {
  const { verdict } = invoice
  const ofInvoice = [
    text(invoice.cpas),
    invoice.id,
    invoice.issuedOn,
    text(provider.inamiNumber),
    text(provider.name),
    text(invoice.niss ?? ''),
    text(invoice.personName ?? ''),
    enumLabels.BillingSituation[invoice.situation][language],
    text(invoice.attestationNumber ?? verdict?.attestationNumber ?? ''),
    invoice.attestationHeld ? yes[language] : '',
  ]
  if (lines.length === 0)
    return [[...ofInvoice, '', '', '', '', '', euroCell(invoice.amountCents), euroCell(verdict?.refundedCents ?? 0)]]
  return lines.map((line, i) => [
    ...ofInvoice,
    line.code,
    line.performedOn,
    line.quantity,
    text(line.prescriber ?? ''),
    text(line.prescriptionNumber ?? ''),
    euroCell(line.claimedCents),
    euroCell(verdict?.lineRefunds[i] ?? 0),
  ])
}
