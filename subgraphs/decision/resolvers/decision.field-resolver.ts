import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { diffVersions } from '../application/diff-versions'
import { cpasLoader, mutationsLoader, versionsLoader } from '../loaders/decision.loader'
import { toCommitmentConnection } from '../mappers/commitment-connection'
import { toBeneficiaryReference, toCpasNode, toDecisionMutationNode } from '../mappers/decision.mapper'
import { DecisionNode, statusOn, toVersionNode } from '../mappers/decision-version.mapper'
import { PaymentCommitmentConnection } from '../schema/connections'
import { CpasType } from '../schema/cpas.type'
import { DecisionType, DecisionVersionType, FieldChangeType } from '../schema/decision.type'
import { type DecisionStatus, DecisionStatusEnum } from '../schema/enums'
import { DecisionMutationType, SuspensionType } from '../schema/mutation.type'
import { BeneficiaryRef } from '../schema/references'
import { CoverageType } from '../schema/terms.type'

/** The fields of a decision that are looked up or ask a day. */
@Resolver(() => DecisionType)
export class DecisionFieldResolver {
  @FieldResolver(() => DecisionStatusEnum, { description: 'How it stands on a day, today where none is given.' })
  status(
    @Root() view: DecisionNode,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Today where none is given.' }) on:
      | Day
      | null
      | undefined,
    @Ctx() context: SubgraphContext,
  ): DecisionStatus {
    return view.content && statusOn(view.row, on ?? context.today)
  }

  @FieldResolver(() => CpasType, { description: 'The CPAS that took it.' })
  async cpas(@Root() view: DecisionNode, @Ctx() context: SubgraphContext): Promise<CpasType> {
    const row = await cpasLoader(context).load(view.row.cpas)
    return toCpasNode(row!)
  }

  @FieldResolver(() => BeneficiaryRef, { nullable: true, description: 'The person.' })
  beneficiary(@Root() view: DecisionNode, @Ctx() context: SubgraphContext): BeneficiaryRef | null {
    return view.content && toBeneficiaryReference(context, view.row.person_id)
  }

  @FieldResolver(() => CoverageType, { nullable: true, description: 'The cover of one care type, if there is one.' })
  coverage(
    @Root() view: DecisionNode,
    @Arg('careType', () => CareTypeEnum, { description: 'The care type.' }) careType: CareType,
  ): CoverageType | null {
    return view.content.coverages.find((cover) => cover.careType === careType) ?? null
  }

  @FieldResolver(() => SuspensionType, {
    nullable: true,
    description: 'Why and since when it is suspended; null: it is not.',
  })
  suspension(@Root() { row, content }: DecisionNode): SuspensionType | null {
    if (!content || row.suspended_since === null) return null
    return { since: row.suspended_since, recordedAt: row.suspended_at!, causeId: row.suspended_by! }
  }

  @FieldResolver(() => [DecisionMutationType], {
    description: 'What identity mutations meant for it, by the day on which they take effect.',
  })
  async mutations(@Root() view: DecisionNode, @Ctx() context: SubgraphContext): Promise<DecisionMutationType[]> {
    const rows = view.content && (await mutationsLoader(context).load(view.number))
    // One that came between the reading of the head and this one is told with the suspension that it brings.
    const isTold = ({ status }: { status: string }) => status !== 'PENDING' || view.row.suspended_since !== null
    return rows.filter(isTold).map((row) => toDecisionMutationNode(context, row))
  }

  @FieldResolver(() => PaymentCommitmentConnection, {
    description: 'The commitments given on it, newest first; a provider sees its own.',
  })
  commitments(
    @Root() view: DecisionNode,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; none: from the start.',
    })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    return view.content && toCommitmentConnection(context, { decisionNumber: view.number }, { first, after })
  }

  @FieldResolver(() => [DecisionVersionType], { description: 'All versions, oldest first.' })
  async versions(@Root() view: DecisionNode, @Ctx() context: SubgraphContext): Promise<DecisionVersionType[]> {
    const rows = view.content && (await versionsLoader(context).load(view.number))
    return rows.filter(({ version }) => version <= view.row.current_version).map(toVersionNode)
  }

  @FieldResolver(() => DecisionVersionType, {
    nullable: true,
    description: 'The version that was recorded at that moment; null: the decision was not there yet.',
  })
  async asKnownAt(
    @Root() view: DecisionNode,
    @Arg('at', () => DateTime, { description: 'The moment.' }) at: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionVersionType | null> {
    const rows = view.content && (await versionsLoader(context).load(view.number))
    const known = rows.filter((row) => row.recorded_at.getTime() <= new Date(at).getTime()).at(-1)
    return known ? toVersionNode(known) : null
  }

  @FieldResolver(() => [FieldChangeType], {
    description: 'What changed between two versions, field by field; covers are matched by care type.',
  })
  async changes(
    @Root() view: DecisionNode,
    @Arg('from', () => Int, { description: 'The older version.' }) from: number,
    @Arg('to', () => Int, { description: 'The newer version.' }) to: number,
    @Ctx() context: SubgraphContext,
  ): Promise<FieldChangeType[]> {
    const rows = view.content && (await versionsLoader(context).load(view.number))
    const hidden =
      context.caller.audience === 'CAAMI' ? ['incomeLevel', 'ownFunds', 'residenceInsCode', 'housingOffered'] : []
    return diffVersions(rows, { from, to }).filter(
      ({ path }) => !hidden.some((field) => path === field || path.startsWith(`${field}.`)),
    )
  }
}
