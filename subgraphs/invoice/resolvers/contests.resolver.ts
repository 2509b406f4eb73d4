import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { answerContest } from '../application/answer-contest.service'
import { contestLine } from '../application/contest-line.service'
import { loadersOf } from '../loaders/invoice.loader'
import { toContestNode } from '../mappers/balance.mapper'
import type { LineNode } from '../mappers/invoice.mapper'
import { toLinePayload } from '../mappers/line-payload.mapper'
import { LineContestType } from '../schema/balance.type'
import { InvoiceLinePayload, InvoiceLineType } from '../schema/invoice.type'

@Resolver(() => InvoiceLineType)
export class ContestsResolver {
  @Mutation(() => InvoiceLinePayload, {
    description:
      'Contests an accepted or reduced line of a decision of the CPAS, once (BAL-CONTEST). A line that is not paid waits for the CAAMI; a paid one stays as it is and enters no settlement until the CAAMI answers. NOT_FOUND for an unknown line, FORBIDDEN for a line of another CPAS.',
  })
  async contestLine(
    @Arg('id', () => ID, { description: 'Id of the line.' }) id: string,
    @Arg('reason', () => String, { description: 'Reason; not empty, at most 2,000 characters.' }) reason: string,
    @Ctx() context: SubgraphContext,
  ) {
    const result = await contestLine(context, id, reason)
    context.clearMemo()
    return toLinePayload(result)
  }

  @Mutation(() => InvoiceLinePayload, {
    description:
      'Answers the contest of a line, once (BAL-CONTEST). Upheld: a waiting line is rejected, a paid one recovered, which a controller does (FORBIDDEN for an agent). Not upheld: the line is as before.',
  })
  async answerContest(
    @Arg('id', () => ID, { description: 'Id of the line.' }) id: string,
    @Arg('upheld', () => Boolean, { description: 'true: the CPAS is right.' }) upheld: boolean,
    @Arg('remark', () => String, { description: 'Reason of the answer; not empty, at most 2,000 characters.' })
    remark: string,
    @Ctx() context: SubgraphContext,
  ) {
    const result = await answerContest({ id, upheld, remark }, context)
    context.clearMemo()
    return toLinePayload(result)
  }

  @FieldResolver(() => Boolean, {
    description:
      'true: the CPAS contests the line, and the CAAMI has not answered yet. Always false for lines of tests.',
  })
  async contested(@Root() { id }: LineNode, @Ctx() context: SubgraphContext): Promise<boolean> {
    const contest = await loadersOf(context).contest.load(id)
    return contest !== null && contest.answeredAt === null
  }

  @FieldResolver(() => LineContestType, {
    nullable: true,
    description: 'Contest of the line by the CPAS, answered or not; null if it was never contested.',
  })
  async contest(@Root() { id }: LineNode, @Ctx() context: SubgraphContext) {
    const contest = await loadersOf(context).contest.load(id)
    return contest && toContestNode(contest, context)
  }
}
