import type { EntityManager } from 'typeorm'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Texts } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'
import type { DecisionContent } from '../domain/decision-content'
import { refundTermsWithin, type TermsPeriod } from '../domain/refund-terms-by-day'
import { centresOf, type RegisteredCpas } from '../persistence/cpas.repository'
import { type CurrentDecision, type OtherDecisionRow, otherDecisionsOf } from '../persistence/decision.repository'
import { mutationsByDecision } from '../persistence/decision-mutation.repository'
import { firstVersionOf } from '../persistence/decision-version.repository'
import type { DecisionCase, PreviousDecision } from '../rules/decision-case'
import type { StatedGrounds } from '../rules/grounds.rule'
import { toPersonCase } from './build-decision-content'
import type { InsuredAdmission } from './insured-admission'
import { loadTermsSources, type TermsSourceOf } from './terms-source'

/** A decision that a follow-up follows. */
export interface FollowedDecision {
  number: string
  /** Its content before the stop. */
  content: DecisionContent
  /** A simulation: its last day after the stop. Absent: it is stopped already. */
  stoppedTo?: Day | null
}

/** The given parts of a case; the rest is loaded. */
export interface CaseInputs {
  today: Day
  /** Null: the SPP IS simulates. */
  cpas: RegisteredCpas | null
  /** Null: nobody is registered under the number. */
  person: PersonFacts | null
  content: DecisionContent
  /** The decision that this one follows. Absent: it follows none. */
  follows?: FollowedDecision | null
  /** The decision before the change. Null: a new decision. */
  decision: CurrentDecision | null
  /** Null: the caller gives no version (a simulation). */
  expectedVersion: number | null
  /** The grounds that the caller states. Absent: none. */
  grounds?: readonly StatedGrounds[]
  insured: InsuredAdmission
}

/** Loads the case of a new version, for the rules. */
export async function loadDecisionCase(manager: EntityManager, inputs: CaseInputs): Promise<DecisionCase> {
  const { today, cpas, person, content, decision, expectedVersion, grounds = [], follows = null, insured } = inputs
  const termsOf = termsByDay(await loadTermsSources(manager), person)
  const others = person ? await otherDecisionsOf(manager, person.ids, decision?.number ?? null) : []
  return {
    today,
    cpas: cpas && {
      enterpriseNumber: cpas.enterpriseNumber,
      insCodes: cpas.insCodes,
      centres: await centresOf(manager, cpas.enterpriseNumber, today),
    },
    person: toPersonCase(person, content),
    content,
    terms: termsOf(content),
    follows: follows?.content ?? null,
    previous: decision && { ...(await toPreviousDecision(manager, decision)), terms: termsOf(decision.content) },
    expectedVersion,
    others: others.map((other) => ({
      number: other.number,
      cpas: other.cpas,
      cpasName: cpasNameOf(other),
      validity: { from: other.validFrom, to: lastDayOf(other, follows) },
    })),
    sharedDays: decision && (await loadSharedDays(manager, decision, others)),
    stopWindow: null,
    extensionFrom: null,
    grounds,
    processesMutation: false,
    ...insured,
  }
}

// A simulated follow-up comes after the stop of the decision that it follows.
const lastDayOf = ({ number, validTo }: { number: string; validTo: Day }, follows: FollowedDecision | null): Day =>
  follows?.number === number ? (follows.stoppedTo ?? validTo) : validTo

// An unknown person has no terms.
const termsByDay =
  (sourceOf: TermsSourceOf, person: PersonFacts | null) =>
  (content: DecisionContent): TermsPeriod[] =>
    person ? refundTermsWithin(sourceOf(content, person), content.validity) : []

const cpasNameOf = ({ nameFr, nameNl, nameDe, nameEn }: OtherDecisionRow): Texts => ({
  FR: nameFr,
  NL: nameNl,
  DE: nameDe,
  EN: nameEn,
})

// Null also if the other decision was annulled since.
async function loadSharedDays(
  manager: EntityManager,
  { number, sharedSince }: CurrentDecision,
  others: readonly OtherDecisionRow[],
): Promise<DecisionCase['sharedDays']> {
  if (sharedSince === null) return null
  const mutations = await mutationsByDecision(manager, [number])
  const other = others.find((candidate) =>
    mutations.some(({ status, sharedWith }) => status === 'PENDING' && sharedWith === candidate.number),
  )
  if (!other) return null
  const { validFrom: from, validTo: to, cpas } = other
  return { number: other.number, cpas, cpasName: cpasNameOf(other), from, to, since: sharedSince }
}

async function toPreviousDecision(
  manager: EntityManager,
  decision: CurrentDecision,
): Promise<Omit<PreviousDecision, 'terms'>> {
  const first = await firstVersionOf(manager, decision.number)
  return {
    cpas: decision.cpas,
    version: decision.currentVersion,
    content: decision.content,
    suspendedSince: decision.suspendedSince,
    recordedOn: brusselsDay(first.recordedAt),
  }
}
