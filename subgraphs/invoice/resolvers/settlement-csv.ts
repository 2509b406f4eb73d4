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

// What a spreadsheet runs as a formula, in ASCII and in the full-width forms that it reads as the same.
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/
// A number by name only (a person, a decision, a provider): as a number it would lose its first zeros or its last digits.
const IDENTIFIER = /^(0\d+|\d{8,})$/
// An apostrophe keeps both as text.
const text = (cell: string): string => (FORMULA.test(cell) || IDENTIFIER.test(cell) ? `'${cell}` : cell)
// With a comma, as the spreadsheet of a Belgian office reads it.
const euro = (value: string): string => formatEuro(Number(value)).replace('.', ',')

/** The lines of a settlement as CSV: semicolons, UTF-8 with BOM; amounts are numbers, numbers of persons and the like are text. Without persons for who may not see them. */
export function settlementCsv(lines: readonly ExportedLine[], withPersons: boolean): string {
  const rows = lines.map((line) => [
    line.month,
    line.kind,
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
    euro(line.state_cents),
    euro(line.cpas_cents),
    line.executed_on,
    text(line.structured_reference.replace(/\D/g, '')),
    euro(line.claimed_cents),
    euro(line.patient_cents),
  ])
  return BOM + stringify([COLUMNS, ...rows], { delimiter: ';', record_delimiter: '\r\n' })
}
