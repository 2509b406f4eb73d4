import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { toPeriod } from '../../../shared/schema/common-types'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { ProviderRef } from '../../../shared/schema/references.type'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { executeRun } from '../application/payment-run.service'
import { providersOf, scopeOf } from '../application/row-scope'
import { toLineConnection } from '../mappers/line-connection'
import { type PaymentNode, toPaymentNode } from '../mappers/payment.mapper'
import { countPayments, type PaymentSearch, searchPayments } from '../persistence/payment.repository'
import { InvoiceLineConnection } from '../schema/invoice.type'
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

  @Query(() => PaymentConnection, { description: 'Lists payments, last executed first. A provider sees its own.' })
  async payments(
    @Arg('filter', () => PaymentFilter, { nullable: true, description: 'Omit to list all.' })
    filter: PaymentFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Page size, 1 to 200.' }) first:
      | number
      | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return items after this cursor; omit to start at the first.',
    })
    after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const scope = scopeOf(context.caller)
    const search: PaymentSearch = {
      providers: providersOf(filter?.provider),
      executed: filter?.executed ? toPeriod(filter.executed) : null,
    }
    const { manager } = context.db
    return toPage(
      await searchPayments(manager, search, scope, decodeCursor(after, 2), size + 1),
      size,
      after,
      (row) => [row.executedAt.toISOString(), row.id],
      toPaymentNode,
      () => countPayments(manager, search, scope),
    )
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'The provider that is paid.' })
  provider(@Root() { entity }: PaymentNode) {
    return { inamiNumber: entity.provider }
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'Lines that the payment pays or recovers.' })
  lines(
    @Root() { entity }: PaymentNode,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Page size, 1 to 200.' }) first:
      | number
      | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return items after this cursor; omit to start at the first.',
    })
    after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, { paymentId: entity.id }, first, after)
  }
}
