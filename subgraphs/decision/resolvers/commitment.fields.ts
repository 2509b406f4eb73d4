import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { PaymentCommitmentType } from '../schema/commitment.type'
import { DecisionType, DecisionVersionType } from '../schema/decision.type'
import { BeneficiaryRef } from '../schema/references'
import { type DecisionView, versionId, versionView } from './decision-view'
import { decisionLoader, versionLoader } from './loaders'
import { showDecision, showPerson } from './views'

/** The fields of a commitment that are looked up. */
@Resolver(() => PaymentCommitmentType)
export class PaymentCommitmentFields {
  @FieldResolver(() => DecisionType, { description: 'The decision as it stands today.' })
  async decision(
    @Root() { decisionNumber }: PaymentCommitmentType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionView> {
    return showDecision(context, (await decisionLoader(context).load(decisionNumber))!)
  }

  @FieldResolver(() => DecisionVersionType, { description: 'The version relied on.' })
  async decisionVersion(
    @Root() { decisionNumber, decisionVersionNumber }: PaymentCommitmentType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionVersionType> {
    const row = await versionLoader(context).load(versionId(decisionNumber, decisionVersionNumber))
    return versionView(row!)
  }

  @FieldResolver(() => BeneficiaryRef, { nullable: true, description: 'The person.' })
  beneficiary(@Root() { personId }: PaymentCommitmentType, @Ctx() context: SubgraphContext): BeneficiaryRef | null {
    return showPerson(context, personId)
  }
}
