import type { Day } from '../values/day'

/** What each event carries: identifiers and versions, never a person's data. */
export interface Topics {
  /** An identity mutation was recorded (beneficiary). Key: the person. */
  'beneficiary.identity-mutated': { mutationId: string; personId: string; kind: string; effectiveOn: Day }
  /** An attestation was checked after payment (attestation). Key: the invoice line. */
  'attestation.control-outcome': { controlId: string; lineId: string; outcome: string }
  /** An attestation was taken back (attestation). Key: its number. */
  'attestation.revoked': { number: string }
  /** An invoice file too large to be answered checked was received (invoice). Key: the file. */
  'invoice.file-received': { fileId: string }
}

/** The name of an event's kind: the subgraph that publishes it, a dot, the fact. */
export type Topic = keyof Topics
