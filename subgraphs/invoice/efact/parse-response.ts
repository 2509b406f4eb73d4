import type { Letter } from './codes/official-codes'
import type { EfactRecord } from './record'
import { type Chunk, type EfactSource, type ReadError, RecordReader, readChunks } from './record-reader'

/** An error of a record in a response. */
export interface ResponseError {
  letter: Letter
  code: string
}

/** A record of a response, with the insurer's errors and comment. */
export interface ResponseRecord {
  record: EfactRecord
  detail: EfactRecord
  errors: ResponseError[]
  comment: string
}

/** A response message. */
export interface EfactResponse {
  name: string
  segment200: EfactRecord | null
  segment300: EfactRecord | null
  records: ResponseRecord[]
  /** Records 91. */
  perMutuality: EfactRecord[]
  /** Record 92. */
  total: EfactRecord | null
  /** Why reading stopped before the end; null if it did not. */
  error: ReadError | null
}

const errorZones = [
  ['letter1', 'code1'],
  ['letter2', 'code2'],
  ['letter3', 'code3'],
] as const

/** The errors in the error detail of a record, at most three. */
export const errorsIn = (detail: EfactRecord): ResponseError[] =>
  errorZones.flatMap(([letter, code]) => {
    const found = detail.raw(code)
    return /^[0 ]*$/.test(found) ? [] : [{ letter: detail.raw(letter) as Letter, code: found }]
  })

/** Reads a 931000, 920999, 920098, 920099 or 920900. */
export async function parseResponse(source: EfactSource): Promise<EfactResponse> {
  const reader = new RecordReader()
  const response: EfactResponse = {
    name: '',
    segment200: null,
    segment300: null,
    records: [],
    perMutuality: [],
    total: null,
    error: null,
  }
  await readChunks(source, reader, (chunk) => {
    addChunk(response, chunk)
    return true
  })
  return { ...response, error: reader.error }
}

function addChunk(response: EfactResponse, { record, detail }: Chunk): void {
  if (record.type === '200') {
    response.name = record.raw('messageName')
    response.segment200 = record
  } else if (record.type === '300') response.segment300 = record
  else if (record.type === '91') response.perMutuality.push(record)
  else if (record.type === '92') response.total = record
  else if (detail)
    response.records.push({ record, detail, errors: errorsIn(detail), comment: detail.trimmed('comment') })
}

/** Writes a response that was read, byte for byte. */
export const writeResponse = ({ segment200, segment300, records, perMutuality, total }: EfactResponse): Buffer =>
  Buffer.from(
    [segment200, segment300, ...records.flatMap(({ record, detail }) => [record, detail]), ...perMutuality, total]
      .map((record) => record?.text ?? '')
      .join(''),
    'latin1',
  )
