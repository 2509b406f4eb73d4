import type { PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Coverage, DecisionContent } from '../domain/decision-content'
import { INSURED_ADMITTED_FROM, insuredDays } from '../domain/insured-persons'
import type { CoverageCase } from '../rules/coverage-case'
import { careTypeRules, personLevelRules } from '../rules/coverage-rules'

/** A decision as coverage looks at it: the current version, or the one that a commitment relies on. */
export interface CoveringDecision {
  number: string
  suspendedSince: Day | null
  content: Pick<DecisionContent, 'coverages'>
}

/** Everything that coverage follows from. */
export interface CoverageInputs {
  on: Day
  person: Pick<PersonFacts, 'deathDate' | 'insurances'> | null
  everDecided: boolean
  decision: CoveringDecision | null
  /** Null where no provider asks. */
  provider: { number: string; facts: ProviderFacts | null } | null
  committed?: boolean
}

/** The cover of a care type, whatever its days. */
export const coverageFor = (decision: CoveringDecision | null, careType: CareType): Coverage | null =>
  decision?.content.coverages.find((cover) => cover.careType === careType) ?? null

function caseOf(ground: CoverageInputs, careType: CareType): CoverageCase {
  const { on, person, everDecided, decision, provider, committed = false } = ground
  return {
    careType,
    on,
    person: person && { deathDate: person.deathDate, insured: insuredDays(person.insurances) },
    everDecided,
    decision: decision && {
      number: decision.number,
      suspendedSince: decision.suspendedSince,
      cover: coverageFor(decision, careType),
    },
    provider: provider && {
      number: provider.number,
      ...(provider.facts
        ? { category: provider.facts.category, participates: provider.facts.participates }
        : { category: null, participates: [] }),
    },
    committed,
    insuredAdmittedFrom: INSURED_ADMITTED_FROM,
  }
}

/** What stands in the way of any care. */
export const personLevelFindings = (ground: CoverageInputs): Finding[] =>
  // The care type plays no part in these rules.
  evaluateRules(personLevelRules, caseOf(ground, 'MISCELLANEOUS'), { care: ground.on }).findings

/** What stands in the way of one care type alone. */
export const careTypeFindings = (ground: CoverageInputs, careType: CareType): Finding[] =>
  evaluateRules(careTypeRules, caseOf(ground, careType), { care: ground.on }).findings
