import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { decisionLoader, versionLoader } from '../loaders/decision.loader'
import { toBeneficiaryReference, toDecisionNode } from '../mappers/decision.mapper'
import { type DecisionNode, toVersionNode, versionId } from '../mappers/decision-version.mapper'
import { PaymentCommitmentType } from '../schema/commitment.type'
import { DecisionType, DecisionVersionType } from '../schema/decision.type'
import { BeneficiaryRef } from '../schema/references'

/** The fields of a commitment that are looked up. */
@Resolver(() => PaymentCommitmentType)
export class PaymentCommitmentFieldResolver {
  @FieldResolver(() => DecisionType, { description: 'The decision as it stands today.' })
  async decision(
    @Root() { decisionNumber }: PaymentCommitmentType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode> {
    return toDecisionNode(context, (await decisionLoader(context).load(decisionNumber))!)
  }

  @FieldResolver(() => DecisionVersionType, { description: 'The version relied on.' })
  async decisionVersion(
    @Root() { decisionNumber, decisionVersionNumber }: PaymentCommitmentType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionVersionType> {
    const row = await versionLoader(context).load(versionId(decisionNumber, decisionVersionNumber))
    return toVersionNode(row!)
  }

  @FieldResolver(() => BeneficiaryRef, { nullable: true, description: 'The person.' })
  beneficiary(@Root() { personId }: PaymentCommitmentType, @Ctx() context: SubgraphContext): BeneficiaryRef | null {
    return toBeneficiaryReference(context, personId)
  }
}
