import { stringify } from 'csv-stringify/sync'
import { csvText } from '../../../shared/documents/csv-text'
import { enumLabels } from '../../../shared/texts/enum-labels'
import type { Language } from '../../../shared/texts/texts'
import { formatEuro } from '../../../shared/values/cents'
import type { ClosedInspection } from '../documents/inspection-report'
import { inspectionReportMessages } from '../documents/inspection-report.messages'

const BOM = '\uFEFF'

/** The items of a closed inspection as CSV: semicolons, UTF-8 with BOM; amounts are numbers, identifiers are text. */
export function inspectionCsv({ items }: ClosedInspection, language: Language): string {
  const messages = inspectionReportMessages(language)
  const { position, kind, reference, day, niss, amount, result, remark } = messages
  const rows = items.map((item) => [
    item.position,
    enumLabels.InspectedKind[item.kind][language],
    csvText(item.reference),
    item.on,
    csvText(item.niss ?? ''),
    item.amountCents === null ? '' : formatEuro(item.amountCents).replace('.', ','),
    item.conclusion ? enumLabels.InspectionResult[item.conclusion.result][language] : '',
    csvText(item.conclusion?.remark ?? ''),
  ])
  const headings = [position, kind, reference, day, niss, amount, result, remark]
  return BOM + stringify([headings, ...rows], { delimiter: ';', record_delimiter: '\r\n' })
}
