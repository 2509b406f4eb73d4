import { euroCell, toCsv } from '../../../shared/documents/csv'
import { csvText } from '../../../shared/texts/csv-text'
import { enumLabels } from '../../../shared/texts/enum-labels'
import type { Language } from '../../../shared/texts/texts'
import type { ClosedInspection } from '../documents/inspection-report'
import { inspectionReportMessages } from '../documents/inspection-report.messages'

/** The items of a closed inspection as CSV: semicolons, UTF-8 with BOM; amounts are numbers, identifiers are text. */
export function inspectionCsv({ items }: ClosedInspection, language: Language): Promise<string> {
  const messages = inspectionReportMessages(language)
  const { position, kind, reference, day, niss, amount, result, remark } = messages
  const rows = items.map((item) => [
    item.position,
    enumLabels.InspectedKind[item.kind][language],
    csvText(item.reference),
    item.on,
    csvText(item.niss ?? ''),
    item.amountCents === null ? '' : euroCell(item.amountCents),
    item.conclusion ? enumLabels.InspectionResult[item.conclusion.result][language] : '',
    csvText(item.conclusion?.remark ?? ''),
  ])
  const headings = [position, kind, reference, day, niss, amount, result, remark]
  return toCsv(headings, rows)
}
