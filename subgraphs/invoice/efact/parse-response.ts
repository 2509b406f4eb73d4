import type { Letter } from './codes'
import type { EfactRecord } from './record'
import { type Chunk, type EfactSource, type ReadError, RecordReader, readInto } from './record-reader'

/** An error that an answer tells about a record. */
export interface ResponseError {
  letter: Letter
  code: string
}

/** A record that came back, with what the insurer says of it. */
export interface ResponseRecord {
  record: EfactRecord
  detail: EfactRecord
  errors: ResponseError[]
  comment: string
}

/** An answer message as it was read. */
export interface EfactResponse {
  name: string
  segment200: EfactRecord | null
  segment300: EfactRecord | null
  records: ResponseRecord[]
  /** Records 91. */
  perMutuality: EfactRecord[]
  /** Record 92. */
  total: EfactRecord | null
  /** Why reading stopped before the end. */
  fault: ReadError | null
}

const pairs = [
  ['letter1', 'code1'],
  ['letter2', 'code2'],
  ['letter3', 'code3'],
] as const

/** The up to three errors in the detail of a record. */
export const errorsIn = (detail: EfactRecord): ResponseError[] =>
  pairs.flatMap(([letter, code]) => {
    const found = detail.raw(code)
    return /^[0 ]*$/.test(found) ? [] : [{ letter: detail.raw(letter) as Letter, code: found }]
  })

/** Reads a 931000, 920999, 920098, 920099 or 920900. */
export async function parseResponse(source: EfactSource): Promise<EfactResponse> {
  const reader = new RecordReader()
  const answer: EfactResponse = {
    name: '',
    segment200: null,
    segment300: null,
    records: [],
    perMutuality: [],
    total: null,
    fault: null,
  }
  await readInto(source, reader, (piece) => {
    place(answer, piece)
    return true
  })
  return { ...answer, fault: reader.fault }
}

function place(answer: EfactResponse, { record, detail }: Chunk): void {
  if (record.type === '200') {
    answer.name = record.raw('messageName')
    answer.segment200 = record
  } else if (record.type === '300') answer.segment300 = record
  else if (record.type === '91') answer.perMutuality.push(record)
  else if (record.type === '92') answer.total = record
  else if (detail) answer.records.push({ record, detail, errors: errorsIn(detail), comment: detail.trimmed('comment') })
}

/** The bytes of an answer that was read: the same as before. */
export const writeResponse = ({ segment200, segment300, records, perMutuality, total }: EfactResponse): Buffer =>
  Buffer.from(
    [segment200, segment300, ...records.flatMap(({ record, detail }) => [record, detail]), ...perMutuality, total]
      .map((record) => record?.text ?? '')
      .join(''),
    'latin1',
  )
