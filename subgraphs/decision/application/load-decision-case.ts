import type { EntityManager } from 'typeorm'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'
import type { DecisionContent } from '../domain/decision-content'
import type { RegisteredCpas } from '../persistence/cpas.repository'
import { type CurrentDecision, otherDecisionsOf } from '../persistence/decision.repository'
import { firstVersionOf } from '../persistence/decision-version.repository'
import type { DecisionCase, PreviousDecision } from '../rules/decision-case'
import type { StatedGrounds } from '../rules/grounds.rule'
import { toPersonCase } from './build-decision-content'
import type { InsuredAdmission } from './insured-admission'

/** The given parts of a case; the rest is loaded. */
export interface CaseInputs {
  today: Day
  /** Null: the SPP IS simulates. */
  cpas: RegisteredCpas | null
  /** Null: nobody is registered under the number. */
  person: PersonFacts | null
  content: DecisionContent
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
  const { today, cpas, person, content, decision, expectedVersion, grounds = [], insured } = inputs
  const others = person ? await otherDecisionsOf(manager, person.ids, decision?.number ?? null) : []
  return {
    today,
    cpas: cpas && { enterpriseNumber: cpas.enterpriseNumber, insCodes: cpas.insCodes },
    person: toPersonCase(person),
    content,
    previous: decision && (await toPreviousDecision(manager, decision)),
    expectedVersion,
    others: others.map((other) => ({
      number: other.number,
      cpas: other.cpas,
      cpasName: { FR: other.nameFr, NL: other.nameNl, DE: other.nameDe, EN: other.nameEn },
      validity: { from: other.validFrom, to: other.validTo },
    })),
    stopWindow: null,
    extensionFrom: null,
    grounds,
    processesMutation: false,
    ...insured,
  }
}

async function toPreviousDecision(manager: EntityManager, decision: CurrentDecision): Promise<PreviousDecision> {
  const first = await firstVersionOf(manager, decision.number)
  return {
    cpas: decision.cpas,
    version: decision.currentVersion,
    content: decision.content,
    suspendedSince: decision.suspendedSince,
    recordedOn: brusselsDay(first.recordedAt),
  }
}
