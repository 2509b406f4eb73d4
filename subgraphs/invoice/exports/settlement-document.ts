import { maySeePersons } from '../../../shared/authorization/permissions'
import { csvDocument } from '../../../shared/documents/csv'
import type { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import { readWithAccessLog } from '../application/read-with-access-log'
import { exportedLines } from '../persistence/export.repository'
import { settlementCsv } from './settlement.csv'

/** The CSV file of the lines of a month, or of a CPAS in it; the access is logged. */
export async function settlementDocument(
  month: string,
  cpas: string | null,
  language: Language,
  context: SubgraphContext,
): Promise<DocumentType> {
  const lines = await readWithAccessLog(context, async (tx) =>
    (await exportedLines(tx.manager, month, cpas)).map((line) => ({ ...line, personId: line.person_id })),
  )
  const text = await settlementCsv(lines, maySeePersons(context.caller), language)
  return csvDocument(`mediprima-${month}${cpas ? `-${cpas}` : ''}.csv`, text)
}
