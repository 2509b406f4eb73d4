import type { Language } from '../../../shared/rules/finding'
import { amountIn, dayIn } from '../../../shared/texts/format'
import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { FileCheck } from './check-file'
import { officialCodes } from './codes/official-codes'
import { parseInamiZone } from './efact-numbers'
import type { EfactRecord } from './record'
import { type Chunk, type EfactSource, RecordReader, readChunks } from './record-reader'
import { errorsIn } from './response-errors'
import type { EfactValidationIssue } from './validation-issue'
import { zoneLabels } from './zone-labels'
import type { Zone } from './zone-layout'
import { recordNames, zoneValues } from './zone-values'

/** An issue, as text. */
export interface ExplainedIssue {
  code: string | null
  letter: string
  rule: string
  text: string
}

/** A zone, as text. */
export interface ExplainedZone {
  zone: string
  name: string
  positions: string
  /** Its characters, unchanged. */
  raw: string
  /** The meaning of the characters (20,50 €, 16/11/2026, female); null if they are self-explanatory. */
  meaning: string | null
  /** Zeros or blanks without an issue. */
  isEmpty: boolean
  issues: ExplainedIssue[]
}

/** A record or segment, as text. */
export interface ExplainedRecord {
  /** Number of the record, from 1; null for segments 200 and 300 and for error details of a response. */
  number: number | null
  type: string
  name: string
  /** Byte offset, from 1. */
  byte: number
  zones: ExplainedZone[]
  /** Issues of the record that concern no single zone. */
  issues: ExplainedIssue[]
  /** Whether the response reports an error of this record, detail or segment. */
  hasResponseError: boolean
}

/** The result of checking a file for a reader. */
export interface FileVerdict {
  refusal: 'MESSAGE' | 'FILE' | null
  issues: EfactValidationIssue[]
  issueCount: number
  recordCount: number
  /** Set for a response; null for an invoice message. */
  response: { message: string; refused: boolean; recordsInError: number } | null
}

// 920999 refuses the message, 920099 the file, 920098 says so for information.
const refusalMessages: readonly string[] = ['920999', '920099', '920098']

// A person reads the result, so more issues are kept than a response has room for.
const LIMITS = { blocking: 10_000, perRecord: 50, records: 10_000 }

/** Checks an invoice message and keeps its issues only; for a response, checks the structure. */
export async function readVerdict(
  source: EfactSource,
  today?: Day,
  progress?: (bytes: number) => void,
): Promise<FileVerdict> {
  const reader = new RecordReader()
  const check = new FileCheck({ today, limits: LIMITS })
  let recordCount = 0
  let message = ''
  let isResponse = false
  let recordsInError = 0
  let continues = true
  await readChunks(source, reader, (chunk) => {
    if (chunk.record.type === '200') {
      message = chunk.record.raw('messageName')
      isResponse = message !== '920000'
    }
    // S is a remark: the record is accepted.
    if (chunk.detail && errorsIn(chunk.detail).some(({ letter }) => letter !== 'S')) recordsInError += 1
    if (chunk.record.index >= 0) recordCount += 1
    if (recordCount % 1000 === 0) progress?.(chunk.record.offset)
    if (!isResponse) continues = check.next(chunk)
    return continues
  })
  if (continues && (!isResponse || reader.error)) check.end(reader.error)
  const { all, foundCount, hasBlocking } = check.issues
  const refusal = all.some((issue) => issue.level === 'MESSAGE') ? 'MESSAGE' : hasBlocking ? 'FILE' : null
  const response = isResponse ? { message, refused: refusalMessages.includes(message), recordsInError } : null
  return { refusal, issues: all, issueCount: foundCount, recordCount, response: response }
}

/** Explains the records of a file as text, with each issue at its zone. */
export class Explainer {
  private readonly issuesByRecord: Map<string, EfactValidationIssue[]>
  // Only a 920999 has serials after the zones of its segments.
  private hasSerials = false

  constructor(
    issues: readonly EfactValidationIssue[],
    private readonly language: Language,
  ) {
    this.issuesByRecord = Map.groupBy(issues, (issue) =>
      keyOf(issue.recordIndex === null ? issue.recordType : issue.recordIndex),
    )
  }

  /** Explains a record, and in a detailed response its error detail. */
  explain({ record, detail }: Chunk): ExplainedRecord[] {
    if (record.type === '200') this.hasSerials = record.raw('messageName') === '920999'
    const issues = this.issuesByRecord.get(keyOf(record.index < 0 ? record.type : record.index)) ?? []
    const explained = this.explainRecord(record, issues)
    if (!detail) return [{ ...explained, hasResponseError: this.serialsOf(record).length > 0 }]
    const hasResponseError = errorsIn(detail).length > 0
    return [
      { ...explained, hasResponseError },
      { ...this.explainRecord(detail, []), number: null, hasResponseError },
    ]
  }

  private explainRecord(record: EfactRecord, issues: readonly EfactValidationIssue[]): ExplainedRecord {
    const { language } = this
    const zones = record.layout.zones.map((zone) =>
      this.explainZone(
        record,
        zone,
        issues.filter((issue) => issue.zone?.key === zone.key),
      ),
    )
    return {
      number: record.index < 0 ? null : record.index + 1,
      type: record.type === '??' ? record.text.slice(0, 2) : record.type,
      name: (recordNames[record.type] ?? recordNames['??']!)[language],
      byte: record.offset + 1,
      zones,
      issues: [
        ...issues.filter((issue) => !issue.zone).map((issue) => this.explainIssue(issue)),
        ...this.serialsOf(record).map((serial) => this.explainSerial(serial)),
      ],
      hasResponseError: false,
    }
  }

  private explainZone(record: EfactRecord, zone: Zone, issues: readonly EfactValidationIssue[]): ExplainedZone {
    const raw = record.raw(zone.key)
    return {
      zone: zone.zone,
      name: zoneLabels[zone.key][this.language],
      positions: `${zone.at}-${zone.at + zone.length - 1}`,
      raw,
      meaning: this.meaningOf(zone, raw),
      isEmpty: issues.length === 0 && /^[+-]?[0 ]*$/.test(raw),
      issues: issues.map((issue) => this.explainIssue(issue)),
    }
  }

  private serialsOf(record: EfactRecord) {
    return this.hasSerials ? serialsIn(record) : []
  }

  private explainSerial({ zone, serial }: { zone: Zone; serial: string }): ExplainedIssue {
    const text = `${zoneLabels[zone.key][this.language]}, ${serial}`
    return { code: `${zone.zone}-${serial}`, letter: 'B', rule: 'INV-FORMAT', text }
  }

  private explainIssue(issue: EfactValidationIssue): ExplainedIssue {
    return { code: issue.code, letter: issue.letter, rule: issue.rule, text: issue.text(this.language) }
  }

  private meaningOf(zone: Zone, raw: string): string | null {
    const value = zoneValues[zone.key]?.[raw]
    if (value) return value[this.language]
    if (rejectionCodeZones.has(zone.key)) return officialCodes.get(raw)?.meaning[this.language] ?? null
    if (zone.form === 'date')
      return /^(?!0{8})\d{8}$/.test(raw)
        ? dayIn(`${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6)}`, this.language)
        : null
    if (zone.form === 'amount' || unsignedAmountZones.has(zone.key)) {
      if (!/^[+-]?\d+$/.test(raw)) return null
      const value = Number(raw) || 0
      return countZones.has(zone.key) ? String(value) : `${amountIn(formatEuro(value))}\u00a0€`
    }
    if (zone.form === 'inami') return parseInamiZone(raw)
    if (zone.form === 'beneficiary') return /^00\d{11}$/.test(raw) && Number(raw) > 0 ? raw.slice(2) : null
    return null
  }
}

const keyOf = (place: number | string | null): string => String(place)
// In a 920999 the two positions after a zone contain the serial of its error.
function serialsIn({ layout, text, index }: EfactRecord): { zone: Zone; serial: string }[] {
  if (index >= 0) return []
  return layout.specs.flatMap(({ zone, at, length }, i) => {
    const before = layout.specs[i - 1]?.zone
    const serial = text.slice(at - 1, at - 1 + length)
    return zone || !before || length !== 2 || /^[0 ]*$/.test(serial) ? [] : [{ zone: before, serial }]
  })
}
const rejectionCodeZones: ReadonlySet<string> = new Set(['code1', 'code2', 'code3'])
const countZones: ReadonlySet<string> = new Set(['units', 'days'])
const unsignedAmountZones: ReadonlySet<string> = new Set([
  'requestedA',
  'requestedB',
  'requestedAB',
  'requestedC',
  'acceptedA',
  'acceptedB',
  'acceptedAB',
  'refusedA',
  'refusedB',
  'refusedAB',
])

/** The issues that concern no record: encoding, length, content after the end. */
export const fileLevelIssues = (verdict: FileVerdict, language: Language): ExplainedIssue[] =>
  verdict.issues
    .filter((issue) => issue.recordType === null)
    .map((issue) => ({
      code: issue.code,
      letter: issue.letter,
      rule: issue.rule,
      text: issue.text(language),
    }))
