import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { maySeePersons } from '../../../shared/authorization/permissions'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import {
  AttestationRef,
  CommitmentRef,
  DecisionRef,
  DecisionVersionRef,
  ProviderRef,
} from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { performerOf } from '../domain/performer'
import { loadersOf } from '../loaders/invoice.loader'
import { type LineNode, toInvoiceNode, toReference } from '../mappers/invoice.mapper'
import { toPaymentNode } from '../mappers/payment.mapper'
import { toOpenMonthNode, toSettlementNode } from '../mappers/settlement.mapper'
import { findingsFor, withholdsTerms } from '../rules/withheld-terms'
import { InvoiceLineType, InvoiceType, LineEventType, ReviewType } from '../schema/invoice.type'
import { NomenclatureItemType } from '../schema/nomenclature.type'
import { PaymentType } from '../schema/payment.type'
import { SettlementType } from '../schema/settlement.type'

@Resolver(() => InvoiceLineType)
export class LineFieldResolver {
  @FieldResolver(() => InvoiceType, { description: 'Invoice of the line.' })
  async invoice(@Root() { entity }: LineNode, @Ctx() context: SubgraphContext) {
    const invoice = await loadersOf(context).invoiceOfLine.load(entity.invoiceId)
    return invoice && toInvoiceNode(invoice)
  }

  @FieldResolver(() => NomenclatureItemType, {
    nullable: true,
    description: 'Nomenclature item of the code; null if the code is unknown.',
  })
  item(@Root() { entity }: LineNode, @Ctx() context: SubgraphContext) {
    return loadersOf(context).item.load(entity.code)
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'Prescriber of the care; null if none is named.' })
  prescriber(@Root() { entity }: LineNode) {
    return toReference('inamiNumber', entity.prescriber)
  }

  @FieldResolver(() => ProviderRef, {
    nullable: true,
    description:
      'Provider who gave the care. A provider that is no institution is its own performer if it names none. Null if an institution named nobody, as it may for days of stay, lump sums and medicines.',
  })
  performer(@Root() { entity }: LineNode) {
    return toReference('inamiNumber', performerOf(entity))
  }

  @FieldResolver(() => CommitmentRef, {
    nullable: true,
    description: 'Payment commitment that the outcome is based on; null if there is none.',
  })
  commitment(@Root() { entity }: LineNode, @Ctx() { caller }: SubgraphContext) {
    return maySeePersons(caller) ? toReference('number', entity.commitmentNumber) : null
  }

  @FieldResolver(() => DecisionRef, {
    nullable: true,
    description:
      'Decision that the outcome is based on; null if none covers the care, and for a provider without a right to the care.',
  })
  decision(@Root() line: LineNode, @Ctx() context: SubgraphContext) {
    const mayRead = maySeePersons(context.caller) && !withholdsTerms(context, line)
    return mayRead ? toReference('number', line.entity.decisionNumber) : null
  }

  @FieldResolver(() => DecisionVersionRef, {
    nullable: true,
    description: 'Version of the decision that the outcome is based on, as it was then; null where `decision` is.',
  })
  decisionVersion(@Root() line: LineNode, @Ctx() context: SubgraphContext) {
    const { decisionNumber, decisionVersion } = line.entity
    const mayRead = maySeePersons(context.caller) && !withholdsTerms(context, line)
    return mayRead && decisionNumber !== null && decisionVersion !== null
      ? { id: `${decisionNumber}-${decisionVersion}` }
      : null
  }

  @FieldResolver(() => Boolean, {
    description: 'true if the decision requires an AMU attestation; false for a provider without a right to the care.',
  })
  attestationRequired(@Root() line: LineNode, @Ctx() context: SubgraphContext) {
    return line.attestationRequired && !withholdsTerms(context, line)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Refund code by which the share of the State was computed; for care over several days that of the first day. Null if no decision covers the care, and for a provider without a right to the care.',
  })
  refundCode(@Root() line: LineNode, @Ctx() context: SubgraphContext) {
    return withholdsTerms(context, line) ? null : line.refundCode
  }

  @FieldResolver(() => [RuleFindingType], {
    description:
      'Findings: errors that reject the line, and warnings. A provider without a right to the care reads why it is not covered, and nothing about the decision.',
  })
  findings(@Root() line: LineNode, @Ctx() context: SubgraphContext): readonly Finding[] {
    return findingsFor(context, line)
  }

  @FieldResolver(() => AttestationRef, {
    nullable: true,
    description:
      'Electronic attestation that covers the care; null if none does or none is required, and for a provider without a right to the care.',
  })
  attestation(@Root() line: LineNode, @Ctx() context: SubgraphContext) {
    const mayRead = maySeePersons(context.caller) && !withholdsTerms(context, line)
    return mayRead ? toReference('number', line.entity.attestationNumber) : null
  }

  @FieldResolver(() => [LineEventType], { description: 'History of the line, oldest first.' })
  async events(@Root() { entity }: LineNode, @Ctx() context: SubgraphContext) {
    const events = await loadersOf(context).events.load(entity.id)
    const readsTexts = maySeePersons(context.caller)
    return events.map(({ at, actor, outcome, remark }) => ({
      at: at.toISOString(),
      by: actor,
      outcome,
      remark: readsTexts ? remark : null,
    }))
  }

  @FieldResolver(() => ReviewType, {
    nullable: true,
    description: 'Last review of the line; null if the line was never selected for review.',
  })
  async review(@Root() { entity }: LineNode, @Ctx() context: SubgraphContext) {
    const review = await loadersOf(context).review.load(entity.id)
    return (
      review && {
        selectedAt: review.selectedAt.toISOString(),
        selectedBy: review.selectedBy,
        seed: review.seed,
        assignedTo: review.assignedTo,
        decidedAt: review.decidedAt?.toISOString() ?? null,
      }
    )
  }

  @FieldResolver(() => PaymentType, { nullable: true, description: 'Payment of the line; null if it is not paid.' })
  async payment(@Root() { entity }: LineNode, @Ctx() context: SubgraphContext) {
    const payment = entity.paymentId ? await loadersOf(context).payment.load(entity.paymentId) : null
    return payment && toPaymentNode(payment)
  }

  @FieldResolver(() => SettlementType, {
    nullable: true,
    description:
      'Settlement of the month to which the payment belongs. Null if the line is not paid, and for a contested line, which enters none until the contest is answered.',
  })
  async settlement(@Root() { entity }: LineNode, @Ctx() context: SubgraphContext) {
    if (!entity.paymentId) return null
    const loaders = loadersOf(context)
    const month = await loaders.monthOfLine.load(entity.id)
    if (!month) return null
    const closed = await loaders.closedMonth.load(month)
    return closed ? toSettlementNode(closed) : toOpenMonthNode(month, () => loaders.settlement.load(month))
  }
}
