import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { notFound } from '../../../shared/errors/graphql-errors'
import { LocalDate, YearMonth } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day, Month } from '../../../shared/values/day'
import { isUuid } from '../../../shared/values/id'
import { previewEfact } from '../application/efact/preview-submission'
import { previewRun } from '../application/payment-run.service'
import { previewRecovery } from '../application/recover-payment.service'
import { buildSelectionCriteria, namesPerson } from '../application/select-for-review.service'
import { previewAcceptance, previewClosing } from '../application/settlement.service'
import { personsOf } from '../mappers/invoice.mapper'
import { linesById } from '../persistence/line.repository'
import { personsOfSelection, previewSelection } from '../persistence/selection.repository'
import { InvoiceLineFilter } from '../schema/invoice.input'
import {
  EfactFilePreviewType,
  LineRecoveryPreviewType,
  PaymentRunPreviewType,
  ReviewSelectionPreviewType,
  SettlementPreviewType,
} from '../schema/preview.type'

/** What an act on money or on many persons would do, before it is done. */
@Resolver()
export class PreviewsResolver {
  @Query(() => PaymentRunPreviewType, {
    description: 'What `runPayments` would do at this moment; nothing is written.',
  })
  paymentRunPreview(
    @Arg('upTo', () => LocalDate, {
      nullable: true,
      description: 'Lines of files received up to that day; today where none is given.',
    })
    upTo: Day | null,
    @Ctx() context: SubgraphContext,
  ) {
    return previewRun(context, upTo ?? context.today)
  }

  @Query(() => SettlementPreviewType, {
    description:
      'What `closeSettlement` would do at this moment; nothing is written. A month that has not begun is BAD_USER_INPUT.',
  })
  settlementClosingPreview(
    @Arg('month', () => YearMonth, { description: 'The month, at the latest the current one.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    return previewClosing(month, context)
  }

  @Query(() => SettlementPreviewType, {
    description: 'What `acceptSettlement` would do at this moment; nothing is written.',
  })
  settlementAcceptancePreview(
    @Arg('month', () => YearMonth, { description: 'A month that CAAMI closed.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    return previewAcceptance(month, context)
  }

  @Query(() => LineRecoveryPreviewType, {
    description:
      'What `recoverLine` would take back at this moment; nothing is written. The errors are those of the act: NOT_FOUND, and CONFLICT where a credit note took the line back.',
  })
  lineRecoveryPreview(@Arg('id', () => ID, { description: 'The line.' }) id: string, @Ctx() context: SubgraphContext) {
    return inTransaction(context.db, async (tx) => {
      const [record] = isUuid(id) ? await linesById(tx, [id], 'all') : []
      if (!record) throw notFound('The invoice line')
      await logAccess(tx, context, personsOf([record]), 'READ')
      return previewRecovery(tx, context, record)
    })
  }

  @Query(() => ReviewSelectionPreviewType, {
    description:
      'What `selectForReview` with the same arguments would take out at this moment; nothing is written. A sample without a seed gets a new one: give it to the act, and it draws the same lines.',
  })
  async reviewSelectionPreview(
    @Arg('filter', () => InvoiceLineFilter, { description: 'Which lines.' }) filter: InvoiceLineFilter,
    @Arg('sampleSize', () => Int, { nullable: true, description: 'How many to draw; none: all.' })
    sampleSize: number | null,
    @Arg('seed', () => Int, { nullable: true, description: 'What the draw follows from; none: one is chosen.' })
    seed: number | null,
    @Ctx() context: SubgraphContext,
  ) {
    const draw = await buildSelectionCriteria(filter, sampleSize, seed, context)
    const figures = await inTransaction(context.db, async (tx) => {
      if (namesPerson(draw)) await logAccess(tx, context, personsOf(await personsOfSelection(tx, draw, 'all')), 'READ')
      return previewSelection(tx, draw, 'all')
    })
    return { ...figures, seed: draw.seed }
  }

  @Query(() => EfactFilePreviewType, {
    description:
      'What an eFact file says of itself, before it is sent; nothing is written and no line is checked. FORBIDDEN for the file of another provider.',
  })
  efactFilePreview(
    @Arg('content', () => String, { description: 'The file, base64, at most 32 MiB.' }) content: string,
    @Ctx() context: SubgraphContext,
  ) {
    return previewEfact(context, content)
  }
}
