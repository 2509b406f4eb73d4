import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { finishFile, insertFile, insertInvoices, type NewFile, stageLines } from '../persistence/submission.repository'
import type { InvoiceFileInput } from '../schema/invoice.input'
import { checkAndSave } from './checking/check-lines'
import { completeCheck, MAX_LINES_CHECKED_AT_ONCE } from './checking/complete-check'
import { loadCheckData } from './checking/load-check-data'
import { type ParsedInvoiceFile, parseInvoiceFile } from './checking/parse-invoice-file'
import { waitForEarlierFiles } from './checking/receipt-order'
import { countPersonsOfFile } from './count-persons-of-file'
import { findKnownSubmission, MAX_WAIT_MS, resultOfFile, type SubmissionResult } from './find-known-submission'
import { senderOf } from './sender'

/**
 * Submits a JSON invoice file: small files are checked at once, large ones are staged and checked as far as the sender waits.
 * @throws FORBIDDEN for another provider's invoices, and for an organisation without a mandate; BAD_USER_INPUT; TOO_MANY_REQUESTS
 * if the quota of persons was used up before.
 */
export async function submitInvoices(input: InvoiceFileInput, context: SubgraphContext): Promise<SubmissionResult> {
  const { refusal, ...sender } = await senderOf(context, input.provider)
  const parsed = await parseInvoiceFile(input)
  const submitted = { ...sender, reference: input.reference, contentHash: parsed.contentHash }
  const known = await findKnownSubmission(context, input.provider, submitted)
  if (known) return known
  if (refusal) return { file: null, findings: [refusal] }
  const [[provider]] = await Promise.all([
    context.services.fetch('provider.providers', [input.provider]),
    countPersonsOfFile(
      context,
      parsed.invoices.map(({ niss }) => niss),
    ),
  ])
  const file: NewFile = {
    id: newId(),
    provider: provider?.inamiNumber ?? input.provider,
    reference: input.reference,
    channel: 'GRAPHQL',
    fileName: null,
    contentHash: parsed.contentHash,
    receivedAt: context.now,
    receivedOn: context.today,
    lineCount: parsed.lines.length,
    findings: [],
    actor: context.caller,
    test: false,
    answerLanguage: 'FR',
    ...sender,
  }
  const save = parsed.lines.length <= MAX_LINES_CHECKED_AT_ONCE ? saveCheckedFile : stageFile
  if (await save(context, file, parsed)) return resultOfFile(context, file.id)
  const concurrent = await findKnownSubmission(context, file.provider, file)
  if (!concurrent) throw new Error(`the reference ${file.reference} is taken by a file that is missing`)
  return concurrent
}

// A small file: the data first, then all of it in one transaction. If a file that has to be checked first takes long, it is staged.
async function saveCheckedFile(context: SubgraphContext, file: NewFile, parsed: ParsedInvoiceFile): Promise<boolean> {
  const numbers = async () => [...new Set(parsed.lines.map(({ niss }) => niss))]
  const until = performance.now() + MAX_WAIT_MS
  if (!(await waitForEarlierFiles(context, { file, numbers, until }))) return stageFile(context, file, parsed, 0)
  const data = await loadCheckData({ ...context, ...file, withAttestations: true }, parsed.lines)
  return inTransaction(context.db, async (tx) => {
    if (!(await saveFileHead(tx, file, parsed))) return false
    await checkAndSave(tx, context, file, parsed.lines, data)
    await finishFile(tx, file)
    await recordChange(tx, changeOf('InvoiceFileChecked', file), context.now)
    return true
  })
}

// A large file: staged at once, then checked by a worker.
async function stageFile(
  context: SubgraphContext,
  file: NewFile,
  parsed: ParsedInvoiceFile,
  maxMs = MAX_WAIT_MS,
): Promise<boolean> {
  const isNew = await inTransaction(context.db, async (tx) => {
    if (!(await saveFileHead(tx, file, parsed))) return false
    await stageLines(tx, file.id, parsed.lines)
    await publishEvent(tx, 'invoice.file-received', file.id, { fileId: file.id }, context.now)
    return true
  })
  if (isNew) await completeCheck(context, file, maxMs)
  return isNew
}

async function saveFileHead(tx: Tx, file: NewFile, parsed: ParsedInvoiceFile): Promise<boolean> {
  if (!(await insertFile(tx, file))) return false
  await insertInvoices(tx, file, parsed.invoices)
  await recordChange(tx, changeOf('InvoiceFileReceived', file), file.receivedAt)
  return true
}

const changeOf = (kind: string, file: NewFile) => ({ kind, subject: file.id, provider: providerKey(file.provider) })
