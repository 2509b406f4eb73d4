import type { EntityManager } from 'typeorm'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { DecisionContent } from '../domain/decision-content'
import { cpasByNumbers, type RegisteredCpas } from '../persistence/cpas.repository'
import type { CurrentDecision } from '../persistence/decision.repository'
import { statedGrounds } from '../rules/grounds.rule'
import type { DecisionInput } from '../schema/decision.input'
import { evaluateChange, findDecision } from './change-decision.service'
import { buildCommand, evaluateCreation } from './create-decision.service'
import type { FollowedDecision } from './load-decision-case'
import { assertNumberOf, planModification } from './modify-and-extend'
import { pendingMutationsOf, planReactivation } from './stop-and-reactivate'

/** What would be recorded. */
export interface Simulation {
  /** Null: the decision belongs to another CPAS. */
  content: DecisionContent | null
  findings: Finding[]
  acceptable: boolean
}

/**
 * Simulates a new decision with the functions that record one; with `follows`, as the follow-up of a suspended decision. Writes only
 * the access-log row. @throws NOT_FOUND, BAD_USER_INPUT if the follow-up is for another person.
 */
export async function simulateCreation(
  context: SubgraphContext,
  cpas: RegisteredCpas | null,
  input: DecisionInput,
  followed: string | null = null,
): Promise<Simulation> {
  const found = followed === null ? null : await findDecision(context, followed, cpas, statedGrounds(input))
  if (found && 'refused' in found)
    return { content: null, findings: found.refused.map(aboutFollowed), acceptable: false }
  if (found) assertNumberOf(found.person, input.niss, 'input.niss')
  const command = await buildCommand(context, cpas, input, null)
  return inTransaction(context.db, async (tx) => {
    if (command.person) await logAccess(tx, context, [{ personId: command.person.id, niss: input.niss }], 'READ')
    const follows = found && (await stoppedForFollowUp(tx.manager, context, { cpas, ...found }))
    if (follows && 'refused' in follows) return { content: null, findings: follows.refused, acceptable: false }
    const { content, verdict } = await evaluateCreation(tx.manager, context, {
      ...command,
      ...(follows && { follows }),
    })
    return { content, findings: verdict.findings, acceptable: verdict.acceptable }
  })
}

/** Simulates a modification with the functions that record one. Writes only the access-log row. @throws NOT_FOUND, BAD_USER_INPUT if the input is for another person. */
export async function simulateModification(
  context: SubgraphContext,
  cpas: RegisteredCpas | null,
  number: string,
  input: DecisionInput,
): Promise<Simulation> {
  const grounds = statedGrounds(input)
  const found = await findDecision(context, number, cpas, grounds)
  if ('refused' in found) return { content: null, findings: found.refused, acceptable: false }
  const { decision, person } = found
  // The SPP IS gets the result that the CPAS of the decision would get.
  const [decidingCpas = null] = cpas ? [cpas] : await cpasByNumbers(context.db.manager, [decision.cpas])
  return inTransaction(context.db, async (tx) => {
    await logAccess(tx, context, [{ personId: decision.personId, niss: decision.niss }], 'READ')
    const change = await planModification(tx.manager, context, { decision, person }, input, null)
    const target = { cpas: decidingCpas, person, decision, expectedVersion: null, grounds }
    const { findings, acceptable } = await evaluateChange(tx.manager, context, target, change)
    return { content: change.content, findings, acceptable }
  })
}

// The decision as its reactivation would stop it, or the findings that refuse the reactivation.
async function stoppedForFollowUp(
  manager: EntityManager,
  context: SubgraphContext,
  target: { cpas: RegisteredCpas | null; decision: CurrentDecision; person: PersonFacts },
): Promise<FollowedDecision | { refused: Finding[] }> {
  const { decision } = target
  const { number, content } = decision
  const change = planReactivation(target, await pendingMutationsOf(manager, number), null)
  const { acceptable, findings } = await evaluateChange(manager, context, { ...target, expectedVersion: null }, change)
  return acceptable
    ? { number, content, stoppedTo: change.content.validity.to }
    : { refused: findings.map(aboutFollowed) }
}

const aboutFollowed = (finding: Finding): Finding => ({ ...finding, path: 'follows' })
