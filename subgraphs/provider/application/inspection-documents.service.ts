import { createHash } from 'node:crypto'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, inTransaction } from '../../../shared/database/transaction'
import { conflict, notFound } from '../../../shared/errors/graphql-errors'
import { extensionOf, parseAttachedFile } from '../../../shared/input/attached-file'
import type { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid, newId } from '../../../shared/values/id'
import { inspectionsById, lockInspection } from '../persistence/inspection.repository'
import { documentsOf, findDocument, insertDocument } from '../persistence/inspection-document.repository'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'
import { personsOf } from '../persistence/inspection-item.repository'
import { inspectionScopeOf, isInInspectionScope } from './inspection-scope'
import { requirePrintableText } from './inspection-text'

const MAX_DOCUMENTS = 50

/**
 * Attaches a document to an inspection, once: the same file again is left as it is. The inspected organisation attaches its own before
 * it answers.
 * @throws BAD_USER_INPUT for another type of file or more than 5 MiB; NOT_FOUND; CONFLICT after the closing, after the answer for the
 * organisation, and above 50 documents
 */
export async function attachDocument(
  id: string,
  { title: text, content: base64 }: { title: string; content: string },
  context: SubgraphContext,
): Promise<InspectionFileEntity> {
  const title = requirePrintableText('title', text, 200)
  const { mediaType, content } = parseAttachedFile(base64, 'content')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const scope = await inspectionScopeOf(context)
  return inTransaction(context.db, async (tx) => {
    // Locked for a change, not for an addition: two at once would both count fifty.
    const file = isUuid(id) ? await lockInspection(tx.manager, id, 'update') : null
    if (!file || !isInInspectionScope(scope, file)) throw notFound(`The inspection ${id.slice(0, 40)}`)
    const documents = await documentsOf(tx.manager, [file.id])
    if (documents.some((document) => document.sha256 === sha256)) return file
    if (file.status === 'CLOSED') throw conflict('The inspection is closed. It does not change any more.')
    if (context.caller.audience !== 'SPP_IS' && file.status !== 'SHARED')
      throw conflict('You have answered. Send further documents to the inspectors.')
    if (documents.length >= MAX_DOCUMENTS) throw conflict(`An inspection has at most ${MAX_DOCUMENTS} documents.`)
    await insertDocument(tx.manager, {
      id: newId(),
      inspectionId: file.id,
      title,
      mediaType,
      content,
      sha256,
      attachedAt: new Date(context.now),
      attachedBy: context.caller,
    })
    await logAccess(tx, context, await personsOf(tx.manager, file.id), 'WRITE')
    return file
  })
}

/** The attached file, byte for byte, and its access-log rows. Null if there is none or the caller may not see the inspection. */
export async function readDocument(id: string, context: SubgraphContext): Promise<DocumentType | null> {
  if (!isUuid(id)) return null
  const scope = await inspectionScopeOf(context)
  const { manager } = context.db
  const document = await findDocument(manager, id)
  const [file] = document ? await inspectionsById(manager, [document.inspectionId]) : []
  if (!document || !file || !isInInspectionScope(scope, file)) return null
  await logAccess(autocommit(context.db), context, await personsOf(manager, file.id), 'READ')
  const { mediaType, content } = document
  // The name is the system's, not the sender's: it has the extension of the bytes.
  return { fileName: `${document.id}.${extensionOf(mediaType)}`, mediaType, content: content.toString('base64') }
}
