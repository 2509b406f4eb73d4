import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import { extensionOf } from '../../../shared/input/attached-file'
import type { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { findControl, findScan } from '../persistence/control.repository'
import { controlAccessRecords } from './control-access-records'
import { maySeeRow } from './row-scope'

/** The scan with which a provider answered a control, and its access-log row. Null if there is none or the caller may not see the control. */
export async function readScan(id: string, context: SubgraphContext): Promise<DocumentType | null> {
  const control = isUuid(id) ? await findControl(context.db.manager, id) : null
  if (!control || !maySeeRow(context.caller, control)) return null
  const persons = await controlAccessRecords(control, context)
  const scan = await findScan(context.db.manager, control.id)
  if (!scan) return null
  await logAccess(autocommit(context.db), context, persons, 'READ')
  const { mediaType, content } = scan
  return {
    fileName: `${control.id}.${extensionOf(mediaType)}`,
    mediaType,
    content: content.toString('base64'),
  }
}
