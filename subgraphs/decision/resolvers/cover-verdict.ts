import type { Finding } from '../../../shared/law/finding'
import { judge } from '../../../shared/law/judge'
import type { PersonFacts, ProviderFacts } from '../../../shared/peers/questions'
import type { CareType } from '../../../shared/values/care'
import type { Day } from '../../../shared/values/day'
import type { CoverCase } from '../rules/cover-case'
import { careTypeRules, personLevelRules } from '../rules/cover-rules'
import type { Cover, DecisionContent } from '../rules/decision-content'
import { INSURED_ADMITTED_FROM, insuredDays } from '../rules/insured-persons'

/** A decision as coverage looks at it: the current version, or the one that a commitment relies on. */
export interface CoveringDecision {
  number: string
  suspendedSince: Day | null
  content: Pick<DecisionContent, 'coverages'>
}

/** Everything that coverage follows from. */
export interface CoverGround {
  on: Day
  person: Pick<PersonFacts, 'deathDate' | 'insurances'> | null
  everDecided: boolean
  decision: CoveringDecision | null
  /** Null where no provider asks. */
  provider: { number: string; facts: ProviderFacts | null } | null
  committed?: boolean
}

/** The cover of a care type, whatever its days. */
export const coverFor = (decision: CoveringDecision | null, careType: CareType): Cover | null =>
  decision?.content.coverages.find((cover) => cover.careType === careType) ?? null

function caseOf(ground: CoverGround, careType: CareType): CoverCase {
  const { on, person, everDecided, decision, provider, committed = false } = ground
  return {
    careType,
    on,
    person: person && { deathDate: person.deathDate, insured: insuredDays(person.insurances) },
    everDecided,
    decision: decision && {
      number: decision.number,
      suspendedSince: decision.suspendedSince,
      cover: coverFor(decision, careType),
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
export const personLevelFindings = (ground: CoverGround): Finding[] =>
  // The care type plays no part in these rules.
  judge(personLevelRules, caseOf(ground, 'MISCELLANEOUS'), { care: ground.on }).findings

/** What stands in the way of one care type alone. */
export const careTypeFindings = (ground: CoverGround, careType: CareType): Finding[] =>
  judge(careTypeRules, caseOf(ground, careType), { care: ground.on }).findings
