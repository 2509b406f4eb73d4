import { euroCell, toCsv } from '../../../shared/documents/csv'
import { csvText as text } from '../../../shared/texts/csv-text'
import { type Language, type Texts, texts as t } from '../../../shared/texts/texts'
import type { ExportedLine } from '../persistence/export.repository'

/** What happened to the line in the month. */
export const kindLabels: Record<ExportedLine['kind'], Texts> = {
  PAID: t('payée', 'betaald', 'bezahlt', 'paid'),
  RECOVERED: t('récupérée', 'teruggevorderd', 'zurückgefordert', 'recovered'),
}

/** The headings of the columns, in their order. */
export const columnHeadings = {
  month: t('mois', 'maand', 'Monat', 'month'),
  kind: t('nature', 'aard', 'Art', 'kind'),
  cpas: t('CPAS', 'OCMW', 'ÖSHZ', 'CPAS'),
  provider: t('prestataire', 'zorgverlener', 'Leistungserbringer', 'provider'),
  invoice: t('facture', 'factuur', 'Rechnung', 'invoice'),
  line: t('ligne', 'lijn', 'Zeile', 'line'),
  niss: t('NISS', 'INSZ', 'ENSS', 'NISS'),
  code: t('code de nomenclature', 'nomenclatuurcode', 'Nomenklaturcode', 'nomenclature code'),
  performedOn: t('date des soins', 'datum van de zorg', 'Datum der Leistung', 'day of care'),
  quantity: t('quantité', 'aantal', 'Anzahl', 'quantity'),
  decision: t('décision', 'beslissing', 'Beschluss', 'decision'),
  version: t('version', 'versie', 'Version', 'version'),
  refundCode: t('code de remboursement', 'terugbetalingscode', 'Erstattungscode', 'refund code'),
  state: t('État (euros)', 'Staat (euro)', 'Staat (Euro)', 'State (euros)'),
  cpasShare: t('part du CPAS (euros)', 'aandeel OCMW (euro)', 'Anteil des ÖSHZ (Euro)', 'CPAS share (euros)'),
  paidOn: t('date du paiement', 'datum van betaling', 'Zahlungsdatum', 'day of payment'),
  paymentReference: t('référence du paiement', 'betalingsreferentie', 'Zahlungsreferenz', 'payment reference'),
  claimed: t('demandé (euros)', 'gevraagd (euro)', 'gefordert (Euro)', 'claimed (euros)'),
  patient: t(
    'à charge du patient (euros)',
    'ten laste van de patiënt (euro)',
    'zulasten der Person (Euro)',
    'paid by the patient (euros)',
  ),
  insurer: t(
    'à charge de l’assureur (euros)',
    'ten laste van de verzekeraar (euro)',
    'zulasten der Krankenkasse (Euro)',
    'paid by the insurer (euros)',
  ),
  performedUntil: t(
    'dernier jour des soins',
    'laatste dag van de zorg',
    'letzter Tag der Leistung',
    'last day of care',
  ),
  performer: t('prestataire exécutant', 'uitvoerende zorgverlener', 'ausführender Leistungserbringer', 'performer'),
} satisfies Record<string, Texts>

/** The lines of a settlement as CSV: semicolons, UTF-8 with BOM; amounts are numbers, identifiers are text. Without persons, columns that identify one are empty. */
export function settlementCsv(
  lines: readonly ExportedLine[],
  withPersons: boolean,
  language: Language,
): Promise<string> {
  const headings = Object.values(columnHeadings).map((heading) => heading[language])
  return toCsv(headings, rowsOf(lines, withPersons, language))
}

function* rowsOf(lines: readonly ExportedLine[], withPersons: boolean, language: Language) {
  for (const line of lines)
    yield [
      line.month,
      kindLabels[line.kind][language],
      text(line.cpas ?? ''),
      text(line.provider),
      text(line.number),
      line.line_id,
      withPersons ? text(line.niss) : '',
      line.code,
      line.performed_on,
      line.quantity,
      withPersons ? text(line.decision_number ?? '') : '',
      withPersons ? (line.decision_version ?? '') : '',
      line.refund_code ?? '',
      euroCell(Number(line.state_cents)),
      euroCell(Number(line.cpas_cents)),
      line.executed_on,
      text(line.structured_reference.replace(/\D/g, '')),
      euroCell(Number(line.claimed_cents)),
      euroCell(Number(line.patient_cents)),
      euroCell(Number(line.insurer_cents)),
      line.performed_until ?? line.performed_on,
      text(line.performer ?? ''),
    ]
}
