import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { recordOwnFundsPayment } from '../application/record-own-funds.service'
import { actingCpas } from '../application/row-scope'
import { OwnFundsPaymentInput } from '../schema/decision.input'
import { OwnFundsPaymentPayload } from '../schema/payload.type'

/** Counts what a CPAS pays from its own funds. */
@Resolver()
export class RecordOwnFundsResolver {
  @Mutation(() => OwnFundsPaymentPayload, {
    description:
      'Counts a payment from own funds for an expense of a decision (DEC-OWN-FUNDS). Idempotent by `reference`: the same payment again returns its expense; CONFLICT for another one. NOT_FOUND for an unknown decision.',
  })
  async recordOwnFundsPayment(
    @Arg('number', () => ID, { description: 'Number of the decision.' }) number: string,
    @Arg('input', () => OwnFundsPaymentInput, { description: 'The payment.' }) input: OwnFundsPaymentInput,
    @Ctx() context: SubgraphContext,
  ): Promise<OwnFundsPaymentPayload> {
    return recordOwnFundsPayment(context, await actingCpas(context), number, input)
  }
}
