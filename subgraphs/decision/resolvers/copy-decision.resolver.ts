import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { badInput } from '../../../shared/errors/graphql-errors'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { inputOf } from '../application/build-decision-content'
import { findDecision } from '../application/change-decision.service'
import { buildCommand, createDecision } from '../application/create-decision.service'
import { actingCpas } from '../application/row-scope'
import { copyReference } from '../application/validate-input'
import { versionId } from '../mappers/decision-version.mapper'
import { DecisionPayload } from '../schema/payloads'
import { payloadOf } from './create-decision.resolver'

const MOST_MEMBERS = 20

/** One decision each for the members of a household. */
@Resolver()
export class CopyDecisionResolver {
  @Mutation(() => [DecisionPayload], {
    description:
      'The same decision for other members of the household: one decision each, with its own findings, in the order asked. A member who got the copy of this version already gets the first answer again: the copy as it was recorded, whatever has happened since.',
  })
  async copyDecisionToHousehold(
    @Arg('number', () => ID, { description: 'The decision’s number.' }) number: string,
    @Arg('niss', () => [NissScalar], { description: 'The members, by any number that they ever had.' }) niss: string[],
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload[]> {
    if (niss.length > MOST_MEMBERS) throw badInput('niss', `At most ${MOST_MEMBERS} members in a call.`)
    const cpas = await actingCpas(context)
    const found = await findDecision(context, number, cpas)
    if ('refused' in found) return niss.map(() => ({ decision: null, findings: found.refused }))
    const { row } = found
    const payloads: DecisionPayload[] = []
    // One after the other: two numbers may be the same person's.
    for (const one of niss) {
      const wish = await buildCommand(context, cpas, inputOf(row.content, one), null)
      const reference = wish.person && copyReference(versionId(row.number, row.current_version), wish.person.id)
      payloads.push(payloadOf(context, await createDecision(context, { ...wish, reference })))
    }
    return payloads
  }
}
