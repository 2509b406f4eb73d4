import { createHash } from 'node:crypto'
import { EventLoopYield } from '../../../../shared/async/yield-to-event-loop'
import { resolveAndLogRefusal } from '../../../../shared/audit/log-unanswered-persons'
import { inTransaction, isUniqueViolation, type Tx } from '../../../../shared/database/transaction'
import { recordChange } from '../../../../shared/events/change-feed'
import { publishEvent } from '../../../../shared/events/publish'
import type { ProviderFacts } from '../../../../shared/inter-service/contracts'
import type { Finding, Language } from '../../../../shared/rules/finding'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { newId } from '../../../../shared/values/id'
import { providerKey } from '../../../../shared/values/inami-number'
import { providerNumberVariants } from '../../domain/provider-number'
import type { ParsedEfact } from '../../efact/parse'
import type { Rejection } from '../../efact/response'
import { invoiceHeadersOf } from '../../efact/to-invoice-file'
import { saveResponse, saveSubmission } from '../../persistence/efact.repository'
import { findSameTestFile, hasOtherEfactFileOn } from '../../persistence/invoice-file.repository'
import {
  insertFile,
  insertInvoices,
  insertRefusedFile,
  type NewFile,
  stageLines,
} from '../../persistence/submission.repository'
import { account } from '../../rules/account.rule'
import { oneFileADay } from '../../rules/one-file-a-day.rule'
import { testFile } from '../../rules/test-file.rule'
import { completeCheck, MAX_LINES_CHECKED_AT_ONCE } from '../checking/complete-check'
import { parseOptional } from '../checking/parse-invoice-file'
import { countPersonsOfFile } from '../count-persons-of-file'
import {
  findKnownSubmission,
  MAX_WAIT_MS,
  resultOfFile,
  resultOfKnownFile,
  type SubmissionResult,
} from '../find-known-submission'
import { type EfactSubmission, parseSubmission } from './parse-submission'
import { toClaims } from './to-claims'
import { writeEfactResponse } from './write-response'

/** The lines of a larger file are checked by workers only, so that it is not held in memory meanwhile. */
const MAX_LINES_CHECKED_BY_REQUEST = 10_000
/** The result of a small file is always a checked one, also under load. */
const SMALL_FILE_WAIT_MS = 60_000
/** A file that is no message is kept as far as it takes to see that. */
const MAX_UNREADABLE_BYTES_KEPT = 64 * 1024

/** A submission that is not refused whole. */
type ReadableSubmission = EfactSubmission & {
  head: NonNullable<EfactSubmission['head']>
  /** Null: not registered. */
  provider: ProviderFacts | null
}

/** An eFact file to submit. */
export interface SubmittedEfactFile {
  /** Base64. */
  content: string
  fileName: string | null
  /** Language of the comments in the response. */
  language: Language
}

/**
 * Submits an eFact file. A file that is refused whole is kept with its response.
 * @throws FORBIDDEN for another provider's file; BAD_USER_INPUT if the content is not base64 or too large; TOO_MANY_REQUESTS if the
 * quota of persons was used up before.
 */
export async function submitEfactFile(
  submitted: SubmittedEfactFile,
  context: SubgraphContext,
): Promise<SubmissionResult> {
  const submission = await parseSubmission(context, submitted.content)
  const provider = await providerOf(context, submission)
  const file = await newFileOf(context, submission, provider?.inamiNumber ?? null, submitted)
  const known = await findEarlierSubmission(context, file, { refused: false })
  if (known) return known
  const numbers = await personNumbersOf(submission)
  await resolveAndLogRefusal(context, numbers, 'WRITE', () => countPersonsOfFile(context, numbers))
  const isNew = submission.head
    ? await saveReadableFile(context, file, { ...submission, head: submission.head, provider })
    : await saveUnreadableFile(context, file, submission)
  if (isNew) return resultOfFile(context, file.id)
  // A concurrent request submitted the same file; a test may be refused already.
  const concurrent = await findEarlierSubmission(context, file, { refused: true })
  if (!concurrent) throw new Error(`the reference ${file.reference} is taken by a file that is missing`)
  return concurrent
}

// A test is compared with the references of booked files but uses up none; the same test on the same day is the first one.
async function findEarlierSubmission(
  context: SubgraphContext,
  file: NewFile,
  tests: { refused: boolean },
): Promise<SubmissionResult | null> {
  const same = file.test
    ? await findSameTestFile(context.db.manager, providerNumberVariants(file.provider), file, tests)
    : null
  if (same) return resultOfKnownFile(context, same)
  return findKnownSubmission(context, file.provider, file)
}

async function newFileOf(
  context: SubgraphContext,
  { bytes, parsed, head, sender: { refusal: _, ...sender } }: EfactSubmission,
  registeredNumber: string | null,
  { fileName, language }: SubmittedEfactFile,
): Promise<NewFile> {
  const contentHash = await hashOf(bytes)
  return {
    id: newId(),
    provider: registeredNumber ?? head?.provider ?? context.caller.organisation,
    ...sender,
    reference: head?.reference ?? `efact-${contentHash.slice(0, 16)}`,
    channel: 'EFACT',
    fileName: parseOptional(fileName, 'fileName'),
    contentHash,
    receivedAt: context.now,
    receivedOn: context.today,
    lineCount: parsed.lineCount,
    findings: parsed.test && !isMixed(parsed) ? [testFinding(context)] : [],
    actor: context.caller,
    test: parsed.test,
    answerLanguage: language,
  }
}

/** The persons of the invoices; of an unreadable file nobody is looked up. */
async function personNumbersOf({ head, parsed }: EfactSubmission): Promise<string[]> {
  if (!head) return []
  const numbers = new Set<string>()
  const eventLoopYield = new EventLoopYield()
  for (const { niss } of invoiceHeadersOf(parsed)) {
    numbers.add(niss)
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  return [...numbers]
}

// The provider of the file; of an unreadable file its sender.
async function providerOf(context: SubgraphContext, { head }: EfactSubmission): Promise<ProviderFacts | null> {
  const number = head?.provider ?? context.caller.organisation
  const [provider = null] = await context.services.fetch('provider.providers', [number])
  return provider
}

const isMixed = ({ issues }: ParsedEfact): boolean => issues.some(({ kind }) => kind === 'productionInTest')

const testFinding = ({ today }: SubgraphContext): Finding =>
  testFile.createFinding({ path: 'content.segments.200.zones.202', facts: {}, severity: 'WARNING' }, today)

const HASH_CHUNK_BYTES = 1024 * 1024

async function hashOf(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256')
  const eventLoopYield = new EventLoopYield()
  for (let at = 0; at < bytes.length; at += HASH_CHUNK_BYTES) {
    hash.update(bytes.subarray(at, at + HASH_CHUNK_BYTES))
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  return hash.digest('hex')
}

// Keeps a readable file and stages its lines; refuses it if the provider sent another file that day. False: the file is known.
async function saveReadableFile(
  context: SubgraphContext,
  file: NewFile,
  submission: ReadableSubmission,
): Promise<boolean> {
  try {
    const result = await inTransaction(context.db, (tx) => stageFile(tx, context, file, submission))
    if (file.lineCount <= MAX_LINES_CHECKED_BY_REQUEST && result === 'STAGED')
      await completeCheck(context, file, file.lineCount <= MAX_LINES_CHECKED_AT_ONCE ? SMALL_FILE_WAIT_MS : MAX_WAIT_MS)
    return result !== 'KNOWN'
  } catch (error) {
    if (!isUniqueViolation(error, 'efact_file_once_a_day')) throw error
    // A concurrent request submitted the first file of the day: this one, or another.
    const same = await findKnownSubmission(context, file.provider, file)
    if (same) return false
    await inTransaction(context.db, (tx) => refuseSecondFile(tx, context, file, submission))
    return true
  }
}

async function stageFile(
  tx: Tx,
  context: SubgraphContext,
  file: NewFile,
  submission: ReadableSubmission,
): Promise<'STAGED' | 'KNOWN' | 'REFUSED'> {
  const { bytes, parsed, head } = submission
  const { id, provider, receivedOn, reference, test, sentBy } = file
  const refusal = submission.sender.refusal ?? accountRefusal(context, submission)
  if (refusal) {
    await refuseFile(tx, file, submission, refusal)
    return 'REFUSED'
  }
  const numbers = providerNumberVariants(provider)
  if (!test && (await hasOtherEfactFileOn(tx.manager, numbers, receivedOn, reference, sentBy))) {
    await refuseSecondFile(tx, context, file, submission)
    return 'REFUSED'
  }
  if (!(await insertFile(tx, file))) return 'KNOWN'
  const claims = toClaims(parsed, head.createdOn)
  await saveSubmission(tx, id, bytes)
  await insertInvoices(tx, file, claims.invoices())
  await stageLines(tx, id, claims.lines())
  await recordFileChange(tx, 'InvoiceFileReceived', file)
  await publishEvent(tx, 'invoice.file-received', id, { fileId: id }, context.now)
  return 'STAGED'
}

function refuseSecondFile(tx: Tx, context: SubgraphContext, file: NewFile, submission: EfactSubmission): Promise<void> {
  const finding = oneFileADay.createFinding({ path: 'content', facts: { receivedOn: context.today } }, context.today)
  return refuseFile(tx, file, submission, finding)
}

// The account of record 10 is the provider's, also one that waits for confirmation, or the mandate's. Without a known account there is
// nothing to compare.
function accountRefusal({ today }: SubgraphContext, { head, provider, sender }: ReadableSubmission): Finding | null {
  const known = [provider?.iban, provider?.ibanToConfirm, sender.payeeIban].filter((iban) => typeof iban === 'string')
  if (known.length === 0 || known.includes(head.iban)) return null
  const facts = { iban: head.iban, provider: head.provider }
  return account.createFinding({ path: 'content.records.0.zones.36', facts }, today)
}

function refuseFile(tx: Tx, file: NewFile, submission: EfactSubmission, finding: Finding): Promise<void> {
  // Findings about the file are answered on its first record, where the sender's software expects them.
  const { code, message } = finding
  const rejection: Rejection = { recordIndex: 0, code, letter: 'B', comment: message[file.answerLanguage] }
  return saveRefusedFile(tx, file, submission, [finding], [rejection])
}

async function saveUnreadableFile(
  context: SubgraphContext,
  file: NewFile,
  submission: EfactSubmission,
): Promise<boolean> {
  const findings = submission.parsed.issues.map((issue) => issue.toFinding())
  await inTransaction(context.db, (tx) => saveRefusedFile(tx, file, submission, findings))
  return true
}

async function saveRefusedFile(
  tx: Tx,
  file: NewFile,
  { bytes, parsed }: EfactSubmission,
  findings: Finding[],
  rejections: Rejection[] = [],
): Promise<void> {
  await insertRefusedFile(tx.manager, { ...file, findings: [...findings, ...file.findings] })
  const kept = parsed.refusal === 'MESSAGE' ? bytes.subarray(0, MAX_UNREADABLE_BYTES_KEPT) : bytes
  await saveSubmission(tx, file.id, kept)
  const result = { refused: 'BLOCKING' as const, rejections, linesInError: 0, language: file.answerLanguage }
  await saveResponse(tx, file.id, writeEfactResponse(bytes, parsed, result, file))
  await recordFileChange(tx, 'InvoiceFileRefused', file)
}

// Tests are not in the change feed.
async function recordFileChange(tx: Tx, kind: string, { id, provider, receivedAt, test }: NewFile): Promise<void> {
  if (!test) await recordChange(tx, { kind, subject: id, provider: providerKey(provider) }, receivedAt)
}
