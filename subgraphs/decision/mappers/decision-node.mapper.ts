import type { Caller } from '../../../shared/authorization/caller'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { canReadWholeDecision } from '../application/row-scope'
import type { DecisionContent, RefundTerms } from '../domain/decision-content'
import { countedExpenses } from '../domain/own-funds'
import type { ListedDecision } from '../persistence/decision.repository'

/** The fields of `Decision` that need nothing of its content (the version has its kind in a column too): a list that selects no others does not read it. */
export const fieldsWithoutContent: ReadonlySet<string> = new Set([
  '__typename',
  'number',
  'version',
  'kind',
  'validity',
  'status',
  'cpas',
  'beneficiary',
  'suspension',
  'insuranceDueBy',
])

/** A decision for a caller. Of another CPAS's decision a CPAS reads the number, the CPAS and the validity; every other field throws FORBIDDEN. */
export class DecisionNode {
  constructor(
    readonly decision: ListedDecision,
    private readonly context: Pick<SubgraphContext, 'caller'>,
  ) {}

  /** All of the decision. @throws FORBIDDEN if the caller may read only its head */
  get whole(): ListedDecision {
    if (!canReadWholeDecision(this.decision, this.context))
      throw forbidden(
        `This decision belongs to the CPAS ${this.decision.cpas}. You can read its number, CPAS and validity.`,
      )
    return this.decision
  }
  /** @throws FORBIDDEN if the caller may read only the head of the decision; Error if it was read without its content */
  get content(): DecisionContent {
    const { content } = this.whole
    if (content === null) throw new Error('The list read the decision without its content, and a field shows it.')
    return content
  }
  get number() {
    return this.decision.number
  }
  get validity() {
    return { from: this.decision.validFrom, to: this.decision.validTo }
  }
  get version() {
    return this.whole.currentVersion
  }
  get kind() {
    const { whole } = this
    return whole.content === null ? whole.kind : whole.content.kind
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
    return this.whole.insuranceDueBy
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
