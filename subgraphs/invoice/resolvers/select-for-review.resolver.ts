import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { selectForReview } from '../application/select-for-review.service'
import { toLineConnection } from '../mappers/line-connection'
import { InvoiceLineFilter } from '../schema/invoice.input'
import { InvoiceLineConnection } from '../schema/invoice.type'
import { ReviewSelectionType } from '../schema/review.type'

@Resolver(() => ReviewSelectionType)
export class SelectForReviewResolver {
  @Mutation(() => ReviewSelectionType, {
    description:
      'Selects lines for review by a person at CAAMI: all lines that the filter finds, or a sample that the seed draws. They become WAITING and are not paid until decided. Only accepted and reduced lines that are not paid are selected; rejected and waiting ones if `outcome` says so, waiting ones also with `assignedTo`: they are assigned to `assignTo`. Repeatable: the same call selects the same lines.',
  })
  selectForReview(
    @Arg('filter', () => InvoiceLineFilter, { description: 'Filter for the lines to select from.' })
    filter: InvoiceLineFilter,
    @Arg('sampleSize', () => Int, { nullable: true, description: 'Number of lines to draw; omit for all.' })
    sampleSize: number | null,
    @Arg('seed', () => Int, { nullable: true, description: 'Seed of the draw; omit for a random one.' })
    seed: number | null,
    @Arg('assignTo', () => String, {
      nullable: true,
      description: 'Reviewer at CAAMI (token sub); omit to assign nobody.',
    })
    assignTo: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return selectForReview({ filter, sampleSize, seed }, assignTo, context)
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'The selected lines.' })
  lines(
    @Root() { lineIds }: ReviewSelectionType,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, { lineIds }, { first, after })
  }
}
