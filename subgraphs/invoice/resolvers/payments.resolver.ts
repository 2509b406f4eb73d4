import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { toListPage } from '../../../shared/lists/list-order'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { toPeriod } from '../../../shared/schema/common-types'
import { toConnection } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { ProviderRef } from '../../../shared/schema/references.type'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { executeRun } from '../application/payment-run.service'
import { providersOf, scopeOf } from '../application/row-scope'
import { toLineConnection } from '../mappers/line-connection'
import { type PaymentNode, toPaymentNode } from '../mappers/payment.mapper'
import { countPayments, type PaymentSearch, searchPayments } from '../persistence/payment.repository'
import { paymentOrder } from '../persistence/payment-order'
import { InvoiceLineConnection } from '../schema/invoice.type'
import { type PaymentOrderBy, PaymentOrderInput } from '../schema/order.input'
import { PaymentConnection, PaymentFilter, PaymentRunPayload, PaymentType } from '../schema/payment.type'

@Resolver(() => PaymentType)
export class PaymentsResolver {
  @Mutation(() => PaymentRunPayload, {
    description:
      'Executes a payment run: pays all accepted and reduced lines that are not paid, and recovers what is to be recovered, in one payment per provider. A repeated run pays only new lines. Providers whose new account waits for confirmation are left out; `findings` lists them (PRV-ACCOUNT).',
  })
  async runPayments(
    @Arg('upTo', () => LocalDate, {
      nullable: true,
      description: 'Last day of receipt of the files to pay, inclusive; omit for today.',
    })
    upTo: Day | null,
    @Ctx() context: SubgraphContext,
  ) {
    const { payments, findings } = await executeRun(context, upTo ?? context.today)
    return {
      payments: payments.map(toPaymentNode),
      total: payments.reduce((sum, payment) => sum + payment.amountCents, 0),
      lineCount: payments.reduce((sum, payment) => sum + payment.lineCount, 0),
      findings,
    }
  }

  @Query(() => PaymentConnection, {
    description: 'Lists payments, last executed first unless `orderBy` names another order. A provider sees its own.',
  })
  async payments(
    @Arg('filter', () => PaymentFilter, { nullable: true, description: 'Omit to list all.' })
    filter: PaymentFilter | null,
    @Args() { first, after = null }: PageArgs,
    @Arg('orderBy', () => PaymentOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: PaymentOrderBy | null,
    @Ctx() context: SubgraphContext,
  ) {
    const page = toListPage(paymentOrder, { first, after, orderBy }, context.caller)
    const scope = await scopeOf(context)
    const search: PaymentSearch = {
      providers: providersOf(filter?.provider),
      executed: filter?.executed ? toPeriod(filter.executed) : null,
    }
    const { manager } = context.db
    return toConnection(await searchPayments(manager, search, scope, page), page, toPaymentNode, () =>
      countPayments(manager, search, scope),
    )
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'The provider that is paid.' })
  provider(@Root() { entity }: PaymentNode) {
    return { inamiNumber: entity.provider }
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'Lines that the payment pays or recovers.' })
  lines(@Root() { entity }: PaymentNode, @Args() { first, after = null }: PageArgs, @Ctx() context: SubgraphContext) {
    return toLineConnection(context, { paymentId: entity.id }, { first, after })
  }
}
