import type { EntityManager } from 'typeorm'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { addDays, type Day, earliest, latest as latestOf } from '../../../shared/values/day'
import type { CurrentDecision } from '../persistence/decision.repository'
import type { DecisionMutationEntity } from '../persistence/decision-mutation.entity'
import { closeMutations, mutationsByDecision } from '../persistence/decision-mutation.repository'
import { reactivationRules, stopRules } from '../rules'
import type { DecisionChange } from './change-decision.service'
import { truncateAt } from './modify-and-extend'

/** A mutation that suspends a decision. */
export type SuspendingMutation = DecisionMutationEntity & { since: Day }

/** Loads the pending mutations of a decision, in the order in which they take effect. */
export const pendingMutationsOf = async (manager: EntityManager, number: string): Promise<SuspendingMutation[]> =>
  (await mutationsByDecision(manager, [number])).filter(
    (mutation): mutation is SuspendingMutation => mutation.status === 'PENDING' && mutation.since !== null,
  )

// Every finding but those on the version, the number and the reason is about the last day.
const pathOf = (path: string) => (['expectedVersion', 'number', 'reason'].includes(path) ? path : 'lastDay')

/**
 * Plans a stop. The day before the first day annuls the decision. A stop of a suspended decision before its first pending
 * mutation, or that annuls the decision, processes that mutation: "réactiver" and "arrêt dans le passé" are the same
 * (manual, questions and answers).
 */
export async function planStop(
  manager: EntityManager,
  { decision, person }: { decision: CurrentDecision; person: PersonFacts },
  lastDay: Day,
  reason: string,
  at: string,
): Promise<DecisionChange> {
  const { number, validFrom, validTo } = decision
  const pending = await pendingMutationsOf(manager, number)
  const [first] = pending
  // Days that an earlier decision of the same person covers are given up.
  const latest = decision.sharedSince !== null && first ? lastDayBefore(first, decision) : validTo
  const processesMutation = first !== undefined && (lastDay < first.since || lastDay < validFrom)
  return {
    content: truncateAt(decision.content, person, lastDay),
    action: 'STOP',
    changeKind: 'DecisionStopped',
    reason,
    rules: stopRules,
    caseParts: {
      stopWindow: { earliest: addDays(validFrom, -1), latest },
      processesMutation: processesMutation && first.kind !== 'DEATH',
    },
    stopped: true,
    pathOf,
    ...(processesMutation
      ? { suspension: null, afterWrite: (manager: EntityManager) => closePendingMutations(manager, pending, at) }
      : {}),
  }
}

/** Marks the first pending mutation, and those of the same day, as processed and cancels the later ones. Returns the processed ones. */
export async function closePendingMutations(
  manager: EntityManager,
  pending: readonly SuspendingMutation[],
  at: string,
): Promise<DecisionMutationEntity[]> {
  const firstDay = pending[0]?.since
  const idsOf = (mutations: readonly SuspendingMutation[]) => mutations.map(({ id }) => id)
  const processed = pending.filter(({ since }) => since === firstDay)
  const cancelled = pending.filter(({ since }) => since !== firstDay)
  await closeMutations(manager, idsOf(cancelled), 'CANCELLED', at)
  return closeMutations(manager, idsOf(processed), 'PROCESSED', at)
}

// The day before a mutation takes effect, within the decision; the day before its first day annuls it.
function lastDayBefore({ since }: SuspendingMutation, { validFrom, validTo }: CurrentDecision): Day {
  return latestOf(addDays(validFrom, -1), earliest(addDays(since, -1), validTo))
}

/** Plans a reactivation: the decision ends on `lastDay`, or on the day before the first pending mutation if it is null. */
export function planReactivation(
  { decision, person }: { decision: CurrentDecision; person: PersonFacts },
  pending: readonly SuspendingMutation[],
  lastDay: Day | null,
): DecisionChange {
  const [first] = pending
  const { validFrom, validTo } = decision
  const annulled = addDays(validFrom, -1)
  const latest = first ? lastDayBefore(first, decision) : validTo
  return {
    content: truncateAt(decision.content, person, lastDay ?? latest),
    action: 'REACTIVATE',
    changeKind: 'DecisionReactivated',
    reason: null,
    rules: reactivationRules,
    caseParts: { stopWindow: { earliest: annulled, latest }, processesMutation: first?.kind !== 'DEATH' },
    stopped: true,
    suspension: null,
    pathOf,
  }
}
