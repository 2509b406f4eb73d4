import { stringify } from 'csv-stringify/sync'
import { formatEuro } from '../../../shared/values/cents'
import type { ExportedLine } from '../persistence/export.repository'

const BOM = '\uFEFF'
const COLUMNS = [
  'month',
  'kind',
  'cpas',
  'provider',
  'invoice',
  'line',
  'niss',
  'code',
  'performed_on',
  'quantity',
  'decision',
  'version',
  'refund_code',
  'state_euro',
  'cpas_euro',
  'paid_on',
  'payment_reference',
  'claimed_euro',
  'patient_euro',
]

// A cell that begins like a formula would be one for a spreadsheet.
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
// With a comma, as the spreadsheet of a Belgian office reads it.
const euro = (value: string): string => formatEuro(Number(value)).replace('.', ',')

/** The lines of a settlement as CSV: semicolons, UTF-8 with BOM. Without persons for who may not see them. */
export function settlementCsv(lines: readonly ExportedLine[], withPersons: boolean): string {
  const rows = lines.map((line) => [
    line.month,
    line.kind,
    line.cpas ?? '',
    line.provider,
    safe(line.number),
    line.line_id,
    withPersons ? line.niss : '',
    line.code,
    line.performed_on,
    line.quantity,
    withPersons ? (line.decision_number ?? '') : '',
    withPersons ? (line.decision_version ?? '') : '',
    line.refund_code ?? '',
    euro(line.state_cents),
    euro(line.cpas_cents),
    line.executed_on,
    line.structured_reference.replace(/\D/g, ''),
    euro(line.claimed_cents),
    euro(line.patient_cents),
  ])
  return BOM + stringify([COLUMNS, ...rows], { delimiter: ';', record_delimiter: '\r\n' })
}
