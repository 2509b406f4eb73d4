import type { Language } from '../../../shared/rules/finding'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { DESTINATION } from './check-invoice'
import { type Letter, letterOf } from './codes/official-codes'
import { COMMENT_LENGTH, joinFindings } from './comment'
import type { EfactRecord } from './record'
import { type Chunk, RecordReader } from './record-reader'
import type { EfactValidationIssue } from './validation-issue'
import { writeRecord } from './write-record'
import type { ZoneSpec } from './zone-layout'
import { errorDetail } from './zones/error-detail'
import { segment200, segment300, segment300Answer } from './zones/segments'

/** Why a record is refused, or a remark about it (letter S). */
export interface Rejection {
  /** Index of the record in the invoice message, from 0. */
  recordIndex: number
  /** The code of the official list; null if the rule has none: the record type and zeros are written then. */
  code: string | null
  letter?: Letter
  /** The message, for the 200 positions of the comment. */
  comment: string
}

/** The sender's data in a response. */
export interface ResponseData {
  /** The insurer's reference, at most 14 digits. */
  insurerReference: string
  answeredOn: Day
  contact?: { lastName: string; firstName: string; phone: string }
}

/** The result of the file as a whole. */
export interface FileResult {
  /** Lines with an error, of `lineCount`. */
  linesInError: number
  lineCount: number
}

const INSURER = { lastName: 'CAAMI-HZIV', firstName: '', phone: '' }

/** Segments 200 and 300 of the submission; null if they are not readable. */
export interface SubmissionHeader {
  segment200: EfactRecord | null
  segment300: EfactRecord | null
}

/** Reads segments 200 and 300 at the start of a submission, as far as they are valid. */
export function submissionHeaderOf(content: Buffer): SubmissionHeader {
  const reader = new RecordReader()
  const chunks = [...reader.push(content.subarray(0, segment200.length + segment300.length))]
  return { segment200: chunks[0]?.record ?? null, segment300: chunks[1]?.record ?? null }
}

const echoZone = (record: EfactRecord | null, key: Parameters<EfactRecord['raw']>[0], otherwise: string): string =>
  record?.raw(key) ?? otherwise
/** Hundredths of a per cent, rounded down: 4.999 % is not 5.00 %. */
const percentage = ({ linesInError, lineCount }: FileResult): number =>
  lineCount === 0 ? 0 : Math.floor((linesInError * 10_000) / lineCount)

/** Writes segments 200 and 300 of a response. */
export function responseHeader(
  name: string,
  header: SubmissionHeader,
  data: ResponseData,
  more: { status?: string; result?: FileResult; refusalType?: string } = {},
): string {
  const sent = header.segment300
  const contact = data.contact ?? INSURER
  const first = writeRecord(segment200, {
    messageName: name,
    messageVersion: '02',
    messageKind: digitsOr(echoZone(header.segment200, 'messageKind', '12'), '12'),
    messageStatus: more.status ?? '00',
    providerMessage: digitsOr(echoZone(header.segment200, 'providerMessage', '0'), '0'),
    insurerMessage: data.insurerReference,
  })
  const common = {
    yearMonth: digitsOr(echoZone(sent, 'yearMonth', '0'), '0'),
    sendingNumber: digitsOr(echoZone(sent, 'sendingNumber', '0'), '0'),
    createdOn: digitsOr(echoZone(sent, 'createdOn', '0'), '0'),
    fileReference: echoZone(sent, 'fileReference', ''),
    instructionVersion: digitsOr(echoZone(sent, 'instructionVersion', '1999'), '1999'),
    contactLastName: contact.lastName,
    contactFirstName: contact.firstName,
    contactPhone: contact.phone || null,
    fileInvoiceType: digitsOr(echoZone(sent, 'fileInvoiceType', '03'), '03'),
    invoicingMode: digitsOr(echoZone(sent, 'invoicingMode', '01'), '01'),
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

const digitsOr = (text: string, otherwise: string): string => (/^\d+$/.test(text) ? text : otherwise)

/** 931000: acknowledges the receipt of a submission. */
export const acknowledge = (content: Buffer, data: ResponseData): Buffer =>
  latin1(responseHeader('931000', submissionHeaderOf(content), data))

/** 920999: the submission is no valid message. The two positions after a zone contain the serial of its error. */
export function rejectMessage(content: Buffer, issues: readonly EfactValidationIssue[], data: ResponseData): Buffer {
  const atZones = issues.filter((issue) => issue.level === 'MESSAGE' && issue.zone)
  const status = issues.some((issue) => issue.level === 'MESSAGE' && !issue.zone) || atZones.length === 0 ? '01' : '00'
  let text = responseHeader('920999', submissionHeaderOf(content), data, { status })
  for (const issue of atZones) {
    const start = issue.recordType === '200' ? 0 : segment200.length
    const after = positionsAfterZone(issue)
    if (after) text = text.slice(0, start + after.at - 1) + issue.serial + text.slice(start + after.at + 1)
  }
  return latin1(text)
}

// The two reserved positions after a zone; the reserve at the end of a segment has none.
function positionsAfterZone(issue: EfactValidationIssue): ZoneSpec | undefined {
  const cells: readonly ZoneSpec[] = issue.recordType === '200' ? segment200.specs : segment300.specs
  const cell = cells[cells.findIndex(({ zone }) => zone?.key === issue.zone?.key) + 1]
  return cell && !cell.zone && cell.length === 2 ? cell : undefined
}

/** 920099: the file is refused as a whole; 920098 is the same for information. The response contains every readable record with its errors. */
export function* rejectFile(
  content: Buffer,
  rejections: readonly Rejection[],
  result: FileResult & { reason: 'BLOCKING' | 'FIVE_PERCENT' },
  data: ResponseData,
  name: '920099' | '920098' = '920099',
): Generator<Buffer> {
  const reader = new RecordReader()
  const header = submissionHeaderOf(content)
  yield latin1(responseHeader(name, header, data, { result, refusalType: result.reason === 'BLOCKING' ? '01' : '02' }))
  const details = new DetailWriter(header, rejections, data)
  for (const { record } of chunksOf(content, reader))
    if (record.index >= 0) yield latin1(record.text + details.write(record, null))
}

const CHUNK = 64 * 1024
function* chunksOf(content: Buffer, reader: RecordReader): Generator<Chunk> {
  for (let at = 0; at < content.length; at += CHUNK) yield* reader.push(content.subarray(at, at + CHUNK))
}

/** The issues of a file as rejections of its records. */
export const rejectionsOf = (issues: readonly EfactValidationIssue[], language: Language = 'FR'): Rejection[] =>
  issues.flatMap((issue) => {
    const { recordIndex, code, letter } = issue
    return recordIndex === null ? [] : [{ recordIndex, code, letter, comment: commentOf(issue, language) }]
  })

// The comment follows its record, so the location is left out if the text is too long.
function commentOf(issue: EfactValidationIssue, language: Language): string {
  const text = issue.text(language)
  return text.length <= COMMENT_LENGTH ? text : issue.textWithoutLocation(language)
}

/** Writes the 450 positions after a record: up to three codes, the accepted amount, the comment. */
export class DetailWriter {
  private readonly byRecord: Map<number, Rejection[]>
  private readonly commonValues
  private readonly blank: string
  private index = 0

  constructor(header: SubmissionHeader, rejections: readonly Rejection[], data: ResponseData) {
    this.byRecord = Map.groupBy(rejections, (rejection) => rejection.recordIndex)
    this.commonValues = {
      sendingId: digitsOr(echoZone(header.segment300, 'sendingNumber', '0'), '0'),
      createdOn: data.answeredOn.replaceAll('-', ''),
      yearMonth: digitsOr(echoZone(header.segment300, 'yearMonth', '0'), '0'),
      mutuality: DESTINATION,
      code1: NO_CODE,
      code2: NO_CODE,
      code3: NO_CODE,
    }
    this.blank = writeRecord(errorDetail, this.commonValues)
  }

  write(record: EfactRecord, accepted: Cents | null): string {
    this.index += 1
    const all = this.byRecord.get(record.index)?.toSorted(errorsFirst)
    // Fast path: without an error, only the amount and the rank differ from record to record.
    if (!all)
      return (
        this.blank.slice(0, AMOUNT_AT) + signed(accepted ?? 0) + this.blank.slice(AMOUNT_AT + 12, INDEX_AT) + this.rank
      )
    const [first, second, third] = all.map(({ code, letter }) => ({
      code: codeInSixPositions(code, record.type),
      letter,
    }))
    return writeRecord(errorDetail, {
      ...this.commonValues,
      letter1: letterOfRejection(first),
      code1: first?.code ?? NO_CODE,
      letter2: letterOfRejection(second),
      code2: second?.code ?? NO_CODE,
      letter3: letterOfRejection(third),
      code3: third?.code ?? NO_CODE,
      insurerResult: accepted ?? 0,
      comment: joinFindings(all.map((rejection) => rejection.comment)),
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

// A detail has room for three codes and 200 characters: refusals come before remarks.
const errorsFirst = (a: Rejection, b: Rejection): number => Number(a.letter === 'S') - Number(b.letter === 'S')

const NO_CODE = '000000'
const letterOfRejection = (rejection: { code: string; letter?: Letter } | undefined): string =>
  rejection ? (rejection.letter ?? letterOf(rejection.code)) : ' '
// A rule without a code of the official list: the record's type, zone 00, serial 00.
const codeInSixPositions = (code: string | null, type: string): string =>
  code && /^[0-9A-Z]{6}$/.test(code) ? code : `${/^\d\d$/.test(type) ? type : '00'}0000`

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
