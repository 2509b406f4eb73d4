import { type Cell, Paper } from '../../../shared/documents/paper'
import { renderedInThread } from '../../../shared/documents/rendered-in-thread'
import { enumLabels } from '../../../shared/texts/enum-labels'
import { dayIn, periodIn } from '../../../shared/texts/format'
import type { Language } from '../../../shared/texts/texts'
import { formatEuro } from '../../../shared/values/cents'
import { brusselsDay } from '../../../shared/values/instant'
import { formatNiss } from '../../../shared/values/niss'
import { inspectedKinds } from '../domain/inspection'
import type { InspectionConclusionEntity } from '../persistence/inspection-conclusion.entity'
import type { InspectionDocumentData } from '../persistence/inspection-document.repository'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'
import type { InspectionItemEntity } from '../persistence/inspection-item.entity'
import { inspectionReportMessages } from './inspection-report.messages'

/** A closed inspection with everything that its report prints. */
export interface ClosedInspection {
  file: InspectionFileEntity
  /** Name of the inspected organisation in each language. */
  name: Record<Language, string>
  items: readonly (InspectionItemEntity & { conclusion: InspectionConclusionEntity | null })[]
  documents: readonly InspectionDocumentData[]
}

const HEADING = { size: 12, weight: 'bold' } as const
const ITEM_WIDTHS = [28, 70, 106, 58, 72, 60, 102]

/** Renders the closing report. It has the day of the closing: it is the same whenever it is printed. */
export const renderInspectionReport = renderedInThread(__filename, 'renderInspectionReport', writeInspectionReport)

function writeInspectionReport(
  { file, name, items, documents }: ClosedInspection,
  language: Language,
): Promise<Buffer> {
  const messages = inspectionReportMessages(language)
  const closedAt = file.closedAt ?? file.openedAt
  const instant = (at: Date | null, otherwise = '') => (at === null ? otherwise : dayIn(brusselsDay(at), language))
  const facts: [string, string][] = [
    [messages.organisation, name[language]],
    [messages.number, file.subject],
    ...(file.mergedCentres.length > 0
      ? [[messages.mergedCentres, file.mergedCentres.join(', ')] satisfies [string, string]]
      : []),
    [messages.period, periodIn(file.periodFrom, file.periodTo, language)],
    [messages.grounds, file.grounds],
    [messages.opened, instant(file.openedAt)],
    [messages.shared, instant(file.sharedAt, messages.notShared)],
    [messages.closed, instant(closedAt)],
    [messages.seed, String(file.seed)],
  ]
  const samples = inspectedKinds.map((kind, i): [string, string] => {
    const drawn = items.filter((item) => item.kind === kind).length
    const text = messages.drawnOf.replace('{drawn}', String(drawn))
    return [enumLabels.InspectedKind[kind][language], text.replace('{population}', String(file.populations[i]))]
  })
  const paper = new Paper({
    title: `${messages.title}, ${name[language]}`,
    language: language.toLowerCase(),
    createdAt: closedAt,
    size: 9,
    footer: `${messages.title} ${file.id}`,
  })
  paper.paragraph(messages.title, { size: 18, weight: 'bold' }).paragraph(messages.office).space(12).facts(facts, 150)
  paper.space(12).paragraph(messages.sample, HEADING).facts(samples, 150)
  paper.space(12).paragraph(messages.items, HEADING)
  const headings = [
    messages.position,
    messages.kind,
    messages.reference,
    messages.day,
    messages.niss,
    messages.amount,
    messages.result,
  ]
  paper.table([headings.map((text): Cell => ({ text, weight: 'bold', size: 8 }))], ITEM_WIDTHS)
  for (const item of items) {
    paper.table([itemCells(item, language)], ITEM_WIDTHS)
    if (item.conclusion?.remark) paper.facts([['', item.conclusion.remark]], ITEM_WIDTHS[0]!)
  }
  if (file.sharedAt !== null)
    paper
      .space(12)
      .paragraph(messages.answer, HEADING)
      .paragraph(file.answer ?? messages.noAnswer.replace('{day}', file.answerBy ? dayIn(file.answerBy, language) : ''))
  if (documents.length > 0) {
    const rows = documents.map(({ title, attachedAt }): [string, string] => [instant(attachedAt), title])
    paper.space(12).paragraph(messages.documents, HEADING).facts(rows, 150)
  }
  return paper
    .space(12)
    .paragraph(messages.conclusion, HEADING)
    .paragraph(file.conclusion ?? '')
    .finish()
}

const itemCells = (item: ClosedInspection['items'][number], language: Language): Cell[] =>
  [
    String(item.position),
    enumLabels.InspectedKind[item.kind][language],
    item.reference,
    dayIn(item.on, language),
    item.niss === null ? '' : formatNiss(item.niss),
    item.amountCents === null ? '' : formatEuro(item.amountCents).replace('.', ','),
    item.conclusion ? enumLabels.InspectionResult[item.conclusion.result][language] : '',
  ].map((text): Cell => ({ text, size: 8 }))
