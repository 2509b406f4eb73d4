import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import type { CurrentDecision } from '../persistence/decision.repository'
import type { DecisionMutationEntity } from '../persistence/decision-mutation.entity'
import { groundsFindings, statedGrounds } from '../rules/grounds.rule'
import type { DecisionInput } from '../schema/decision.input'
import {
  type ChangeTarget,
  evaluateChange,
  findDecision,
  lockDecision,
  retryOnConflict,
  writeChange,
} from './change-decision.service'
import { type RecordableCommand, recordDecision } from './create-decision.service'
import { assertNumberOf } from './modify-and-extend'
import { closePendingMutations, pendingMutationsOf, planReactivation } from './stop-and-reactivate'

/** A reactivation that a CPAS wants. */
export interface ReactivateDecisionCommand extends ChangeTarget {
  /** Null: the day before the first pending mutation. */
  lastDay: Day | null
  /** The decision from the next day on. Null: none. */
  followUp: DecisionInput | null
}

/** The result of a reactivation. Refused: no decision, nothing processed. */
export interface ReactivationResult {
  stopped: CurrentDecision | null
  followUp: CurrentDecision | null
  processed: DecisionMutationEntity[]
  findings: Finding[]
}

// Rolls the transaction back: the reactivation and its follow-up are recorded together or not at all.
class FollowUpRefused extends Error {
  constructor(readonly findings: Finding[]) {
    super('The follow-up decision was refused.')
  }
}

const refusedWith = (findings: Finding[]): ReactivationResult => ({
  stopped: null,
  followUp: null,
  processed: [],
  findings,
})

/**
 * Processes the mutation that suspended a decision: stops the decision, records the follow-up, and closes the pending
 * mutations, in one transaction. @throws NOT_FOUND, BAD_USER_INPUT if the follow-up is for another person, CONFLICT.
 */
export async function reactivateDecision(
  context: SubgraphContext,
  command: ReactivateDecisionCommand,
): Promise<ReactivationResult> {
  const { cpas, followUp: input } = command
  // Generated before the person is loaded: orders the follow-up among the identity mutations.
  const id = newId()
  const grounds = (input ? statedGrounds(input) : []).map(({ path, text }) => ({ path: `followUp.${path}`, text }))
  const found = await findDecision(context, command.number, cpas, grounds)
  if ('refused' in found) return refusedWith(found.refused)
  const { person } = found
  if (input) assertNumberOf(person, input.niss, 'followUp.niss')
  const followUp = input && { id, cpas, person, input, inputPath: 'followUp', reference: null }
  const attempt = async (tx: Tx): Promise<ReactivationResult | 'conflict'> => {
    const decision = await lockDecision(tx.manager, found.decision, person)
    const pending = await pendingMutationsOf(tx.manager, decision.number)
    const change = planReactivation({ decision, person }, pending, command.lastDay)
    const verdict = await evaluateChange(tx.manager, context, { ...command, person, decision }, change)
    if (!verdict.acceptable) {
      const findings = [...verdict.findings, ...groundsFindings(grounds, context.today)]
      return refuse(tx, context, decision, findings)
    }
    const stopped = await writeChange(tx, context, decision, change, verdict)
    if (!stopped) return 'conflict'
    const processed = await closePendingMutations(tx.manager, pending, context.now)
    const recorded = followUp && (await recordFollowUp(tx, context, { ...followUp, follows: decision }))
    const findings = [...verdict.findings, ...(recorded?.findings ?? [])]
    return { stopped, followUp: recorded?.decision ?? null, processed, findings }
  }
  try {
    return await retryOnConflict(() => inTransaction(context.db, attempt))
  } catch (error) {
    if (!(error instanceof FollowUpRefused)) throw error
    return inTransaction(context.db, (tx) => refuse(tx, context, found.decision, error.findings))
  }
}

// The findings of a refusal reveal data of the person: log the access.
async function refuse(
  tx: Tx,
  context: SubgraphContext,
  { personId, niss }: CurrentDecision,
  findings: Finding[],
): Promise<ReactivationResult> {
  await logAccess(tx, context, [{ personId, niss }], 'READ')
  return refusedWith(findings)
}

async function recordFollowUp(tx: Tx, context: SubgraphContext, command: RecordableCommand) {
  const result = await recordDecision(tx, context, command)
  const findings = result.findings.map((finding) => ({
    ...finding,
    path: finding.path ? `followUp.${finding.path}` : 'followUp',
  }))
  if (!result.decision) throw new FollowUpRefused(findings)
  return { decision: result.decision, findings }
}
