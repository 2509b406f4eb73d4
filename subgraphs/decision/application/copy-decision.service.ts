import { badInput } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { versionId } from '../domain/version-id'
import type { RegisteredCpas } from '../persistence/cpas.repository'
import { inputOf } from './build-decision-content'
import { findDecision } from './change-decision.service'
import { buildCommand, createDecision, type DecisionResult } from './create-decision.service'
import { copyReference } from './validate-input'

const MAX_MEMBERS = 20

/**
 * Records the same decision for other members of the household, one decision each, in the order of their numbers. Idempotent
 * by member and version. @throws NOT_FOUND, BAD_USER_INPUT if there are more than 20 members.
 */
export async function copyDecision(
  context: SubgraphContext,
  cpas: RegisteredCpas,
  number: string,
  members: readonly string[],
): Promise<DecisionResult[]> {
  if (members.length > MAX_MEMBERS)
    throw badInput('niss', `At most ${MAX_MEMBERS} members per call; there are ${members.length}. Split the list.`)
  const found = await findDecision(context, number, cpas)
  if ('refused' in found) return members.map(() => ({ decision: null, findings: found.refused }))
  const { content, currentVersion } = found.decision
  const results: DecisionResult[] = []
  // In sequence: two numbers may belong to the same person.
  for (const niss of members) {
    const command = await buildCommand(context, cpas, inputOf(content, niss), null)
    const reference = command.person && copyReference(versionId(number, currentVersion), command.person.id)
    results.push(await createDecision(context, { ...command, reference }))
  }
  return results
}
