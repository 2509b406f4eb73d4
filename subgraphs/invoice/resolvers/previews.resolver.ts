import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { LocalDate, YearMonth } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day, Month } from '../../../shared/values/day'
import { previewSubmission } from '../application/efact/preview-submission'
import { previewRun } from '../application/payment-run.service'
import { previewLineRecovery } from '../application/recover-payment.service'
import { previewSelectionForReview } from '../application/select-for-review.service'
import { previewAcceptance, previewClosing } from '../application/settlement.service'
import { toReference } from '../mappers/invoice.mapper'
import { InvoiceLineFilter } from '../schema/invoice.input'
import {
  EfactFilePreviewType,
  LineRecoveryPreviewType,
  PaymentRunPreviewType,
  ReviewSelectionPreviewType,
  SettlementPreviewType,
} from '../schema/preview.type'

@Resolver()
export class PreviewsResolver {
  @Query(() => PaymentRunPreviewType, {
    description: 'Computes what `runPayments` would do now. Nothing is written.',
  })
  paymentRunPreview(
    @Arg('upTo', () => LocalDate, {
      nullable: true,
      description: 'Last day of receipt of the files to pay, inclusive; omit for today.',
    })
    upTo: Day | null,
    @Ctx() context: SubgraphContext,
  ) {
    return previewRun(context, upTo ?? context.today)
  }

  @Query(() => SettlementPreviewType, {
    description:
      'Computes what `closeSettlement` would do now. Nothing is written. BAD_USER_INPUT for a month that has not begun.',
  })
  settlementClosingPreview(
    @Arg('month', () => YearMonth, { description: 'The current month or an earlier one.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    return previewClosing(month, context)
  }

  @Query(() => SettlementPreviewType, {
    description: 'Computes what `acceptSettlement` would do now. Nothing is written.',
  })
  settlementAcceptancePreview(
    @Arg('month', () => YearMonth, { description: 'A closed month.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    return previewAcceptance(month, context)
  }

  @Query(() => LineRecoveryPreviewType, {
    description:
      'Computes what `recoverLine` would recover now. Nothing is written. NOT_FOUND; CONFLICT if a credit note cancelled the line.',
  })
  async lineRecoveryPreview(
    @Arg('id', () => ID, { description: 'Id of the line.' }) id: string,
    @Ctx() context: SubgraphContext,
  ) {
    const { provider, ...preview } = await previewLineRecovery(context, id)
    return { ...preview, provider: toReference('inamiNumber', provider) }
  }

  @Query(() => ReviewSelectionPreviewType, {
    description:
      'Computes what `selectForReview` would select now with the same arguments. Nothing is written. A sample without a seed gets a random one; pass it to `selectForReview` to select the same lines.',
  })
  reviewSelectionPreview(
    @Arg('filter', () => InvoiceLineFilter, { description: 'Filter for the lines to select from.' })
    filter: InvoiceLineFilter,
    @Arg('sampleSize', () => Int, { nullable: true, description: 'Number of lines to draw; omit for all.' })
    sampleSize: number | null,
    @Arg('seed', () => Int, { nullable: true, description: 'Seed of the draw; omit for a random one.' })
    seed: number | null,
    @Ctx() context: SubgraphContext,
  ) {
    return previewSelectionForReview({ filter, sampleSize, seed }, context)
  }

  @Query(() => EfactFilePreviewType, {
    description:
      'Computes figures of an eFact file from its structure. No line is checked and nothing is written. FORBIDDEN for the file of another provider.',
  })
  efactFilePreview(
    @Arg('content', () => String, { description: 'The file in base64, at most 32 MiB.' }) content: string,
    @Ctx() context: SubgraphContext,
  ) {
    return previewSubmission(context, content)
  }
}
