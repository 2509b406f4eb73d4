import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import { printingProblem } from '../../../shared/documents/printable'
import { badInput, conflict, unavailable } from '../../../shared/errors/graphql-errors'
import type { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import { isUuid } from '../../../shared/values/id'
import { renderInspectionReport } from '../documents/inspection-report'
import { inspectionCsv } from '../exports/inspection.csv'
import { loadProvider } from '../loaders/provider.loader'
import { inspectionsById } from '../persistence/inspection.repository'
import { documentsOf } from '../persistence/inspection-document.repository'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'
import { conclusionsOf, itemsOf } from '../persistence/inspection-item.repository'
import type { InspectionReportFormat } from '../schema/inspection.input'
import { inspectionScopeOf, isInInspectionScope } from './inspection-scope'

/**
 * The closing report and its access-log rows. Null if there is no such inspection or the caller may not see it.
 * @throws CONFLICT if the inspection is not closed; BAD_USER_INPUT if a name holds a character that cannot be printed
 */
export async function printInspection(
  id: string,
  format: InspectionReportFormat,
  language: Language,
  context: SubgraphContext,
): Promise<DocumentType | null> {
  const { manager } = context.db
  const [file] = isUuid(id) ? await inspectionsById(manager, [id]) : []
  if (!file || !isInInspectionScope(await inspectionScopeOf(context), file)) return null
  if (file.status !== 'CLOSED') throw conflict('The inspection is not closed: it has no report yet.')
  const name = await nameOf(file, context)
  const problem = printingProblem([{ what: `The name of the organisation ${file.subject}`, text: name[language] }])
  if (problem) throw badInput('id', problem)
  const rows = await itemsOf(manager, [id], { kind: null, concluded: null, after: 0, limit: null })
  await logAccess(autocommit(context.db), context, accessRecordsOf(rows), 'READ')
  const ids = rows.map((item) => item.id)
  const conclusions = new Map((await conclusionsOf(manager, ids)).map((one) => [one.itemId, one]))
  const items = rows.map((item) => ({ ...item, conclusion: conclusions.get(item.id) ?? null }))
  const closed = { file, name, items, documents: await documentsOf(manager, [id]) }
  const isPdf = format === 'PDF'
  const content = isPdf
    ? await renderInspectionReport(closed, language)
    : Buffer.from(await inspectionCsv(closed, language), 'utf8')
  return {
    fileName: `inspection-${file.subject}-${file.periodFrom}-${file.periodTo}.${isPdf ? 'pdf' : 'csv'}`,
    mediaType: isPdf ? 'application/pdf' : 'text/csv; charset=utf-8',
    content: content.toString('base64'),
  }
}

async function nameOf(
  { subjectKind, subject }: InspectionFileEntity,
  context: SubgraphContext,
): Promise<Record<Language, string>> {
  if (subjectKind === 'CPAS') {
    const [cpas] = await context.services.fetch('decision.cpas', [{ enterpriseNumber: subject }])
    if (!cpas) throw unavailable('decision')
    return cpas.names
  }
  const name = (await loadProvider(subject, context))?.name
  if (!name) throw unavailable('provider')
  return { FR: name, NL: name, DE: name, EN: name }
}
