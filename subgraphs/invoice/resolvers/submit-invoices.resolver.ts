import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { isSameProvider, providerKey } from '../../../shared/values/inami-number'
import { brusselsDay } from '../../../shared/values/instant'
import { checkFile } from '../application/checking/check-file.job'
import { checkAndSave } from '../application/checking/check-lines'
import { type CheckData, loadCheckData } from '../application/checking/load-check-data'
import { type ParsedInvoiceFile, parseInvoiceFile } from '../application/checking/parse-invoice-file'
import { submissionFindings } from '../application/submission-findings'
import { type FileNode, toInvoiceFileNode } from '../mappers/invoice.mapper'
import { type FileRecord, fileByReference, filesById } from '../persistence/file.repository'
import { finishFile, insertFile, insertInvoices, type NewFile, stageLines } from '../persistence/submission.repository'
import { providerNumberVariants } from '../persistence/where-builder'
import { fileDuplicate } from '../rules/file-duplicate.rule'
import { InvoiceFileInput } from '../schema/invoice.input'
import { InvoiceFilePayload } from '../schema/invoice.type'

/** Files up to so many lines are answered checked. */
const MAX_LINES_ANSWERED_CHECKED = 200
/** The longest that a sender waits for a larger one. */
const WAIT_MS = 10_000

/** What a submission answers. */
export type SubmissionAnswer = { file: FileNode | null; findings: InvoiceFilePayload['findings'] }

/** A provider sends its invoices. */
@Resolver()
export class SubmitInvoicesResolver {
  @Mutation(() => InvoiceFilePayload, {
    description:
      'An invoice file as JSON, at most 10,000 lines. Each line is checked. The same reference and content again give the first file, other content is INV-FILE-DUPLICATE. Up to 200 lines the answer is checked; poll invoiceFile for more.',
  })
  async submitInvoices(
    @Arg('input', () => InvoiceFileInput, { description: 'The file.' }) input: InvoiceFileInput,
    @Ctx() context: SubgraphContext,
  ): Promise<SubmissionAnswer> {
    if (!isSameProvider(context.caller.organisation, input.provider))
      throw forbidden('You send your own invoices only.')
    const claims = parseInvoiceFile(input)
    const again = await findDuplicate(context, input.provider, input.reference, claims.contentHash)
    if (again) return again
    const [provider] = await context.services.fetch('provider.providers', [input.provider])
    const file: NewFile = {
      id: newId(),
      provider: provider?.inamiNumber ?? input.provider,
      reference: input.reference,
      channel: 'GRAPHQL',
      fileName: null,
      contentHash: claims.contentHash,
      receivedAt: context.now,
      receivedOn: context.today,
      lineCount: claims.lines.length,
      findings: [],
      actor: context.caller,
      test: false,
      answerLanguage: 'FR',
    }
    const written =
      claims.lines.length <= MAX_LINES_ANSWERED_CHECKED
        ? await saveCheckedFile(context, file, claims)
        : await stageFile(context, file, claims)
    if (!written) return (await findDuplicate(context, file.provider, file.reference, file.contentHash))!
    const [record] = await filesById(context.db, [file.id])
    return { file: toInvoiceFileNode(record!), findings: await submissionFindings(context.db, record!) }
  }
}

/** The answer to a reference that the provider used before; null where it did not. */
export async function findDuplicate(
  context: SubgraphContext,
  provider: string,
  reference: string,
  contentHash: string,
): Promise<SubmissionAnswer | null> {
  const known: FileRecord | null = await fileByReference(context.db, providerNumberVariants(provider), reference)
  if (!known) return null
  // What was refused whole may come again: corrected, or as it is on a better day.
  if (known.status === 'REFUSED' && (known.content_hash !== contentHash || known.received_on !== context.today))
    return null
  if (known.content_hash === contentHash) return answerForKnownFile(context, known)
  const receivedOn = brusselsDay(known.received_at)
  return {
    file: null,
    findings: [fileDuplicate.createFinding({ path: 'reference', facts: { reference, receivedOn } }, context.today)],
  }
}

/** The answer to a file that was sent before. Who sends it a second time while it is checked waits, and helps, like who sent it first. */
export async function answerForKnownFile(context: SubgraphContext, known: FileRecord): Promise<SubmissionAnswer> {
  if (known.status === 'RECEIVED') await checkFile(context, known.id, WAIT_MS)
  const [file] = known.status === 'RECEIVED' ? await filesById(context.db, [known.id]) : [known]
  return { file: toInvoiceFileNode(file!), findings: await submissionFindings(context.db, file!) }
}

// A small file: facts first, then one transaction with everything.
async function saveCheckedFile(context: SubgraphContext, file: NewFile, claims: ParsedInvoiceFile): Promise<boolean> {
  const facts: CheckData = await loadCheckData({ ...context, ...file, withAttestations: true }, claims.lines)
  return inTransaction(context.db, async (tx) => {
    if (!(await saveFileHead(tx, file, claims))) return false
    await checkAndSave(tx, context, file, claims.lines, facts)
    await finishFile(tx, file)
    await recordChange(tx, changeOf('InvoiceFileChecked', file), context.now)
    return true
  })
}

// A large one: put aside at once, then checked by whoever has time, this request first.
async function stageFile(context: SubgraphContext, file: NewFile, claims: ParsedInvoiceFile): Promise<boolean> {
  const written = await inTransaction(context.db, async (tx) => {
    if (!(await saveFileHead(tx, file, claims))) return false
    await stageLines(tx, file.id, claims.lines)
    await publishEvent(tx, 'invoice.file-received', file.id, { fileId: file.id }, context.now)
    return true
  })
  if (written) await checkFile(context, file.id, WAIT_MS)
  return written
}

async function saveFileHead(tx: Tx, file: NewFile, claims: ParsedInvoiceFile): Promise<boolean> {
  if (!(await insertFile(tx, file))) return false
  await insertInvoices(tx, file, claims.invoices)
  await recordChange(tx, changeOf('InvoiceFileReceived', file), file.receivedAt)
  return true
}

const changeOf = (kind: string, file: NewFile) => ({ kind, subject: file.id, provider: providerKey(file.provider) })
