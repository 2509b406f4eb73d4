import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { badInput } from '../../../shared/schema/errors'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DecisionPayload } from '../schema/payloads'
import { namedDecision } from './amend-decision'
import { copyReference } from './check-input'
import { payloadOf } from './create-decision.mutation'
import { versionId } from './decision-view'
import { inputOf } from './proposal'
import { actingCpas } from './scope'
import { takeDecision, wishOf } from './take-decision'

const MOST_MEMBERS = 20

/** One decision each for the members of a household. */
@Resolver()
export class CopyDecisionMutation {
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
    const found = await namedDecision(context, number, cpas)
    if ('refused' in found) return niss.map(() => ({ decision: null, findings: found.refused }))
    const { row } = found
    const payloads: DecisionPayload[] = []
    // One after the other: two numbers may be the same person's.
    for (const one of niss) {
      const wish = await wishOf(context, cpas, inputOf(row.content, one), null)
      const reference = wish.person && copyReference(versionId(row.number, row.current_version), wish.person.id)
      payloads.push(payloadOf(context, await takeDecision(context, { ...wish, reference })))
    }
    return payloads
  }
}
