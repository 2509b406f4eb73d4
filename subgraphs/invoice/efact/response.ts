import type { Language } from '../../../shared/rules/finding'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { DESTINATION } from './check-invoice'
import { type Letter, letterOf } from './codes'
import { COMMENT_LENGTH, commentOf } from './comment'
import type { EfactRecord } from './record'
import { type Chunk, RecordReader } from './record-reader'
import type { EfactValidationIssue } from './validation-issue'
import { writeRecord } from './write-record'
import type { ZoneSpec } from './zone-layout'
import { errorDetail } from './zones/error-detail'
import { segment200, segment300, segment300Answer } from './zones/segments'

/** Why a record is refused, or what is remarked about it (letter S). */
export interface Rejection {
  /** Rank of the record in the sending, from 0. */
  recordIndex: number
  /** The code of the official list; null where the rule has none: the record's type and zeros stand there then. */
  code: string | null
  letter?: Letter
  /** In plain words, for the 200 positions of the comment. */
  comment: string
}

/** What an answer says of its sender. */
export interface ResponseData {
  /** Our reference, at most 14 digits. */
  insurerReference: string
  answeredOn: Day
  contact?: { lastName: string; firstName: string; phone: string }
}

/** What an answer says of the file as a whole. */
export interface FileResult {
  /** Service lines with an error, of all. */
  linesInError: number
  lineCount: number
}

const INSURER = { lastName: 'CAAMI-HZIV', firstName: '', phone: '' }

/** Segments 200 and 300 of the sending that is answered; null where they could not be read. */
export interface SubmissionHeader {
  segment200: EfactRecord | null
  segment300: EfactRecord | null
}

/** The segments 200 and 300 at the start of a sending, as far as they can be read. */
export function submissionHeaderOf(content: Buffer): SubmissionHeader {
  const reader = new RecordReader()
  const pieces = [...reader.push(content.subarray(0, segment200.length + segment300.length))]
  return { segment200: pieces[0]?.record ?? null, segment300: pieces[1]?.record ?? null }
}

const echo = (record: EfactRecord | null, key: Parameters<EfactRecord['raw']>[0], otherwise: string): string =>
  record?.raw(key) ?? otherwise
/** Hundredths of a per cent in five digits, cut: 4.999 % is not yet 5.00. */
const percentage = ({ linesInError, lineCount }: FileResult): number =>
  lineCount === 0 ? 0 : Math.floor((linesInError * 10_000) / lineCount)

/** Writes the segments 200 and 300 of an answer. */
export function responseHeader(
  name: string,
  head: SubmissionHeader,
  facts: ResponseData,
  more: { status?: string; result?: FileResult; refusalType?: string } = {},
): string {
  const sent = head.segment300
  const contact = facts.contact ?? INSURER
  const first = writeRecord(segment200, {
    messageName: name,
    messageVersion: '02',
    messageKind: onlyDigits(echo(head.segment200, 'messageKind', '12'), '12'),
    messageStatus: more.status ?? '00',
    providerMessage: onlyDigits(echo(head.segment200, 'providerMessage', '0'), '0'),
    insurerMessage: facts.insurerReference,
  })
  const common = {
    yearMonth: onlyDigits(echo(sent, 'yearMonth', '0'), '0'),
    sendingNumber: onlyDigits(echo(sent, 'sendingNumber', '0'), '0'),
    createdOn: onlyDigits(echo(sent, 'createdOn', '0'), '0'),
    fileReference: echo(sent, 'fileReference', ''),
    instructionVersion: onlyDigits(echo(sent, 'instructionVersion', '1999'), '1999'),
    contactLastName: contact.lastName,
    contactFirstName: contact.firstName,
    contactPhone: contact.phone || null,
    fileInvoiceType: onlyDigits(echo(sent, 'fileInvoiceType', '03'), '03'),
    invoicingMode: onlyDigits(echo(sent, 'invoicingMode', '01'), '01'),
  }
  if (!more.result) return first + writeRecord(segment300, common)
  return (
    first +
    writeRecord(segment300Answer, {
      ...common,
      errorPercentage: percentage(more.result),
      refusalType: more.refusalType ?? '00',
    })
  )
}

const onlyDigits = (text: string, otherwise: string): string => (/^\d+$/.test(text) ? text : otherwise)

/** 931000: the sending has arrived. */
export const acknowledge = (content: Buffer, facts: ResponseData): Buffer =>
  latin(responseHeader('931000', submissionHeaderOf(content), facts))

/** 920999: the sending can't be read as a message. The serial of each error stands in the two positions after its zone. */
export function rejectMessage(content: Buffer, problems: readonly EfactValidationIssue[], facts: ResponseData): Buffer {
  const atZones = problems.filter((problem) => problem.level === 'MESSAGE' && problem.zone)
  const status =
    problems.some((problem) => problem.level === 'MESSAGE' && !problem.zone) || atZones.length === 0 ? '01' : '00'
  let text = responseHeader('920999', submissionHeaderOf(content), facts, { status })
  for (const problem of atZones) {
    const start = problem.recordType === '200' ? 0 : segment200.length
    const after = afterZone(problem)
    if (after) text = text.slice(0, start + after.at - 1) + problem.serial + text.slice(start + after.at + 1)
  }
  return latin(text)
}

// The two reserved positions behind a zone; the reserve at the end of a segment has none.
function afterZone(problem: EfactValidationIssue): ZoneSpec | undefined {
  const cells: readonly ZoneSpec[] = problem.recordType === '200' ? segment200.cells : segment300.cells
  const cell = cells[cells.findIndex(({ zone }) => zone?.key === problem.zone?.key) + 1]
  return cell && !cell.zone && cell.length === 2 ? cell : undefined
}

/** 920099: the file is refused as a whole; 920098 is the same for information. Every record that can be read comes back with its errors. */
export function* rejectFile(
  content: Buffer,
  rejections: readonly Rejection[],
  result: FileResult & { why: 'BLOCKING' | 'FIVE_PERCENT' },
  facts: ResponseData,
  name: '920099' | '920098' = '920099',
): Generator<Buffer> {
  const reader = new RecordReader()
  const head = submissionHeaderOf(content)
  yield latin(responseHeader(name, head, facts, { result, refusalType: result.why === 'BLOCKING' ? '01' : '02' }))
  const details = new DetailWriter(head, rejections, facts)
  for (const { record } of inPieces(content, reader))
    if (record.index >= 0) yield latin(record.text + details.of(record, null))
}

const CHUNK = 64 * 1024
function* inPieces(content: Buffer, reader: RecordReader): Generator<Chunk> {
  for (let at = 0; at < content.length; at += CHUNK) yield* reader.push(content.subarray(at, at + CHUNK))
}

/** The rejections that the file's own problems are. */
export const rejectionsOf = (problems: readonly EfactValidationIssue[], language: Language = 'FR'): Rejection[] =>
  problems.flatMap((problem) => {
    const { recordIndex, code, letter } = problem
    return recordIndex === null ? [] : [{ recordIndex, code, letter, comment: commentOnRecord(problem, language) }]
  })

// The comment stands behind its record: the place is left out where there is no room for it.
function commentOnRecord(problem: EfactValidationIssue, language: Language): string {
  const text = problem.text(language)
  return text.length <= COMMENT_LENGTH ? text : problem.textWithoutPlace(language)
}

/** Writes the 450 positions after a record: up to three codes, the amount that was accepted, the words. */
export class DetailWriter {
  private readonly byRecord: Map<number, Rejection[]>
  private readonly common
  private readonly blank: string
  private index = 0

  constructor(head: SubmissionHeader, rejections: readonly Rejection[], facts: ResponseData) {
    this.byRecord = Map.groupBy(rejections, (rejection) => rejection.recordIndex)
    this.common = {
      sendingId: onlyDigits(echo(head.segment300, 'sendingNumber', '0'), '0'),
      createdOn: facts.answeredOn.replaceAll('-', ''),
      yearMonth: onlyDigits(echo(head.segment300, 'yearMonth', '0'), '0'),
      mutuality: DESTINATION,
      code1: NO_CODE,
      code2: NO_CODE,
      code3: NO_CODE,
    }
    this.blank = writeRecord(errorDetail, this.common)
  }

  of(record: EfactRecord, accepted: Cents | null): string {
    this.index += 1
    const all = this.byRecord.get(record.index)?.toSorted(errorsFirst)
    // Nearly every record comes back without an error: only the amount and the rank are its own.
    if (!all)
      return (
        this.blank.slice(0, AMOUNT_AT) + signed(accepted ?? 0) + this.blank.slice(AMOUNT_AT + 12, INDEX_AT) + this.rank
      )
    const [one, two, three] = all.map(({ code, letter }) => ({ code: sixPositions(code, record.type), letter }))
    return writeRecord(errorDetail, {
      ...this.common,
      letter1: letterIn(one),
      code1: one?.code ?? NO_CODE,
      letter2: letterIn(two),
      code2: two?.code ?? NO_CODE,
      letter3: letterIn(three),
      code3: three?.code ?? NO_CODE,
      insurerResult: accepted ?? 0,
      comment: commentOf(all.map((rejection) => rejection.comment)),
      index: this.rank,
    })
  }

  private get rank(): string {
    return String(this.index).padStart(6, '0')
  }
}

const AMOUNT_AT = errorDetail.zone('insurerResult').at - 1
const INDEX_AT = errorDetail.zone('index').at - 1
const signed = (value: number): string => (value < 0 ? '-' : '+') + String(Math.abs(value)).padStart(11, '0')

// There is room for three codes and 200 characters: what refuses goes before what is only remarked.
const errorsFirst = (a: Rejection, b: Rejection): number => Number(a.letter === 'S') - Number(b.letter === 'S')

const NO_CODE = '000000'
const letterIn = (one: { code: string; letter?: Letter } | undefined): string =>
  one ? (one.letter ?? letterOf(one.code)) : ' '
// A rule without a code of the official list: the record's type, zone 00, serial 00.
const sixPositions = (code: string | null, type: string): string =>
  code && /^[0-9A-Z]{6}$/.test(code) ? code : `${/^\d\d$/.test(type) ? type : '00'}0000`

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
