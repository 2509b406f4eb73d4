import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { DocumentType } from '../../../shared/schema/common-types'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { buildPaymentFile } from '../exports/payment-file'

@Resolver()
export class PaymentFileResolver {
  @Query(() => DocumentType, {
    nullable: true,
    description:
      'Returns the SEPA credit transfer file (pain.001) of a payment run. Payments that are zero or negative, without an account, or to an account that SEPA cannot reach are excluded. Null if no payment is left. The message id is always that of the run, so that a bank accepts the file once.',
  })
  paymentFile(
    @Arg('executedOn', () => LocalDate, { description: 'Day of payment.' }) executedOn: Day,
    @Arg('debtorIban', () => String, { description: 'IBAN of the account of CAAMI, in a SEPA country.' })
    debtorIban: string,
    @Arg('run', () => Int, {
      nullable: true,
      description:
        'Rank of the run among those of the day that transfer money, from 1. Required if there are several (BAD_USER_INPUT).',
    })
    run: number | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType | null> {
    return buildPaymentFile({ executedOn, debtorIban, run }, context)
  }
}
