import type { Cents } from '../../values/cents'
import type { Day } from '../../values/day'

/** What an inspection samples in another subgraph. */
export type SampledKind = 'DECISION' | 'INVOICE_LINE' | 'ATTESTATION'

/** A sample to draw: of which organisation, of which days, and how many. */
export interface SampleKey {
  kind: SampledKind
  /** The centres of the CPAS (itself, and those that merged into it) or the provider (INAMI number) that is inspected. */
  subject: { centres: string[] } | { provider: string }
  from: Day
  to: Day
  /** The same seed draws the same items from the same population. */
  seed: number
  /** At most so many items; 0: count the population only. */
  size: number
}

/** An item of a sample as it is when it is drawn. */
export interface SampledItem {
  /** Number of the decision or attestation, id of the line. */
  key: string
  /** How people name it: the number with its version, or the invoice with the rank of the line. */
  reference: string
  /** Null: a paper invoice of a patient without a number. */
  personId: string | null
  niss: string | null
  /** First day of the decision or attestation, day of care. */
  on: Day
  /** The claimed amount of a line; null for others. */
  amountCents: Cents | null
}

/** The number of items that could be drawn, and those that were, in the order of the draw. */
export interface SampleAnswer {
  population: number
  items: SampledItem[]
}
