import { omitEmpty } from '../../components/form/omitEmpty'
import { withPeriod } from '../../dataProvider/resourceQueries'
import type { InvoiceLineFilter, LineOutcome } from '../../graphql/generated/graphql'

/** The dialog of a draw as the screen shows it. */
export interface SampleValues {
  outcome: LineOutcome | ''
  provider: string
  rule: string
  performedFrom: string
  performedTo: string
  attestationMissing: boolean
  sampleSize: string
  seed: string
  assignTo: string
}

/** What the screen shows, as the graph takes it: nothing more and nothing less. */
export function selectionOf({ sampleSize, seed, assignTo: _, attestationMissing, ...filter }: SampleValues) {
  return {
    filter: omitEmpty(
      withPeriod('performed', { ...filter, ...(attestationMissing ? { attestationMissing } : {}) }),
    ) as InvoiceLineFilter,
    sampleSize: sampleSize ? Number(sampleSize) : null,
    seed: seed ? Number(seed) : null,
  }
}
