import type { EntityManager } from 'typeorm'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, isExclusionViolation, type Tx } from '../../../shared/database/transaction'
import { conflict, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import { publishEvent } from '../../../shared/events/publish'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import type { DecisionAction, DecisionContent } from '../domain/decision-content'
import type { RegisteredCpas } from '../persistence/cpas.repository'
import {
  advanceDecision,
  type CurrentDecision,
  decisionsByNumber,
  lockPerson,
  type NextHead,
  type Suspension,
} from '../persistence/decision.repository'
import { insertVersion } from '../persistence/decision-version.repository'
import type { DecisionCase, DecisionRule } from '../rules/decision-case'
import { groundsFindings, type StatedGrounds } from '../rules/grounds.rule'
import { otherCpas } from '../rules/other-cpas.rule'
import type { DecisionResult } from './create-decision.service'
import { insuredAdmissionOf } from './insured-admission'
import { loadDecisionCase } from './load-decision-case'
import { loadCentres, personById } from './row-scope'

/** A planned change of a decision: the content to record, and the rules that apply to it. */
export interface DecisionChange {
  content: DecisionContent
  action: DecisionAction
  /** Kind of the event in the change feed. */
  changeKind: string
  reason: string | null
  rules: readonly DecisionRule[]
  /** Parts of the case that the content does not say. */
  caseParts?: Partial<Pick<DecisionCase, 'stopWindow' | 'extensionFrom' | 'processesMutation'>>
  stopped: boolean
  /** A modification: the time-ordered id made before the registers were read for it. */
  registersRead?: string
  /** Null: ends the suspension. Absent: keeps it. */
  suspension?: NextHead['suspension']
  /** Maps the path of a finding to the arguments of the mutation. */
  pathOf?: (path: string) => string
  /** Runs in the same transaction, after the version is written. */
  afterWrite?: (manager: EntityManager) => Promise<unknown>
}

/** The decision that a mutation names, with its person; or the finding that it belongs to another CPAS. */
export type IdentifiedDecision = { decision: CurrentDecision; person: PersonFacts } | { refused: Finding[] }

/** Loads the decision that a mutation names. A refusal also evaluates the grounds that the caller states. @throws NOT_FOUND if it does not exist. */
export async function findDecision(
  context: SubgraphContext,
  number: string,
  cpas: RegisteredCpas | null,
  grounds: readonly StatedGrounds[] = [],
): Promise<IdentifiedDecision> {
  const [decision] = await decisionsByNumber(context.db.manager, [number])
  if (!decision) throw notFound(`Decision ${number}`)
  const centres = await loadCentres(context)
  if (cpas && !centres?.includes(decision.cpas))
    return {
      refused: [
        otherCpas.createFinding({ path: 'number', facts: { cpas: decision.cpas } }, context.today),
        ...groundsFindings(grounds, context.today),
      ],
    }
  return { decision, person: await personById(context, decision.personId) }
}

/** Locks the person and reloads the decision, so that it includes concurrent changes. */
export async function lockDecision(
  manager: EntityManager,
  { number }: CurrentDecision,
  person: PersonFacts,
): Promise<CurrentDecision> {
  await lockPerson(manager, person.ids)
  return reload(manager, number)
}

async function reload(manager: EntityManager, number: string): Promise<CurrentDecision> {
  const [decision] = await decisionsByNumber(manager, [number])
  if (!decision) throw new Error(`Decision ${number} is missing: decisions are never deleted.`)
  return decision
}

/** Evaluates the rules of a change. Writes nothing. */
export async function evaluateChange(
  manager: EntityManager,
  context: SubgraphContext,
  target: {
    cpas: RegisteredCpas | null
    person: PersonFacts
    decision: CurrentDecision
    expectedVersion: number | null
    grounds?: readonly StatedGrounds[]
  },
  change: DecisionChange,
): Promise<Verdict> {
  const { content, pathOf = (path) => path } = change
  const insured = await insuredAdmissionOf(context, target.person, content)
  const loaded = await loadDecisionCase(manager, { ...target, today: context.today, content, insured })
  const decisionCase = { ...loaded, ...change.caseParts }
  const verdict = evaluateRules(change.rules, decisionCase, { council: content.councilDate, recording: context.today })
  const findings = verdict.findings.map((finding) =>
    finding.path === null ? finding : { ...finding, path: pathOf(finding.path) },
  )
  return { ...verdict, findings: withoutRepetitions(findings) }
}

// The last day of an extension is that of the decision and of its coverages: what is wrong with it is said once.
function withoutRepetitions(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ rule, path, facts }: Finding) => JSON.stringify([rule, path, facts])
  return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].toReversed()
}

/** Writes an acceptable change: head, version, access-log row and event. Null: another transaction changed the decision first. */
export async function writeChange(
  tx: Tx,
  context: SubgraphContext,
  decision: CurrentDecision,
  change: DecisionChange,
  verdict: Verdict,
): Promise<CurrentDecision | null> {
  const { content, stopped } = change
  const suspension = change.suspension === undefined ? suspensionOf(decision) : change.suspension
  const { from, to } = content.validity
  if (to === null) throw new Error('An acceptable decision has a last day.')
  const { number, personId, niss, cpas } = decision
  const { registersRead } = change
  const head = { validFrom: from, validTo: to, stopped, suspension, ...(registersRead && { registersRead }) }
  if (!(await advanceDecision(tx.manager, decision, head))) return null
  const version = decision.currentVersion + 1
  await insertVersion(tx.manager, {
    number,
    personId,
    version,
    action: change.action,
    reason: change.reason,
    recordedAt: context.now,
    recordedBy: context.caller,
    suspendedSince: suspension?.since ?? null,
    content,
    verdict,
  })
  await logAccess(tx, context, [{ personId, niss }], 'WRITE')
  await recordChange(tx, { kind: change.changeKind, subject: number, version, cpas }, context.now)
  const recorded = { number, version, cpas, personId, lastDay: to }
  if (to !== decision.validTo) await publishEvent(tx, 'decision.recorded', number, recorded, context.now)
  await change.afterWrite?.(tx.manager)
  return reload(tx.manager, number)
}

function suspensionOf({ suspendedSince, suspendedAt, suspendedBy }: CurrentDecision): Suspension | null {
  // The three are null together: constraint decision_suspension.
  if (suspendedSince === null || suspendedAt === null || suspendedBy === null) return null
  return { since: suspendedSince, at: suspendedAt.toISOString(), by: suspendedBy }
}

/** The target of a mutation: the decision by number, and the version that the caller read. */
export interface ChangeTarget {
  cpas: RegisteredCpas
  number: string
  expectedVersion: number
  /** The grounds that the caller states. Absent: none. */
  grounds?: readonly StatedGrounds[]
}

/** Changes a decision in a transaction: plans the change on its present state, evaluates the rules, and records a new version. */
export async function changeDecision(
  context: SubgraphContext,
  target: ChangeTarget,
  plan: (manager: EntityManager, decision: CurrentDecision, person: PersonFacts) => Promise<DecisionChange>,
): Promise<DecisionResult> {
  // Generated before the person is loaded: orders a modification among the identity mutations.
  const registersRead = newId()
  const found = await findDecision(context, target.number, target.cpas, target.grounds)
  if ('refused' in found) return { decision: null, findings: found.refused }
  const { person } = found
  const attempt = async (tx: Tx): Promise<DecisionResult | 'conflict'> => {
    const decision = await lockDecision(tx.manager, found.decision, person)
    const planned = await plan(tx.manager, decision, person)
    const change = planned.action === 'MODIFY' ? { ...planned, registersRead } : planned
    const verdict = await evaluateChange(tx.manager, context, { ...target, person, decision }, change)
    const { findings } = verdict
    if (!verdict.acceptable) {
      await logAccess(tx, context, [{ personId: decision.personId, niss: decision.niss }], 'READ')
      return { decision: null, findings }
    }
    const changed = await writeChange(tx, context, decision, change, verdict)
    return changed ? { decision: changed, findings } : 'conflict'
  }
  return retryOnConflict(() => inTransaction(context.db, attempt))
}

const MAX_ATTEMPTS = 3

/** Runs the work again after a concurrent change or a concurrent decision for the same days, so that the rules report it. @throws CONFLICT after three attempts. */
export async function retryOnConflict<T>(work: () => Promise<T | 'conflict'>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await work()
      if (result !== 'conflict') return result
    } catch (error) {
      if (!isExclusionViolation(error, 'decision_no_overlap')) throw error
    }
    if (attempt >= MAX_ATTEMPTS) throw conflict('The decision was modified concurrently. Reload it and retry.')
  }
}
