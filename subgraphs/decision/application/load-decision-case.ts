import type { Tx } from '../../../shared/database/transaction'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'
import type { DecisionContent } from '../domain/decision-content'
import { INSURED_ADMITTED_FROM } from '../domain/insured-persons'
import type { CpasRow } from '../persistence/cpas.repository'
import { type DecisionRow, neighbours, versionsBy } from '../persistence/decision.repository'
import type { DecisionCase, PreviousDecision } from '../rules/decision-case'
import { personCase } from './build-decision-content'

/** What is given of a case; the rest is looked up. */
export interface CaseInputs {
  today: Day
  cpas: CpasRow | null
  person: PersonFacts | null
  content: DecisionContent
  row: DecisionRow | null
  expectedVersion?: number | null
  /** Decisions that will not stand in the way: the one that is being changed. */
  but?: string | null
}

/** The case of a new version, as the rules see it. */
export async function buildDecisionCase(tx: Tx, ground: CaseInputs): Promise<DecisionCase> {
  const { today, cpas, person, content, row } = ground
  const others = person ? await neighbours(tx.client, person.ids, ground.but ?? row?.number ?? null) : []
  return {
    today,
    cpas: cpas && { enterpriseNumber: cpas.enterprise_number, insCodes: cpas.ins_codes },
    person: personCase(person),
    content,
    previous: row && (await previousOf(tx, row)),
    expectedVersion: ground.expectedVersion ?? null,
    others: others.map((other) => ({
      number: other.number,
      cpas: other.cpas,
      cpasName: { FR: other.name_fr, NL: other.name_nl, DE: other.name_de, EN: other.name_en },
      validity: { from: other.valid_from, to: other.valid_to },
    })),
    stopWindow: null,
    extensionFrom: null,
    dealsWithMutation: false,
    insuredAdmittedFrom: INSURED_ADMITTED_FROM,
  }
}

async function previousOf(tx: Tx, row: DecisionRow): Promise<PreviousDecision> {
  const [first] = await versionsBy(tx.client, [{ number: row.number, version: 1 }])
  return {
    cpas: row.cpas,
    version: row.current_version,
    content: row.content,
    suspendedSince: row.suspended_since,
    recordedOn: brusselsDay(first!.recorded_at),
  }
}
