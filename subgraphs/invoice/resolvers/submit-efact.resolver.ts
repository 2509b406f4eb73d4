import { createHash } from 'node:crypto'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { EventLoopYield } from '../../../shared/async/yield-to-event-loop'
import { inTransaction, isUniqueViolation, type Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import { publishEvent } from '../../../shared/events/publish'
import type { Finding, Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { checkFile } from '../application/checking/check-file.job'
import { parseOptional } from '../application/checking/parse-invoice-file'
import { type EfactFileHead, parseSubmittedEfact } from '../application/efact/parse-submission'
import { toClaims } from '../application/efact/to-claims'
import { writeEfactResponse } from '../application/efact/write-response'
import { submissionFindings } from '../application/submission-findings'
import type { ParsedEfact } from '../efact/parse'
import type { Rejection } from '../efact/response'
import { toInvoiceFileNode } from '../mappers/invoice.mapper'
import { isAlreadySubmittedOn, saveResponse, saveSubmission } from '../persistence/efact.repository'
import { filesById, testFileOf } from '../persistence/file.repository'
import {
  insertFile,
  insertInvoices,
  insertRefused,
  type NewFile,
  stageLines,
} from '../persistence/submission.repository'
import { providerNumberVariants } from '../persistence/where-builder'
import { oneFileADay } from '../rules/one-file-a-day.rule'
import { testFile } from '../rules/test-file.rule'
import { InvoiceFilePayload } from '../schema/invoice.type'
import { answerForKnownFile, findDuplicate, type SubmissionAnswer } from './submit-invoices.resolver'

/** Files up to so many lines are answered checked, however busy we are; who sends more than the second number asks later. */
const MAX_LINES_ANSWERED_CHECKED = 200
const MAX_LINES_CHECKED_INLINE = 10_000
const WAIT_MS = 10_000
const SMALL_FILE_WAIT_MS = 60_000
const MAX_UNREADABLE_BYTES_KEPT = 64 * 1024

/** A provider sends an eFact file. */
@Resolver()
export class SubmitEfactResolver {
  @Mutation(() => InvoiceFilePayload, {
    description:
      'An invoice file in the eFact flat format (records of 350 characters), base64, at most 32 MiB. The answer file can be read back in the same format from InvoiceFile.answer. A file that is refused whole is kept as REFUSED with its answer; the same content again gives the first file. Up to 200 lines the answer is checked, more than 10,000 are RECEIVED: poll invoiceFile, whose answer is the acknowledgement (931000) until then. A test (zone 202 = 92) is checked and answered, and never booked (INV-TEST). Where a file is refused for its lines, `findings` has their errors too, each with a path that names invoice and line; at most 100, then how many more there are.',
  })
  async submitEfactFile(
    @Arg('content', () => String, { description: 'The file, base64.' }) content: string,
    @Arg('fileName', () => String, { nullable: true, description: 'Its name at the sender’s.' })
    fileName: string | null,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description:
        'Language of the comments in the answer (zone 120). The same content sent again keeps the first one.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<SubmissionAnswer> {
    const { bytes, parsed, mapped } = await parseSubmittedEfact(context, content)
    const file = await headOf(context, bytes, parsed, mapped, {
      fileName: parseOptional(fileName, 'fileName'),
      answerLanguage: language ?? 'FR',
    })
    const again = await findEarlierSubmission(context, file, { refused: false })
    if (again) return again
    const written = mapped
      ? await write(context, file, bytes, parsed, mapped)
      : await refuse(context, file, bytes, parsed)
    // Sent twice at once: the other one is there by now, and a test may be refused already.
    if (!written) return (await findEarlierSubmission(context, file, { refused: true }))!
    const [record] = await filesById(context.db, [file.id])
    return { file: toInvoiceFileNode(record!), findings: await submissionFindings(context.db, record!) }
  }
}

// A test is judged by the references of real files and uses none up; the same one again the same day is the first one.
async function findEarlierSubmission(
  context: SubgraphContext,
  file: NewFile,
  tests: { refused: boolean },
): Promise<SubmissionAnswer | null> {
  if (!file.test) return findDuplicate(context, file.provider, file.reference, file.contentHash)
  const same = await testFileOf(context.db, providerNumberVariants(file.provider), file, tests)
  if (same) return answerForKnownFile(context, same)
  return findDuplicate(context, file.provider, file.reference, file.contentHash)
}

async function headOf(
  context: SubgraphContext,
  bytes: Buffer,
  parsed: ParsedEfact,
  mapped: EfactFileHead | null,
  told: Pick<NewFile, 'fileName' | 'answerLanguage'>,
): Promise<NewFile> {
  const contentHash = await hashOf(bytes)
  const { organisation } = context.caller
  const [provider] = await context.services.fetch('provider.providers', [organisation])
  return {
    id: newId(),
    provider: provider?.inamiNumber ?? organisation,
    reference: mapped?.reference ?? `efact-${contentHash.slice(0, 16)}`,
    channel: 'EFACT',
    contentHash,
    receivedAt: context.now,
    receivedOn: context.today,
    lineCount: parsed.lineCount,
    findings: parsed.test && !isMixed(parsed) ? [testFinding(context)] : [],
    actor: context.caller,
    test: parsed.test,
    ...told,
  }
}

const isMixed = ({ issues }: ParsedEfact): boolean => issues.some(({ kind }) => kind === 'productionInTest')

const testFinding = ({ today }: SubgraphContext): Finding =>
  testFile.createFinding({ path: 'content.segments.200.zones.202', facts: {}, severity: 'WARNING' }, today)

const HASHED_AT_ONCE = 1024 * 1024

async function hashOf(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256')
  const eventLoopYield = new EventLoopYield()
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(at, at + HASHED_AT_ONCE))
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  return hash.digest('hex')
}

// A file that can be worked with: kept, then checked line by line like any other.
async function write(
  context: SubgraphContext,
  file: NewFile,
  bytes: Buffer,
  parsed: ParsedEfact,
  mapped: EfactFileHead,
): Promise<boolean> {
  const claims = toClaims(parsed, mapped.createdOn)
  const second = oneFileADay.createFinding({ path: 'content', facts: { receivedOn: context.today } }, context.today)
  try {
    const result = await inTransaction(context.db, async (tx) => {
      if (
        !file.test &&
        (await isAlreadySubmittedOn(tx, providerNumberVariants(file.provider), file.receivedOn, file.reference))
      ) {
        await writeRefused(tx, file, bytes, parsed, [second], onHeader(second, file))
        return 'REFUSED'
      }
      if (!(await insertFile(tx, file))) return 'KNOWN'
      await saveSubmission(tx, file.id, bytes)
      await insertInvoices(tx, file, claims.invoices())
      await stageLines(tx, file.id, claims.lines())
      await recordFileChange(tx, 'InvoiceFileReceived', file)
      await publishEvent(tx, 'invoice.file-received', file.id, { fileId: file.id }, context.now)
      return 'STAGED'
    })
    // A larger file is not held in memory while its lines are checked: its event has them checked.
    if (file.lineCount <= MAX_LINES_CHECKED_INLINE && result === 'STAGED')
      await checkFile(context, file.id, file.lineCount <= MAX_LINES_ANSWERED_CHECKED ? SMALL_FILE_WAIT_MS : WAIT_MS)
    return result !== 'KNOWN'
  } catch (error) {
    if (!isUniqueViolation(error, 'efact_file_once_a_day')) throw error
    // Another file of the day was faster; where it was this very one, its answer is given.
    const same = await findDuplicate(context, file.provider, file.reference, file.contentHash)
    if (same) return false
    await inTransaction(context.db, (tx) => writeRefused(tx, file, bytes, parsed, [second], onHeader(second, file)))
    return true
  }
}

async function refuse(context: SubgraphContext, file: NewFile, bytes: Buffer, parsed: ParsedEfact): Promise<boolean> {
  const findings = parsed.issues.map((problem) => problem.toFinding())
  await inTransaction(context.db, (tx) => writeRefused(tx, file, bytes, parsed, findings))
  return true
}

// What is about the file as such is answered on its first record, where the software of the sender looks for it.
const onHeader = ({ code, message }: Finding, { answerLanguage }: NewFile): Rejection[] => [
  { recordIndex: 0, code, letter: 'B', comment: message[answerLanguage] },
]

async function writeRefused(
  tx: Tx,
  file: NewFile,
  bytes: Buffer,
  parsed: ParsedEfact,
  findings: Finding[],
  rejections: Rejection[] = [],
): Promise<void> {
  await insertRefused(tx, { ...file, findings: [...findings, ...file.findings] })
  // What is no message at all is kept as far as it takes to see that: the rest is nobody's evidence.
  await saveSubmission(tx, file.id, parsed.refusal === 'MESSAGE' ? bytes.subarray(0, MAX_UNREADABLE_BYTES_KEPT) : bytes)
  const outcome = { refused: 'BLOCKING' as const, rejections, linesInError: 0, language: file.answerLanguage }
  await saveResponse(tx, file.id, writeEfactResponse(bytes, parsed, outcome, file))
  await recordFileChange(tx, 'InvoiceFileRefused', file)
}

/** Records what happened to a file in the change feed, which tests are not in. */
async function recordFileChange(tx: Tx, kind: string, { id, provider, receivedAt, test }: NewFile): Promise<void> {
  if (!test) await recordChange(tx, { kind, subject: id, provider: providerKey(provider) }, receivedAt)
}
