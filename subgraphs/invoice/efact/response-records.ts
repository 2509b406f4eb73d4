import type { Language } from '../../../shared/rules/finding'
import { officialCodes } from './codes/official-codes'
import { type ExplainedRecord, type ExplainedZone, Explainer } from './explain'
import type { EfactRecord } from './record'
import { RecordReader, readChunks } from './record-reader'
import { errorsIn } from './response-errors'

/** An error that a response reports of a record. */
export interface RecordError {
  /** Letter and official code: R 500546. */
  code: string
  /** Null for a code without an official meaning. */
  meaning: string | null
  /** The comment of the insurer on the first error; empty on the others. */
  comment: string
}

/** A record of a response for a reader: its zones without the empty ones, and its errors. */
export interface ResponseRecordView extends Pick<ExplainedRecord, 'number' | 'type' | 'name'> {
  zones: (Pick<ExplainedZone, 'zone' | 'name' | 'raw' | 'meaning'> & { isWrong: boolean })[]
  errors: RecordError[]
}

interface Choice {
  language: Language
  /** How many records to return, after how many. */
  first: number
  skip: number
  /** Whether records without an error are left out. */
  onlyErrors: boolean
}

/** The records of a response that are asked for, explained, and how many there are. */
export async function explainResponse(response: Buffer, { language, first, skip, onlyErrors }: Choice) {
  const explainer = new Explainer([], language)
  const records: ResponseRecordView[] = []
  let totalCount = 0
  await readChunks(response, new RecordReader(), (chunk) => {
    const [explained] = explainer.explain(chunk)
    const errors = chunk.detail ? errorsOf(chunk.detail, language) : []
    const serials = explained?.issues.map(({ letter, code, text }) => errorOf(`${letter} ${code}`, text, '')) ?? []
    if (!explained || (onlyErrors && errors.length + serials.length === 0)) return true
    totalCount += 1
    if (totalCount > skip && records.length < first) records.push(toView(explained, [...errors, ...serials]))
    return true
  })
  return { records, totalCount }
}

const errorOf = (code: string, meaning: string | null, comment: string): RecordError => ({ code, meaning, comment })

const errorsOf = (detail: EfactRecord, language: Language): RecordError[] =>
  errorsIn(detail).map(({ letter, code }, at) =>
    errorOf(
      `${letter} ${code}`.trim(),
      officialCodes.get(code)?.meaning[language] ?? null,
      at === 0 ? detail.raw('comment').trim() : '',
    ),
  )

function toView({ number, type, name, zones }: ExplainedRecord, errors: RecordError[]): ResponseRecordView {
  // A code names its zone in the third and fourth digit, the serial of a segment before the hyphen.
  const wrong = new Set(
    errors.map(({ code }) => /^\w (?:\d{2}(\d{2})\d{2}$|(\w+)-)/.exec(code)?.slice(1).find(Boolean)),
  )
  return {
    number,
    type,
    name,
    errors,
    zones: zones
      .map((zone) => ({ ...zone, isWrong: wrong.has(zone.zone) }))
      .filter(({ isEmpty, isWrong }) => !isEmpty || isWrong),
  }
}
