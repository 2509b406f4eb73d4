import type { EfactRecord } from '../record'
import { type Chunk, type EfactSource, type ReadError, RecordReader, readChunks } from '../record-reader'
import { errorsIn, type ResponseError } from '../response-errors'

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
