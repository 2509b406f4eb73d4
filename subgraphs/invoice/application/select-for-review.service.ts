import { randomInt } from 'node:crypto'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isCareCollision } from '../persistence/checking.repository'
import {
  personsOfSelection,
  previewSelection,
  type SelectionCriteria,
  type SelectionFigures,
  selectLines,
} from '../persistence/selection.repository'
import type { InvoiceLineFilter } from '../schema/invoice.input'
import { parseOptional } from './checking/parse-invoice-file'
import { buildLineSearch } from './line-search'
import { toAccessRecords } from './read-with-access-log'

const MAX_SEED = 2 ** 31

/** The lines to select: all that the filter finds, or a sample of them. */
export interface SelectionRequest {
  filter: InvoiceLineFilter
  sampleSize: number | null | undefined
  seed: number | null | undefined
}

// A sample without a seed gets a random one.
async function selectionCriteriaOf(
  { filter, sampleSize = null, seed = null }: SelectionRequest,
  context: SubgraphContext,
): Promise<SelectionCriteria> {
  if (sampleSize !== null && sampleSize < 1) throw badInput('sampleSize', 'The sample size must be 1 or more.')
  const search = await buildLineSearch(filter, context)
  return { search, sampleSize, seed: sampleSize === null ? seed : (seed ?? randomInt(MAX_SEED)) }
}

// Figures of one person's lines are a read of that person.
const namesPerson = ({ search }: SelectionCriteria): boolean =>
  Boolean(search.personIds || search.decisionNumber || search.commitmentNumber || search.attestationNumber)

/**
 * Selects lines for review by a person at CAAMI: they wait, and are not paid until decided. The same seed selects the same lines.
 * @throws BAD_USER_INPUT, FORBIDDEN as for the filter; CONFLICT if the care of a rejected line was accepted on another line meanwhile.
 */
export async function selectForReview(
  request: SelectionRequest,
  assignTo: string | null,
  context: SubgraphContext,
): Promise<{ selected: number; population: number; seed: number | null; lineIds: string[] }> {
  const selection = {
    ...(await selectionCriteriaOf(request, context)),
    assignTo: parseOptional(assignTo, 'assignTo'),
    at: context.now,
    actor: context.caller,
  }
  const { population, lines } = await inTransaction(context.db, async (tx) => {
    const selected = await selectLines(tx.manager, selection)
    await logAccess(tx, context, toAccessRecords(selected.lines), 'WRITE')
    return selected
  }).catch((error) => {
    if (!isCareCollision(error)) throw error
    throw conflict('The care of a rejected line was accepted on another line meanwhile. Select again.')
  })
  return { selected: lines.length, population, seed: selection.seed, lineIds: lines.map((line) => line.id) }
}

/**
 * Computes what `selectForReview` would select, and the seed that selects these lines. Nothing is written.
 * @throws BAD_USER_INPUT, FORBIDDEN as for the filter.
 */
export async function previewSelectionForReview(
  request: SelectionRequest,
  context: SubgraphContext,
): Promise<SelectionFigures & { seed: number | null }> {
  const criteria = await selectionCriteriaOf(request, context)
  const figures = await inTransaction(context.db, async (tx) => {
    if (namesPerson(criteria))
      await logAccess(tx, context, toAccessRecords(await personsOfSelection(tx.manager, criteria)), 'READ')
    return previewSelection(tx.manager, criteria)
  })
  return { ...figures, seed: criteria.seed }
}
