import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { brusselsDay } from '../../../shared/values/instant'
import { providerNumberVariants } from '../domain/provider-number'
import type { InvoiceFileEntity } from '../persistence/invoice-file.entity'
import { fileByReference, filesById } from '../persistence/invoice-file.repository'
import { fileDuplicate } from '../rules/file-duplicate.rule'
import { completeCheck } from './checking/complete-check'
import { submissionFindings } from './submission-findings'

/** The most that a sender waits while its file is checked. */
export const MAX_WAIT_MS = 10_000

/** The file, or null and the findings that refuse it. */
export interface SubmissionResult {
  file: InvoiceFileEntity | null
  findings: Finding[]
}

/** The result of a stored file. */
export async function resultOfFile(context: SubgraphContext, id: string): Promise<SubmissionResult> {
  const [file] = await filesById(context.db.manager, [id])
  if (!file) throw new Error(`the file ${id} is missing`)
  return { file, findings: await submissionFindings(context.db, file) }
}

/**
 * The result for a reference that the provider used before; null if it may be used. The same content returns the first file, other
 * content is refused. A file that was refused whole may come again: corrected, or unchanged on another day.
 */
export async function findKnownSubmission(
  context: SubgraphContext,
  provider: string,
  { reference, contentHash, sentBy }: Pick<InvoiceFileEntity, 'reference' | 'contentHash' | 'sentBy'>,
): Promise<SubmissionResult | null> {
  const known = await fileByReference(context.db.manager, providerNumberVariants(provider), reference)
  if (!known) return null
  // Another sender's file is not shown: its reference is taken.
  const isSame = known.contentHash === contentHash && known.sentBy === sentBy
  if (known.status === 'REFUSED' && (!isSame || known.receivedOn !== context.today)) return null
  if (isSame) return resultOfKnownFile(context, known)
  const facts = { reference, receivedOn: brusselsDay(known.receivedAt) }
  return { file: null, findings: [fileDuplicate.createFinding({ path: 'reference', facts }, context.today)] }
}

/** The result of a file that was submitted before. If it is being checked, this request waits as the first one does. */
export async function resultOfKnownFile(context: SubgraphContext, known: InvoiceFileEntity): Promise<SubmissionResult> {
  if (known.status !== 'RECEIVED') return { file: known, findings: await submissionFindings(context.db, known) }
  await completeCheck(context, known, MAX_WAIT_MS)
  return resultOfFile(context, known.id)
}
