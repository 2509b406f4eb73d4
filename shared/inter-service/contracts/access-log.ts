import type { Audience } from '../../authorization/caller'

/** A page of a subgraph's access log, newest first; null does not restrict. */
export interface AccessKey {
  personIds: string[] | null
  /** Rows about this number, under which nobody was registered. */
  unknownNiss: string | null
  subject: string | null
  organisation: string | null
  audience: Audience | null
  from: string | null
  to: string | null
  /** Rows older than this one; null: from the newest. */
  before: { at: string; id: string } | null
  limit: number
  /** The rows of the page, or the number of rows up to the limit: counting reads them, so it is asked only if a client wants the total. */
  wanted: 'ROWS' | 'TOTAL'
}

/** Whether the sealed log of a subgraph is whole, checked now. */
export interface AccessIntegrity {
  subgraph: string
  intact: boolean
  sealedEntries: number
  sealedUntil: string | null
  rootHash: string | null
  signature: string | null
  publicKey: string | null
}

/** A row of the access log. */
export interface AccessRow {
  id: string
  at: string
  subject: string
  audience: Audience
  organisation: string
  role: string
  niss: string
  personId: string | null
  operation: string
  rootFields: string[]
  refused: boolean
  purpose: string | null
  client: string | null
  kind: 'READ' | 'WRITE'
  subgraph: string
  requestId: string
}
