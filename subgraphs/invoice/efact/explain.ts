import type { Language } from '../../../shared/rules/finding'
import { amountIn, dayIn } from '../../../shared/texts/format'
import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { FileCheck } from './check-file'
import { officialCodes } from './codes'
import { inamiFromEfact } from './efact-numbers'
import { errorsIn } from './parse-response'
import type { EfactRecord } from './record'
import { type Chunk, type EfactSource, RecordReader, readInto } from './record-reader'
import type { EfactValidationIssue } from './validation-issue'
import { zoneLabels } from './zone-labels'
import type { Zone } from './zone-layout'
import { recordNames, zoneValues } from './zone-values'

/** A problem at its zone, in words. */
export interface ExplainedProblem {
  code: string | null
  letter: string
  rule: string
  text: string
}

/** A zone in words. */
export interface ExplainedZone {
  zone: string
  name: string
  positions: string
  /** Its characters as they stand. */
  raw: string
  /** What they say: 20.50 EUR, 2026-11-16, female; null where the characters say it all. */
  meaning: string | null
  /** Zeros or blanks, and nothing is wrong with it. */
  empty: boolean
  problems: ExplainedProblem[]
}

/** A record or segment in words. */
export interface ExplainedRecord {
  /** Rank in the sending, from 1; null for the segments 200 and 300 and for the details of an answer. */
  number: number | null
  type: string
  name: string
  /** First byte, from 1. */
  byte: number
  zones: ExplainedZone[]
  /** What is wrong with the record as a whole. */
  problems: ExplainedProblem[]
  /** A record, detail or segment of an answer that says an error. */
  answersError: boolean
}

/** What a whole file is and what is wrong with it as a file. */
export interface FileVerdict {
  refusal: 'MESSAGE' | 'FILE' | null
  problems: EfactValidationIssue[]
  problemsFound: number
  recordCount: number
  /** What an answer says; null for a sending. */
  answer: { message: string; refused: boolean; recordsInError: number } | null
}

// 920999 refuses the message, 920099 the file, 920098 says so for information.
const refusals: readonly string[] = ['920999', '920099', '920098']

// Somebody reads this: many more problems than an answer has room for.
const LIMITS = { blocking: 10_000, perRecord: 50, records: 10_000 }

/** Checks a sending for its reader, keeping only the problems; of an answer only the form is looked at. */
export async function verdictOf(
  source: EfactSource,
  today?: Day,
  progress?: (bytes: number) => void,
): Promise<FileVerdict> {
  const reader = new RecordReader()
  const check = new FileCheck({ today, limits: LIMITS })
  let recordCount = 0
  let message = ''
  let isAnswer = false
  let recordsInError = 0
  let goOn = true
  await readInto(source, reader, (piece) => {
    if (piece.record.type === '200') {
      message = piece.record.raw('messageName')
      isAnswer = message !== '920000'
    }
    // S is a remark: the record is accepted.
    if (piece.detail && errorsIn(piece.detail).some(({ letter }) => letter !== 'S')) recordsInError += 1
    if (piece.record.index >= 0) recordCount += 1
    if (recordCount % 1000 === 0) progress?.(piece.record.offset)
    if (!isAnswer) goOn = check.take(piece)
    return goOn
  })
  if (goOn && (!isAnswer || reader.fault)) check.end(reader.fault)
  const { all, found, blocks } = check.problems
  const refusal = all.some((problem) => problem.level === 'MESSAGE') ? 'MESSAGE' : blocks ? 'FILE' : null
  const answer = isAnswer ? { message, refused: refusals.includes(message), recordsInError } : null
  return { refusal, problems: all, problemsFound: found, recordCount, answer }
}

/** Puts the records of a file into words, each problem at its zone. */
export class Explainer {
  private readonly byPlace: Map<string, EfactValidationIssue[]>
  // Only a 920999 has serials behind the zones of its segments.
  private hasSerials = false

  constructor(
    problems: readonly EfactValidationIssue[],
    private readonly language: Language,
  ) {
    this.byPlace = Map.groupBy(problems, (problem) =>
      keyOf(problem.recordIndex === null ? problem.recordType : problem.recordIndex),
    )
  }

  /** A record, and in an answer the detail behind it. */
  explain({ record, detail }: Chunk): ExplainedRecord[] {
    if (record.type === '200') this.hasSerials = record.raw('messageName') === '920999'
    const own = this.byPlace.get(keyOf(record.index < 0 ? record.type : record.index)) ?? []
    const explained = this.record(record, own)
    if (!detail) return [{ ...explained, answersError: this.serialsOf(record).length > 0 }]
    const answersError = errorsIn(detail).length > 0
    return [
      { ...explained, answersError },
      { ...this.record(detail, []), number: null, answersError },
    ]
  }

  private record(record: EfactRecord, problems: readonly EfactValidationIssue[]): ExplainedRecord {
    const { language } = this
    const zones = record.layout.zones.map((zone) =>
      this.zone(
        record,
        zone,
        problems.filter((problem) => problem.zone?.key === zone.key),
      ),
    )
    return {
      number: record.index < 0 ? null : record.index + 1,
      type: record.type === '??' ? record.text.slice(0, 2) : record.type,
      name: (recordNames[record.type] ?? recordNames['??']!)[language],
      byte: record.offset + 1,
      zones,
      problems: [
        ...problems.filter((problem) => !problem.zone).map((problem) => this.problem(problem)),
        ...this.serialsOf(record).map((one) => this.serial(one)),
      ],
      answersError: false,
    }
  }

  private zone(record: EfactRecord, zone: Zone, problems: readonly EfactValidationIssue[]): ExplainedZone {
    const raw = record.raw(zone.key)
    return {
      zone: zone.zone,
      name: zoneLabels[zone.key][this.language],
      positions: `${zone.at}-${zone.at + zone.length - 1}`,
      raw,
      meaning: this.meaning(zone, raw),
      empty: problems.length === 0 && /^[+-]?[0 ]*$/.test(raw),
      problems: problems.map((problem) => this.problem(problem)),
    }
  }

  private serialsOf(record: EfactRecord) {
    return this.hasSerials ? serialsIn(record) : []
  }

  private serial({ zone, serial }: { zone: Zone; serial: string }): ExplainedProblem {
    const text = `${zoneLabels[zone.key][this.language]}, ${serial}`
    return { code: `${zone.zone}-${serial}`, letter: 'B', rule: 'INV-FORMAT', text }
  }

  private problem(problem: EfactValidationIssue): ExplainedProblem {
    return { code: problem.code, letter: problem.letter, rule: problem.rule, text: problem.text(this.language) }
  }

  private meaning(zone: Zone, raw: string): string | null {
    const value = zoneValues[zone.key]?.[raw]
    if (value) return value[this.language]
    if (rejectionCodes.has(zone.key)) return officialCodes.get(raw)?.meaning[this.language] ?? null
    if (zone.form === 'date')
      return /^(?!0{8})\d{8}$/.test(raw)
        ? dayIn(`${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6)}`, this.language)
        : null
    if (zone.form === 'amount')
      return /^[+-]\d+$/.test(raw)
        ? counted.has(zone.key)
          ? String(Number(raw) || 0)
          : `${amountIn(formatEuro(Number(raw) || 0))}\u00a0€`
        : null
    if (zone.form === 'inami') return inamiFromEfact(raw)
    if (zone.form === 'beneficiary') return /^00\d{11}$/.test(raw) && Number(raw) > 0 ? raw.slice(2) : null
    if (moneyWithoutSign.has(zone.key)) return /^\d+$/.test(raw) ? `${formatEuro(Number(raw))} EUR` : null
    return null
  }
}

const keyOf = (place: number | string | null): string => String(place)
// In a 920999 the two positions behind a zone hold the serial of its error.
function serialsIn({ layout, text, index }: EfactRecord): { zone: Zone; serial: string }[] {
  if (index >= 0) return []
  return layout.cells.flatMap(({ zone, at, length }, i) => {
    const before = layout.cells[i - 1]?.zone
    const serial = text.slice(at - 1, at - 1 + length)
    return zone || !before || length !== 2 || /^[0 ]*$/.test(serial) ? [] : [{ zone: before, serial }]
  })
}
const rejectionCodes: ReadonlySet<string> = new Set(['code1', 'code2', 'code3'])
const counted: ReadonlySet<string> = new Set(['units', 'days'])
const moneyWithoutSign: ReadonlySet<string> = new Set([
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

/** A file in words: its records one by one, then what is wrong with the file as a whole. For files that fit into memory. */
export async function explainFile(
  content: Buffer,
  language: Language,
  today?: Day,
): Promise<{ verdict: FileVerdict; records: ExplainedRecord[]; problems: ExplainedProblem[] }> {
  const verdict = await verdictOf(content, today)
  const explainer = new Explainer(verdict.problems, language)
  const records: ExplainedRecord[] = []
  await readInto(content, new RecordReader(), (piece) => {
    records.push(...explainer.explain(piece))
    return true
  })
  return { verdict, records, problems: ofTheFile(verdict, language) }
}

/** The problems of no record: encoding, length, what follows the end. */
export const ofTheFile = (verdict: FileVerdict, language: Language): ExplainedProblem[] =>
  verdict.problems
    .filter((problem) => problem.recordType === null)
    .map((problem) => ({
      code: problem.code,
      letter: problem.letter,
      rule: problem.rule,
      text: problem.text(language),
    }))
