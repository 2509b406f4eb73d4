import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { toPeriod } from '../../../shared/schema/common-types'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { ProviderRef } from '../../../shared/schema/references.type'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { executeRun } from '../application/payment-run.service'
import { scopeOf } from '../application/row-scope'
import { toLineConnection } from '../mappers/line-connection'
import { type PaymentNode, toPaymentNode } from '../mappers/payment.mapper'
import { countPayments, type PaymentSearch, searchPayments } from '../persistence/payment.repository'
import { providerNumberVariants } from '../persistence/where-builder'
import { InvoiceLineConnection } from '../schema/invoice.type'
import { PaymentConnection, PaymentFilter, PaymentRunPayload, PaymentType } from '../schema/payment.type'

/** CAAMI pays. */
@Resolver(() => PaymentType)
export class PaymentsResolver {
  @Mutation(() => PaymentRunPayload, {
    description:
      'Pays every accepted or reduced line that is not paid yet, and takes back what is to be taken back: one payment per provider. Run again, it pays what is new. A provider whose new account waits for a second person is left out, and `findings` says so (PRV-ACCOUNT).',
  })
  async runPayments(
    @Arg('upTo', () => LocalDate, {
      nullable: true,
      description: 'Lines of files received up to that day; today where none is told.',
    })
    upTo: Day | null,
    @Ctx() context: SubgraphContext,
  ) {
    const { payments, findings } = await executeRun(context, upTo ?? context.today)
    return {
      payments: payments.map(toPaymentNode),
      total: payments.reduce((sum, payment) => sum + Number(payment.amount_cents), 0),
      lineCount: payments.reduce((sum, payment) => sum + payment.line_count, 0),
      findings,
    }
  }

  @Query(() => PaymentConnection, { description: 'Payments, the last executed first.' })
  async payments(
    @Arg('filter', () => PaymentFilter, { nullable: true, description: 'Narrows the list.' })
    filter: PaymentFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const scope = scopeOf(context.caller)
    const search: PaymentSearch = {
      provider: filter?.provider ? providerNumberVariants(filter.provider) : null,
      executed: filter?.executed ? toPeriod(filter.executed) : null,
    }
    const rows = await searchPayments(context.db, search, scope, decodeCursor(after, 2), size + 1)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.executed_at.toISOString(), row.id],
      toPaymentNode,
      () => countPayments(context.db, search, scope),
    )
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'Who is paid.' })
  provider(@Root() { record }: PaymentNode) {
    return { inamiNumber: record.provider }
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'The lines paid or taken back.' })
  lines(
    @Root() { record }: PaymentNode,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, { paymentId: record.id }, first, after)
  }
}
