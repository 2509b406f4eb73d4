import type { Caller } from '../../../shared/authorization/caller'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { canReadWholeDecision } from '../application/row-scope'
import type { DecisionContent, RefundTerms } from '../domain/decision-content'
import { countedExpenses } from '../domain/own-funds'
import type { CurrentDecision } from '../persistence/decision.repository'

/** A decision for a caller. Of another CPAS's decision a CPAS reads the number, the CPAS and the validity; every other field throws FORBIDDEN. */
export class DecisionNode {
  constructor(
    readonly decision: CurrentDecision,
    private readonly context: Pick<SubgraphContext, 'caller'>,
  ) {}

  /** @throws FORBIDDEN if the caller may read only the head of the decision. */
  get content(): DecisionContent {
    const { cpas, content } = this.decision
    if (!canReadWholeDecision(this.decision, this.context))
      throw forbidden(`This decision belongs to the CPAS ${cpas}. You can read its number, CPAS and validity.`)
    return content
  }
  get number() {
    return this.decision.number
  }
  get validity() {
    return { from: this.decision.validFrom, to: this.decision.validTo }
  }
  get version() {
    return this.content && this.decision.currentVersion
  }
  get kind() {
    return this.content.kind
  }
  get councilDate() {
    return this.content.councilDate
  }
  get decidedBy() {
    return this.content.decidedBy
  }
  get inquiry() {
    return this.content.inquiry
  }
  get competenceGround() {
    return freeTextFor(this.context.caller, this.content.competenceGround)
  }
  get judicialDecision() {
    return this.content.judicialDecision
  }
  get residenceStatus() {
    return this.content.residenceStatus
  }
  get insuranceStatus() {
    return this.content.insuranceStatus
  }
  get incomeLevel() {
    return this.content.incomeLevel
  }
  get residenceInsCode() {
    return this.content.residenceInsCode
  }
  get housingOffered() {
    return this.content.housingOffered
  }
  get coverages() {
    return withPriorAgreements(this.content, this.number)
  }
  get ownFunds() {
    return countedExpenses(this.content.ownFunds, this.number)
  }
  get insuranceDueBy() {
    return this.content && this.decision.insuranceDueBy
  }
  get insuranceDelayGrounds() {
    return freeTextFor(this.context.caller, this.content.insuranceDelayGrounds)
  }
}

/** The coverages of a decision, each with what the CPAS pays from its own funds for its care type. */
export const withPriorAgreements = (
  { coverages, ownFunds }: Pick<DecisionContent, 'coverages' | 'ownFunds'>,
  number: string,
) =>
  coverages.map((coverage) => ({
    ...coverage,
    priorAgreements: countedExpenses(ownFunds, number).filter(({ careType }) => careType === coverage.careType),
  }))

/** A free text for a caller. Null if the caller may only read anonymised figures: a text may name a person. */
export const freeTextFor = (caller: Pick<Caller, 'audience' | 'role'>, text: string | null): string | null =>
  maySeePersons(caller) ? text : null

/** The refund terms of recorded content. @throws Error if it has none: such content is never recorded. */
export function recordedTerms({ refundTerms }: DecisionContent): RefundTerms {
  if (!refundTerms) throw new Error('A recorded version has no refund terms.')
  return refundTerms
}
