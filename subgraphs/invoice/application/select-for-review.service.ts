import { randomInt } from 'node:crypto'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { SelectionCriteria } from '../persistence/selection.repository'
import type { InvoiceLineFilter } from '../schema/invoice.input'
import { buildLineSearch } from './line-search'

const MAX_SEED = 2 ** 31

/** Which lines a selection takes out: a sample without a seed gets a new one. */
export async function buildSelectionCriteria(
  filter: InvoiceLineFilter,
  sampleSize: number | null | undefined,
  seed: number | null | undefined,
  context: SubgraphContext,
): Promise<SelectionCriteria> {
  const isSample = sampleSize !== null && sampleSize !== undefined
  if (isSample && sampleSize < 1) throw badInput('sampleSize', 'Draw at least one line.')
  const search = await buildLineSearch(filter, context)
  return {
    search,
    sampleSize: sampleSize ?? null,
    seed: isSample ? (seed ?? randomInt(MAX_SEED)) : (seed ?? null),
  }
}

/** Whether a filter names a person, or what belongs to one person: figures of it are a read of that person. */
export const namesPerson = ({ search }: SelectionCriteria): boolean =>
  Boolean(search.personIds || search.decisionNumber || search.commitmentNumber || search.attestationNumber)
