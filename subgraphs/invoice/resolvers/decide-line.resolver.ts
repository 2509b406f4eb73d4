import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { decideLine } from '../application/decide-line.service'
import type { LineOutcome } from '../domain/line-outcome'
import { toLinePayload } from '../mappers/line-payload.mapper'
import { LineOutcomeEnum } from '../schema/enums'
import { InvoiceLinePayload } from '../schema/invoice.type'

@Resolver()
export class DecideLineResolver {
  @Mutation(() => InvoiceLinePayload, {
    description:
      'Decides on a line that waits for review, or overturns the outcome of a line that is not paid. CONFLICT if the outcome is not `expectedOutcome` any more; nothing is written then, so a repeated call has no effect.',
  })
  async decideLine(
    @Arg('id', () => ID, { description: 'Id of the line.' }) id: string,
    @Arg('expectedOutcome', () => LineOutcomeEnum, { description: 'The outcome that the person saw.' })
    expectedOutcome: LineOutcome,
    @Arg('outcome', () => LineOutcomeEnum, { description: 'ACCEPTED, REDUCED or REJECTED.' }) outcome: LineOutcome,
    @Arg('remark', () => String, { description: 'Reason; not empty, at most 2,000 characters.' }) remark: string,
    @Ctx() context: SubgraphContext,
  ) {
    return toLinePayload(await decideLine({ id, expectedOutcome, outcome, remark }, context))
  }
}
