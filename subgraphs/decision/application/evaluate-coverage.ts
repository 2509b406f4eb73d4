import { categoryOn } from '../../../shared/inter-service/category-on'
import type { PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Coverage, DecisionContent } from '../domain/decision-content'
import { insuredDays } from '../domain/insured-persons'
import type { CurrentDecision } from '../persistence/decision.repository'
import { careTypeRules, personLevelRules } from '../rules'
import type { CoverageCase } from '../rules/coverage-case'

/** The parts of a decision that coverage depends on: of its current version, or of the one that a commitment cites. */
export interface CoveringDecision {
  number: string
  suspendedSince: Day | null
  content: Pick<DecisionContent, 'coverages'>
}

/** Maps a decision to the parts that coverage depends on. */
export const toCoveringDecision = (decision: CurrentDecision | null): CoveringDecision | null =>
  decision && { number: decision.number, suspendedSince: decision.suspendedSince, content: decision.content }

/** Everything that coverage depends on. */
export interface CoverageInputs {
  on: Day
  /** Null: nobody is registered under the number. */
  person: Pick<PersonFacts, 'deathDate' | 'insurances'> | null
  everDecided: boolean
  /** Null: no decision is valid on the day. */
  decision: CoveringDecision | null
  /** Null: the question is not about a provider. `facts` null: the provider is not registered. */
  provider: { number: string; facts: ProviderFacts | null } | null
  /** True: a commitment guarantees the care by the version that it cites. */
  committed?: boolean
  /** True: the phase table admits the insured person's care on that day, and the refund table has a row for it. */
  insuredAdmitted?: boolean
}

/** The coverage of a care type, whatever its days. Null: none. */
export const coverageFor = (decision: CoveringDecision | null, careType: CareType): Coverage | null =>
  decision?.content.coverages.find((coverage) => coverage.careType === careType) ?? null

function toCoverageCase(inputs: CoverageInputs, careType: CareType): CoverageCase {
  const { on, person, everDecided, decision, provider, committed = false, insuredAdmitted = false } = inputs
  return {
    careType,
    on,
    person: person && { deathDate: person.deathDate, insured: insuredDays(person.insurances) },
    everDecided,
    decision: decision && {
      number: decision.number,
      suspendedSince: decision.suspendedSince,
      coverage: coverageFor(decision, careType),
    },
    provider: provider && {
      number: provider.number,
      ...(provider.facts
        ? {
            category: categoryOn(provider.facts, on),
            participates: provider.facts.participates,
            activeUntil: provider.facts.activeUntil,
          }
        : { category: null, participates: [], activeUntil: null }),
    },
    committed,
    insuredAdmitted,
  }
}

/** Findings that prevent coverage of any care type. */
export const personLevelFindings = (inputs: CoverageInputs): Finding[] =>
  // These rules do not depend on the care type.
  evaluateRules(personLevelRules, toCoverageCase(inputs, 'MISCELLANEOUS'), { care: inputs.on }).findings

/** Findings that prevent coverage of one care type only. */
export const careTypeFindings = (inputs: CoverageInputs, careType: CareType): Finding[] =>
  evaluateRules(careTypeRules, toCoverageCase(inputs, careType), { care: inputs.on }).findings
