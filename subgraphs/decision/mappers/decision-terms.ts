import { badInput } from '../../../shared/errors/graphql-errors'
import { isUnavailable } from '../../../shared/inter-service/fetch-available'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { admitsInsuredOn, admittedFromFor } from '../application/insured-admission'
import { termsSources } from '../application/terms-source'
import type { RefundTerms } from '../domain/decision-content'
import { refundTermsOn, termsOfDays } from '../domain/refund-terms-by-day'
import { personLoader } from '../loaders/decision.loader'
import { type DecisionNode, recordedTerms } from './decision-node.mapper'

/**
 * The refund terms of a decision on a day; null: its first day. Where the registers reported later that the person was insured on the
 * first day, the recorded terms are returned. @throws BAD_USER_INPUT if the person is insured on the given day.
 */
export async function decisionTermsOn(
  context: SubgraphContext,
  { content, decision }: DecisionNode,
  on: Day | null,
): Promise<RefundTerms> {
  const [sourceOf, person] = await Promise.all([
    termsSources(context),
    personLoader(context)
      .load(decision.personId)
      .catch((error: unknown) => {
        // Without the registers, the first day has the recorded terms; another day has none.
        if (on !== null || !isUnavailable(error)) throw error
        context.unavailable.add('beneficiary')
        return null
      }),
  ])
  if (!person) return recordedTerms(content)
  const day = on ?? content.validity.from
  const admitsInsured = await admitsInsuredOn(context, person, null, day)
  const terms = refundTermsOn(sourceOf(content, person), day, admitsInsured)
  if (terms) return terms
  if (on === null) return recordedTerms(content)
  throw badInput(
    'on',
    `The person is insured on ${on}, so that there are no refund terms on that day. Choose a day on which the person is not insured.`,
  )
}

/** The refund terms of each day of a decision. */
export async function decisionTermsPeriods(
  context: SubgraphContext,
  { content, decision }: DecisionNode,
): Promise<{ period: Period; refundTerms: RefundTerms | null }[]> {
  const [sourceOf, person] = await Promise.all([termsSources(context), personLoader(context).load(decision.personId)])
  const admitted = await admittedFromFor(context, person)
  return termsOfDays(sourceOf(content, person), content.validity, admitted).map(({ period, terms }) => ({
    period,
    refundTerms: terms,
  }))
}
