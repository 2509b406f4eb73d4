import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, isUniqueViolation } from '../../../shared/database/transaction'
import { conflict } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { parseOptional } from '../application/checking/parse-invoice-file'
import { buildSelectionCriteria } from '../application/select-for-review.service'
import { personsOf } from '../mappers/invoice.mapper'
import { toLineConnection } from '../mappers/line-connection'
import { selectLines } from '../persistence/selection.repository'
import { InvoiceLineFilter } from '../schema/invoice.input'
import { InvoiceLineConnection } from '../schema/invoice.type'
import { ReviewSelectionType } from '../schema/review.type'

/** CAAMI takes lines out for a person to look at. */
@Resolver(() => ReviewSelectionType)
export class SelectForReviewResolver {
  @Mutation(() => ReviewSelectionType, {
    description:
      'CAAMI takes lines out for a person to look at: all accepted and unpaid ones that the filter names (refused or waiting ones where it says so by `outcome`; waiting ones by `assignedTo` too: they go to `assignTo`), or a random sample of them, drawn from `seed` so that the draw can be repeated: the same call again gives the same lines. They become WAITING and are not paid until decided.',
  })
  async selectForReview(
    @Arg('filter', () => InvoiceLineFilter, { description: 'Which lines.' }) filter: InvoiceLineFilter,
    @Arg('sampleSize', () => Int, { nullable: true, description: 'How many to draw; none: all.' })
    sampleSize: number | null,
    @Arg('seed', () => Int, {
      nullable: true,
      description: 'What the draw follows from; none: one is chosen and kept.',
    })
    seed: number | null,
    @Arg('assignTo', () => String, { nullable: true, description: 'The person at CAAMI who looks at them.' })
    assignTo: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    const selection = {
      ...(await buildSelectionCriteria(filter, sampleSize, seed, context)),
      assignTo: parseOptional(assignTo, 'assignTo'),
      at: context.now,
      actor: context.caller,
    }
    const { population, lines } = await inTransaction(context.db, async (tx) => {
      const selected = await selectLines(tx, selection, 'all')
      await logAccess(tx, context, personsOf(selected.lines), 'WRITE')
      return selected
    }).catch((error) => {
      if (!isUniqueViolation(error, 'same_care_once')) throw error
      throw conflict('The care of a refused line was accepted on another line a moment ago: select again.')
    })
    return { selected: lines.length, population, seed: selection.seed, lineIds: lines.map((line) => line.id) }
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'The lines taken out.' })
  lines(
    @Root() { lineIds }: { lineIds: string[] },
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, { lineIds }, first, after)
  }
}
