import type { Day } from '../values/day'

/** The payload of each topic: ids and versions, never personal data. */
export interface Topics {
  /** A version of a decision was recorded (decision). Key: the number of the decision. */
  'decision.recorded': { number: string; version: number; cpas: string; personId: string; lastDay: Day }
  /** An identity mutation was recorded (beneficiary). Key: the person. */
  'beneficiary.identity-mutated': { mutationId: string; personId: string; kind: string; effectiveOn: Day }
  /** An attestation was checked after payment (attestation). Key: the invoice line. */
  'attestation.control-outcome': { controlId: string; lineId: string; outcome: string; attestation: string | null }
  /** An attestation was issued late (attestation). Key: its number. */
  'attestation.issued-late': { number: string }
  /** An attestation was revoked (attestation). Key: its number. */
  'attestation.revoked': { number: string }
  /** Electronic lines with care on these days were accepted (invoice). Key: the provider. */
  'invoice.care-accepted': { provider: string; from: Day; to: Day }
  /** Accepted electronic lines with care on these days were rejected, recovered or credited (invoice). Key: the provider. */
  'invoice.care-withdrawn': { provider: string; from: Day; to: Day }
  /** A paper invoice was found refundable (provider). Key: the paper invoice. */
  'provider.paper-invoice-refundable': { paperInvoiceId: string }
  /** An invoice file too large to be checked within the request was received (invoice). Key: the file. */
  'invoice.file-received': { fileId: string }
}

/** The name of a topic: the publishing subgraph, a dot, what happened. */
export type Topic = keyof Topics
