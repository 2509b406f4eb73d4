import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { recoverLine } from '../application/recover-payment.service'
import { toLinePayload } from '../mappers/line-payload.mapper'
import { InvoiceLinePayload } from '../schema/invoice.type'

@Resolver()
export class RecoverLineResolver {
  @Mutation(() => InvoiceLinePayload, {
    description:
      'Recovers what was paid for a line: the next payment to the provider is reduced by it. Idempotent: a repeated call returns the line. CONFLICT if a credit note cancelled the line.',
  })
  async recoverLine(
    @Arg('id', () => ID, { description: 'Id of the line.' }) id: string,
    @Arg('reason', () => String, { description: 'Reason; not empty, at most 2,000 characters.' }) reason: string,
    @Ctx() context: SubgraphContext,
  ) {
    return toLinePayload(await recoverLine(context, id, reason))
  }
}
