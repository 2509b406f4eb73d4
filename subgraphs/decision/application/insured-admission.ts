import type { PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { includes, intersection } from '../../../shared/values/period'
import type { DecisionContent } from '../domain/decision-content'
import { insuredDays, isInsuredOn } from '../domain/insured-persons'
import { refundTermsWithin } from '../domain/refund-terms-by-day'
import { termsSources } from './terms-source'

// The phase table says from which day MediPrima admits insured persons (phase 3). It is asked only where a person is insured.

/** The first day on which the phase table admits insured persons of any category. Null: it does not admit them. */
const insuredAdmittedFrom = (context: SubgraphContext): Promise<Day | null> =>
  context.memo('decision.insured-admitted-from', async () => {
    const [phases] = await context.services.fetch('provider.phases', ['CURRENT'])
    return phases?.insuredFrom ?? null
  })

/** `insuredAdmittedFrom` for a person who was ever insured; null for others, without asking. */
export const admittedFromFor = (
  context: SubgraphContext,
  person: Pick<PersonFacts, 'insurances'> | null,
): Promise<Day | null> =>
  person && insuredDays(person.insurances).length > 0 ? insuredAdmittedFrom(context) : Promise.resolve(null)

/** A question about care: for which provider, if any. `facts` null: the provider is not registered. */
export type CareProvider = { facts: Pick<ProviderFacts, 'admitsInsured'> | null } | null

/** Whether the phase table admits an insured person's care on a day: by the provider, or by any where none is named. */
export async function admitsInsuredOn(
  context: SubgraphContext,
  person: Pick<PersonFacts, 'insurances'> | null,
  provider: CareProvider,
  on: Day,
): Promise<boolean> {
  if (!person || !isInsuredOn(person.insurances, on)) return false
  if (provider) return providerAdmitsInsuredOn(provider.facts, on)
  const from = await insuredAdmittedFrom(context)
  return from !== null && from <= on
}

/** Whether the phase table admits care by the provider for insured persons on a day. */
export const providerAdmitsInsuredOn = (provider: Pick<ProviderFacts, 'admitsInsured'> | null, on: Day): boolean =>
  provider?.admitsInsured.some((period) => includes(period, on)) ?? false

/** What the phase table and the refund table say of the insured days of a decision. */
export interface InsuredAdmission {
  /** First day on which the phase table admits insured persons. Null: it does not. */
  insuredAdmittedFrom: Day | null
  /** First admitted insured day for which the refund table has no row. Null: every such day has one. */
  insuredWithoutTerms: Day | null
}

/** The admission of the insured days of a decision. Nothing is fetched for a person who is not insured on any of its days. */
export async function insuredAdmissionOf(
  context: SubgraphContext,
  person: PersonFacts | null,
  content: DecisionContent,
): Promise<InsuredAdmission> {
  const { validity } = content
  const isInsured = insuredDays(person?.insurances ?? []).some((period) => intersection(period, validity) !== null)
  const from = isInsured ? await insuredAdmittedFrom(context) : null
  if (!person || from === null) return { insuredAdmittedFrom: from, insuredWithoutTerms: null }
  const sourceOf = await termsSources(context)
  const admitted = intersection(validity, { from, to: null })
  const periods = admitted ? refundTermsWithin(sourceOf(content, person), admitted, true) : []
  const gap = periods.find(({ period, terms }) => terms === null && isInsuredOn(person.insurances, period.from))
  return { insuredAdmittedFrom: from, insuredWithoutTerms: gap?.period.from ?? null }
}
