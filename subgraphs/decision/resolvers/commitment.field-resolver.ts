import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { BeneficiaryRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { requireDecision, requireVersion } from '../loaders/decision.loader'
import { toBeneficiaryReference, toDecisionNode, toVersionNode } from '../mappers/decision.mapper'
import type { DecisionNode } from '../mappers/decision-node.mapper'
import { PaymentCommitmentType } from '../schema/commitment.type'
import { DecisionType, DecisionVersionType } from '../schema/decision.type'

/** Fields of `PaymentCommitment` that are loaded. */
@Resolver(() => PaymentCommitmentType)
export class PaymentCommitmentFieldResolver {
  @FieldResolver(() => DecisionType, { description: 'The decision in its present state.' })
  async decision(
    @Root() { decisionNumber }: PaymentCommitmentType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode> {
    return toDecisionNode(context, await requireDecision(context, decisionNumber))
  }

  @FieldResolver(() => DecisionVersionType, { description: 'The version of the decision that the commitment cites.' })
  async decisionVersion(
    @Root() { decisionNumber, decisionVersionNumber }: PaymentCommitmentType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionVersionType> {
    return toVersionNode(await requireVersion(context, decisionNumber, decisionVersionNumber))
  }

  @FieldResolver(() => BeneficiaryRef, {
    nullable: true,
    description: 'The person. Null if the caller may only read anonymised figures.',
  })
  beneficiary(@Root() { personId }: PaymentCommitmentType, @Ctx() context: SubgraphContext): BeneficiaryRef | null {
    return toBeneficiaryReference(context, personId)
  }
}
