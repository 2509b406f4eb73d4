import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { PeriodType } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { PageArgs } from '../../../shared/schema/page.args'
import { BeneficiaryRef } from '../../../shared/schema/references.type'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { compareVersions } from '../application/compare-versions'
import type { RefundTerms } from '../domain/decision-content'
import { type DecisionStatus, statusOn } from '../domain/decision-status'
import { changesAfter } from '../domain/situation'
import {
  followerLoader,
  mutationsLoader,
  personLoader,
  requireCpas,
  requireDecision,
  versionsLoader,
} from '../loaders/decision.loader'
import { toCommitmentConnection } from '../mappers/commitment-connection'
import {
  toBeneficiaryReference,
  toCpasNode,
  toDecisionMutationNode,
  toDecisionNode,
  toVersionNode,
} from '../mappers/decision.mapper'
import { DecisionNode } from '../mappers/decision-node.mapper'
import { decisionTermsOn, decisionTermsPeriods } from '../mappers/decision-terms'
import { lastDayToFollow } from '../rules/retroactivity-limit.rule'
import { PaymentCommitmentConnection } from '../schema/connection.type'
import { CpasType } from '../schema/cpas.type'
import { DecisionType, DecisionVersionType, FieldChangeType } from '../schema/decision.type'
import { DecisionStatusEnum } from '../schema/enums'
import { DecisionMutationType, SituationChangeType, SuspensionType } from '../schema/mutation.type'
import { CoverageType, RefundTermsPeriodType, RefundTermsType } from '../schema/terms.type'

/** Fields of `Decision` that are loaded or have arguments. Reading `node.whole` or `node.content` throws FORBIDDEN for another CPAS. */
@Resolver(() => DecisionType)
export class DecisionFieldResolver {
  @FieldResolver(() => DecisionStatusEnum, { description: 'Status on a day.' })
  status(
    @Root() node: DecisionNode,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today if omitted.' })
    on: Day | null | undefined,
    @Ctx() context: SubgraphContext,
  ): DecisionStatus {
    return statusOn(node.whole, on ?? context.today)
  }

  @FieldResolver(() => CpasType, { description: 'The CPAS that took the decision.' })
  async cpas(@Root() node: DecisionNode, @Ctx() context: SubgraphContext): Promise<CpasType> {
    return toCpasNode(await requireCpas(context, node.decision.cpas))
  }

  @FieldResolver(() => BeneficiaryRef, {
    nullable: true,
    description: 'The person. Null if the caller may only read anonymised figures.',
  })
  beneficiary(@Root() node: DecisionNode, @Ctx() context: SubgraphContext): BeneficiaryRef | null {
    return toBeneficiaryReference(context, node.whole.personId)
  }

  @FieldResolver(() => RefundTermsType, {
    description:
      'Refund by the State on a day of care. Residence status, register, assigned municipality and insurance are those that the registers report for that day; income, municipality and housing are those of the decision. BAD_USER_INPUT for a day on which the person is insured: that day has no terms.',
  })
  async refundTerms(
    @Root() node: DecisionNode,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Day of care; the first day of the decision if omitted.',
    })
    on: Day | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<RefundTerms> {
    return decisionTermsOn(context, node, on ?? null)
  }

  @FieldResolver(() => [RefundTermsPeriodType], {
    description: 'Refund by the State on each day of the decision, in order, a period for each change of the terms.',
  })
  refundTermsPeriods(
    @Root() node: DecisionNode,
    @Ctx() context: SubgraphContext,
  ): Promise<{ period: PeriodType; refundTerms: RefundTerms | null }[]> {
    return decisionTermsPeriods(context, node)
  }

  @FieldResolver(() => [SituationChangeType], {
    description:
      'Changes of residence status or insurance that the registers report for days of the decision after its first day, in order. The refund terms follow them.',
  })
  async situationChanges(
    @Root() { content, decision }: DecisionNode,
    @Ctx() context: SubgraphContext,
  ): Promise<SituationChangeType[]> {
    const { from, to } = content.validity
    const { situationChanges } = await personLoader(context).load(decision.personId)
    return changesAfter(situationChanges, from, to).map((change) => ({
      ...change,
      decideBy: lastDayToFollow(change.effectiveOn),
    }))
  }

  @FieldResolver(() => CoverageType, {
    nullable: true,
    description: 'The coverage of a care type. Null if the decision does not cover it.',
  })
  coverage(
    @Root() node: DecisionNode,
    @Arg('careType', () => CareTypeEnum, { description: 'The care type.' }) careType: CareType,
  ): CoverageType | null {
    return node.coverages.find((coverage) => coverage.careType === careType) ?? null
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The stopped decision that this one follows after a reactivation. Null: none.',
  })
  async follows(@Root() node: DecisionNode, @Ctx() context: SubgraphContext): Promise<DecisionNode | null> {
    const number = node.whole.follows
    return number === null ? null : toDecisionNode(context, await requireDecision(context, number))
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision that follows this one after its reactivation. Null: none.',
  })
  async followedBy(@Root() node: DecisionNode, @Ctx() context: SubgraphContext): Promise<DecisionNode | null> {
    const number = await followerLoader(context).load(node.whole.number)
    return number === null ? null : toDecisionNode(context, await requireDecision(context, number))
  }

  @FieldResolver(() => SuspensionType, {
    nullable: true,
    description: 'First day and cause of the suspension. Null if the decision is not suspended.',
  })
  suspension(@Root() { whole }: DecisionNode): SuspensionType | null {
    const { suspendedSince, suspendedAt, suspendedBy } = whole
    if (suspendedSince === null || suspendedAt === null || suspendedBy === null) return null
    return { since: suspendedSince, recordedAt: suspendedAt, causeId: suspendedBy }
  }

  @FieldResolver(() => [DecisionMutationType], {
    description: 'Effects of identity mutations on the decision, in the order in which they take effect.',
  })
  async mutations(@Root() node: DecisionNode, @Ctx() context: SubgraphContext): Promise<DecisionMutationType[]> {
    const rows = await mutationsLoader(context).load(node.whole.number)
    // A pending mutation suspends: if it was recorded after the head was read, it is left out, so that both agree.
    return rows
      .filter(({ status }) => status !== 'PENDING' || node.decision.suspendedSince !== null)
      .map((row) => toDecisionMutationNode(context, row))
  }

  @FieldResolver(() => PaymentCommitmentConnection, {
    description: 'Payment commitments on the decision, newest first. A provider sees its own.',
  })
  commitments(@Root() node: DecisionNode, @Args() page: PageArgs, @Ctx() context: SubgraphContext) {
    return toCommitmentConnection(context, { decisionNumber: node.whole.number }, page)
  }

  @FieldResolver(() => [DecisionVersionType], { description: 'All versions, oldest first.' })
  async versions(@Root() node: DecisionNode, @Ctx() context: SubgraphContext): Promise<DecisionVersionType[]> {
    const rows = await versionsLoader(context).load(node.whole.number)
    return rows.filter(({ version }) => version <= node.decision.currentVersion).map(toVersionNode)
  }

  @FieldResolver(() => DecisionVersionType, {
    nullable: true,
    description: 'The version that was current at an instant. Null if the decision did not exist then.',
  })
  async asKnownAt(
    @Root() node: DecisionNode,
    @Arg('at', () => DateTime, { description: 'The instant.' }) at: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionVersionType | null> {
    const rows = await versionsLoader(context).load(node.whole.number)
    const current = rows.filter(({ recordedAt }) => recordedAt.getTime() <= new Date(at).getTime()).at(-1)
    return current ? toVersionNode(current) : null
  }

  @FieldResolver(() => [FieldChangeType], {
    description: 'Differences between two versions, field by field. Coverages are matched by care type.',
  })
  async changes(
    @Root() node: DecisionNode,
    @Arg('from', () => Int, { description: 'The earlier version.' }) from: number,
    @Arg('to', () => Int, { description: 'The later version.' }) to: number,
    @Ctx() context: SubgraphContext,
  ): Promise<FieldChangeType[]> {
    const rows = await versionsLoader(context).load(node.whole.number)
    return compareVersions(rows, { from, to }, context.caller)
  }
}
