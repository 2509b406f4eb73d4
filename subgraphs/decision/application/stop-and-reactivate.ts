import type { Tx } from '../../../shared/database/transaction'
import { addDays, type Day, earliest } from '../../../shared/values/day'
import type { DecisionRow } from '../persistence/decision.repository'
import { closeMutations, type DecisionMutationRow, mutationsOf } from '../persistence/decision-mutation.repository'
import { reactivationRules, stopRules } from '../rules/decision-rules'
import type { DecisionChange } from './change-decision.service'
import { truncateAt } from './modify-and-extend'

/** The mutations that wait for the CPAS, the first one first. */
export const pendingMutationsOf = async (tx: Tx, number: string): Promise<(DecisionMutationRow & { since: Day })[]> =>
  (await mutationsOf(tx.client, [number])).filter(
    (row): row is DecisionMutationRow & { since: Day } => row.status === 'PENDING' && row.since !== null,
  )

// Every act on a decision points at its last day; only the version is an argument of its own.
const pathOf = (path: string) => (path === 'expectedVersion' || path === 'number' ? path : 'lastDay')

/**
 * A stop on a day; the day before the first one annuls the decision. A suspended decision that ends before its first
 * pending mutation, or keeps no day, is dealt with: "réactiver" and "arrêt dans le passé" are the same act (manual, FAQ).
 */
export async function planStop(
  tx: Tx,
  row: DecisionRow,
  lastDay: Day,
  reason: string,
  at: string,
): Promise<DecisionChange> {
  const pending = await pendingMutationsOf(tx, row.number)
  const dealt = pending[0] !== undefined && (lastDay < pending[0].since || lastDay < row.valid_from)
  return {
    content: truncateAt(row.content, lastDay),
    action: 'STOP',
    changeKind: 'DecisionStopped',
    reason,
    rules: stopRules,
    facts: {
      stopWindow: { earliest: addDays(row.valid_from, -1), latest: row.valid_to },
      dealsWithMutation: dealt && pending[0]?.kind !== 'DEATH',
    },
    stopped: true,
    pathOf,
    ...(dealt ? { suspension: null, after: (tx: Tx) => closePendingMutations(tx, pending, at) } : {}),
  }
}

/** The first pending mutation is dealt with (and those of the same day); the later ones have nothing left to do. */
export async function closePendingMutations(
  tx: Tx,
  pending: readonly DecisionMutationRow[],
  at: string,
): Promise<DecisionMutationRow[]> {
  const first = pending[0]?.since
  const ids = (of: readonly DecisionMutationRow[]) => of.map(({ id }) => id)
  await closeMutations(tx, ids(pending.filter(({ since }) => since !== first)), 'CANCELLED', at)
  return closeMutations(tx, ids(pending.filter(({ since }) => since === first)), 'PROCESSED', at)
}

/** A reactivation: the decision ends on the day before the first pending mutation, or on the day asked for before it. */
export function planReactivation(
  row: DecisionRow,
  pending: readonly (DecisionMutationRow & { since: Day })[],
  lastDay: Day | null,
): DecisionChange {
  const first = pending[0]
  const annulled = addDays(row.valid_from, -1)
  const proposed = first ? earliest(addDays(first.since, -1), row.valid_to) : row.valid_to
  const latest = proposed < annulled ? annulled : proposed
  return {
    content: truncateAt(row.content, lastDay ?? latest),
    action: 'REACTIVATE',
    changeKind: 'DecisionReactivated',
    reason: null,
    rules: reactivationRules,
    facts: { stopWindow: { earliest: annulled, latest }, dealsWithMutation: first?.kind !== 'DEATH' },
    stopped: true,
    suspension: null,
    pathOf,
  }
}
