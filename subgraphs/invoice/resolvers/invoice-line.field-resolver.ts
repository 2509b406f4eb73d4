import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { maySeePersons } from '../../../shared/authorization/permissions'
import {
  AttestationRef,
  CommitmentRef,
  DecisionRef,
  DecisionVersionRef,
  ProviderRef,
} from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadersOf } from '../loaders/invoice.loader'
import { type LineNode, toInvoiceNode, toReference } from '../mappers/invoice.mapper'
import { toPaymentNode } from '../mappers/payment.mapper'
import { toSettlementNode } from '../mappers/settlement.mapper'
import { InvoiceLineType, InvoiceType, LineEventType, ReviewType } from '../schema/invoice.type'
import { NomenclatureItemType } from '../schema/nomenclature.type'
import { PaymentType } from '../schema/payment.type'
import { SettlementType } from '../schema/settlement.type'

/** What hangs on a line: the trail that an inspector follows. */
@Resolver(() => InvoiceLineType)
export class LineFieldResolver {
  @FieldResolver(() => InvoiceType, { description: 'Its invoice.' })
  async invoice(@Root() { record }: LineNode, @Ctx() context: SubgraphContext) {
    return toInvoiceNode((await loadersOf(context).invoiceOfLine.load(record.invoice_id))!)
  }

  @FieldResolver(() => NomenclatureItemType, { nullable: true, description: 'The code; null where it is unknown.' })
  item(@Root() { record }: LineNode, @Ctx() context: SubgraphContext) {
    return loadersOf(context).item.load(record.code)
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'Who prescribed the care.' })
  prescriber(@Root() { record }: LineNode) {
    return toReference('inamiNumber', record.prescriber)
  }

  @FieldResolver(() => CommitmentRef, { nullable: true, description: 'The payment commitment relied on.' })
  commitment(@Root() { record }: LineNode, @Ctx() { caller }: SubgraphContext) {
    return maySeePersons(caller) ? toReference('number', record.commitment_number) : null
  }

  @FieldResolver(() => DecisionRef, { nullable: true, description: 'The decision relied on.' })
  decision(@Root() { record }: LineNode, @Ctx() { caller }: SubgraphContext) {
    return maySeePersons(caller) ? toReference('number', record.decision_number) : null
  }

  @FieldResolver(() => DecisionVersionRef, {
    nullable: true,
    description: 'The version of the decision that was relied on, as it stood then.',
  })
  decisionVersion(@Root() { record }: LineNode, @Ctx() { caller }: SubgraphContext) {
    const { decision_number: number, decision_version: version } = record
    return maySeePersons(caller) && number !== null && version !== null ? { id: `${number}-${version}` } : null
  }

  @FieldResolver(() => AttestationRef, {
    nullable: true,
    description: 'The electronic attestation that bears the care.',
  })
  attestation(@Root() { record }: LineNode, @Ctx() { caller }: SubgraphContext) {
    return maySeePersons(caller) ? toReference('number', record.attestation_number) : null
  }

  @FieldResolver(() => [LineEventType], { description: 'What happened to it, in order.' })
  async events(@Root() { record }: LineNode, @Ctx() context: SubgraphContext) {
    const events = await loadersOf(context).events.load(record.id)
    return events.map(({ at, actor, outcome, remark }) => ({ at: at.toISOString(), by: actor, outcome, remark }))
  }

  @FieldResolver(() => ReviewType, { nullable: true, description: 'Null where nobody took it out to look at.' })
  async review(@Root() { record }: LineNode, @Ctx() context: SubgraphContext) {
    const review = await loadersOf(context).review.load(record.id)
    return (
      review && {
        selectedAt: review.selected_at.toISOString(),
        selectedBy: review.selected_by,
        seed: review.seed,
        assignedTo: review.assigned_to,
        decidedAt: review.decided_at?.toISOString() ?? null,
      }
    )
  }

  @FieldResolver(() => PaymentType, { nullable: true, description: 'Null while it is not paid.' })
  async payment(@Root() { record }: LineNode, @Ctx() context: SubgraphContext) {
    const payment = record.payment_id ? await loadersOf(context).payment.load(record.payment_id) : null
    return payment && toPaymentNode(payment)
  }

  @FieldResolver(() => SettlementType, {
    nullable: true,
    description: 'The month that settles it; null while it is not paid.',
  })
  async settlement(@Root() { record }: LineNode, @Ctx() context: SubgraphContext) {
    if (!record.payment_id) return null
    const loaders = loadersOf(context)
    const month = await loaders.monthOfPayment.load(record.payment_id)
    const settlement = month ? await loaders.settlement.load(month) : null
    return settlement && toSettlementNode(settlement)
  }
}
