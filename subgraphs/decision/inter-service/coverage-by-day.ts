import type { CoverageFacts, CoverageOnDays, PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import { addDays, type Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import type { CoveredContent, ValidDecisionRow } from '../persistence/coverage.repository'
import type { PaymentCommitmentEntity } from '../persistence/payment-commitment.entity'
import { coverageRules } from '../rules'

/** Everything that the coverage of a day depends on. */
export interface CoverageSources {
  person: Pick<PersonFacts, 'deathDate' | 'insurances'> | null
  decisions: readonly ValidDecisionRow[]
  provider: Pick<ProviderFacts, 'participates' | 'admitsInsured'> | null
  commitment: Pick<PaymentCommitmentEntity, 'guaranteedFrom' | 'guaranteedTo'> | null
  /** The version that the commitment cites. */
  citedContent: Pick<CoveredContent, 'coverages'> | null
  /** The days on which the refund terms of a version change (`refundTermsWithin`). */
  termsStarts: readonly Day[]
}

/**
 * The days within a period on which coverage can differ from that of the day before, the first day included, in order. The number
 * of days depends on the records, not on the length of the period.
 */
export function coverageStarts(sources: CoverageSources, within: { from: Day; to: Day }): Day[] {
  const { person, decisions, provider, commitment, citedContent, termsStarts } = sources
  const contents = [...decisions.map(({ content }) => content), ...(citedContent ? [citedContent] : [])]
  const periods: Period[] = [
    ...decisions.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo })),
    ...contents.flatMap(({ coverages }) => coverages.map(({ period }) => period)),
    ...(provider?.participates ?? []),
    ...(provider?.admitsInsured ?? []),
    ...(commitment ? [{ from: commitment.guaranteedFrom, to: commitment.guaranteedTo }] : []),
    ...(person?.insurances ?? []).map(({ period }) => period),
    ...coverageRules.flatMap(({ wordings }) =>
      wordings.flatMap(({ from, until }) => (from ? [{ from, to: until ?? null }] : [])),
    ),
  ]
  const starts = [
    ...periods.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
    ...decisions.flatMap(({ suspendedSince }) => suspendedSince ?? []),
    ...(person?.deathDate ? [person.deathDate] : []),
    ...termsStarts,
  ]
  const inside = starts.filter((start) => start > within.from && start <= within.to)
  return [within.from, ...[...new Set(inside)].sort()]
}

/** The coverage of each stretch of days, evaluated on its first day. */
export const coverageByDay = (
  starts: readonly Day[],
  last: Day,
  coverageOn: (on: Day) => CoverageFacts,
): CoverageOnDays[] =>
  starts.map((from, i) => {
    const next = starts[i + 1]
    const answer = coverageOn(from)
    return {
      from,
      to: next ? addDays(next, -1) : last,
      decisionNumber: answer.decisionNumber,
      decisionVersion: answer.decisionVersion,
      cpas: answer.cpas,
      insured: answer.insured,
      refundCode: answer.refundCode,
      coverageCode: answer.coverageCode,
      amuAttestationRequired: answer.amuAttestationRequired,
      state: answer.state,
      terms: answer.terms,
      commitmentNumber: answer.commitmentNumber,
      findings: answer.findings,
    }
  })
