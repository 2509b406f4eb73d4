import { filterOf } from '../../dataProvider/resourceQueries'
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
export function selectionOf(values: SampleValues) {
  const { outcome, provider, rule, performedFrom, performedTo, attestationMissing, sampleSize, seed } = values
  const shown = { outcome, provider, rule, performedFrom, performedTo, attestationMissing: attestationMissing || null }
  const { filter = {} } = filterOf({ list: 'InvoiceLines' }, shown)
  return {
    filter: filter as InvoiceLineFilter,
    sampleSize: sampleSize ? Number(sampleSize) : null,
    seed: seed ? Number(seed) : null,
  }
}

/** A seed chosen here, so that it is on the screen before anything is drawn. */
export const newSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000)
