import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, isExclusionViolation, type Tx } from '../../../shared/database/transaction'
import { conflict, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { DecisionAction, DecisionContent } from '../domain/decision-content'
import type { CpasRow } from '../persistence/cpas.repository'
import {
  advanceDecision,
  type DecisionRow,
  decisionsByNumber,
  insertVersion,
  lockPerson,
  type NextHead,
} from '../persistence/decision.repository'
import type { DecisionCase } from '../rules/decision-case'
import { otherCpas } from '../rules/other-cpas.rule'
import type { CreationResult } from './create-decision.service'
import { buildDecisionCase } from './load-decision-case'
import { personById } from './row-scope'

/** A change of a decision: what it would record, and by which rules it is judged. */
export interface DecisionChange {
  content: DecisionContent
  action: DecisionAction
  changeKind: string
  reason: string | null
  rules: readonly Rule<DecisionCase, 'council' | 'recording'>[]
  /** What the rules know beyond the content. */
  facts?: Partial<Pick<DecisionCase, 'stopWindow' | 'extensionFrom' | 'dealsWithMutation'>>
  stopped: boolean
  /** Kept where not told. */
  suspension?: NextHead['suspension']
  /** Where the paths of findings point in this act's own arguments. */
  pathOf?: (path: string) => string
  /** What else happens in the same transaction, once the version is written. */
  after?: (tx: Tx) => Promise<unknown>
}

/** The decision that an act names, and its person; a finding instead where it is another CPAS's. */
export type IdentifiedDecision = { row: DecisionRow; person: PersonFacts } | { refused: Finding[] }

/** Loads the decision that a mutation names: NOT_FOUND where there is none. */
export async function findDecision(
  context: SubgraphContext,
  number: string,
  cpas: CpasRow | null,
): Promise<IdentifiedDecision> {
  const [row] = await decisionsByNumber(context.db, [number])
  if (!row) throw notFound(`Decision ${number}`)
  if (cpas && row.cpas !== cpas.enterprise_number)
    return { refused: [otherCpas.createFinding({ path: 'number', facts: { cpas: row.cpas } }, context.today)] }
  return { row, person: await personById(context, row.person_id) }
}

/** Locks the person and reads the decision again: what others did until now is seen. */
export async function lockDecision(tx: Tx, row: DecisionRow, person: PersonFacts): Promise<DecisionRow> {
  await lockPerson(tx, person.ids)
  const [current] = await decisionsByNumber(tx.client, [row.number])
  return current!
}

/** What the rules say of an amendment. */
export async function evaluateChange(
  tx: Tx,
  context: SubgraphContext,
  ground: { cpas: CpasRow | null; person: PersonFacts; row: DecisionRow; expectedVersion: number | null },
  amendment: DecisionChange,
): Promise<Verdict> {
  const { content } = amendment
  const facts = { ...(await buildDecisionCase(tx, { ...ground, today: context.today, content })), ...amendment.facts }
  const verdict = evaluateRules(amendment.rules, facts, { council: content.councilDate, recording: context.today })
  const pathOf = amendment.pathOf ?? ((path) => path)
  const findings = verdict.findings.map((finding) =>
    finding.path === null ? finding : { ...finding, path: pathOf(finding.path) },
  )
  return { ...verdict, findings }
}

/** Writes an amendment that was judged acceptable: head, version, access and change; null where someone was faster. */
export async function writeChange(
  tx: Tx,
  context: SubgraphContext,
  row: DecisionRow,
  amendment: DecisionChange,
  verdict: Verdict,
): Promise<DecisionRow | null> {
  const { content } = amendment
  const kept = row.suspended_since && {
    since: row.suspended_since,
    at: row.suspended_at!.toISOString(),
    by: row.suspended_by!,
  }
  const suspension = amendment.suspension === undefined ? kept : amendment.suspension
  const { from, to } = content.validity
  if (to === null) throw new Error('a decision without a last day was judged acceptable')
  const moved = await advanceDecision(tx, row, { validFrom: from, validTo: to, stopped: amendment.stopped, suspension })
  if (!moved) return null
  const version = row.current_version + 1
  await insertVersion(tx, {
    number: row.number,
    personId: row.person_id,
    version,
    action: amendment.action,
    reason: amendment.reason,
    at: context.now,
    by: context.caller,
    suspendedSince: suspension?.since ?? null,
    content,
    verdict,
  })
  await logAccess(tx, context, [{ personId: row.person_id, niss: row.niss }], 'WRITE')
  await recordChange(tx, { kind: amendment.changeKind, subject: row.number, version, cpas: row.cpas }, context.now)
  await amendment.after?.(tx)
  const [next] = await decisionsByNumber(tx.client, [row.number])
  return next!
}

/** One act on one decision, from its number to its new version. */
export async function changeDecision(
  context: SubgraphContext,
  act: { cpas: CpasRow; number: string; expectedVersion: number },
  plan: (tx: Tx, row: DecisionRow, person: PersonFacts) => Promise<DecisionChange>,
): Promise<CreationResult> {
  const found = await findDecision(context, act.number, act.cpas)
  if ('refused' in found) return { row: null, findings: found.refused }
  const work = async (tx: Tx): Promise<CreationResult | 'overtaken'> => {
    const row = await lockDecision(tx, found.row, found.person)
    const amendment = await plan(tx, row, found.person)
    const verdict = await evaluateChange(tx, context, { ...act, person: found.person, row }, amendment)
    const { findings } = verdict
    if (!verdict.acceptable) {
      await logAccess(tx, context, [{ personId: row.person_id, niss: row.niss }], 'READ')
      return { row: null, findings }
    }
    const next = await writeChange(tx, context, row, amendment, verdict)
    return next ? { row: next, findings } : 'overtaken'
  }
  return retryOnConflict(() => inTransaction(context.db, work))
}

const ATTEMPTS = 3

/** Does it again where someone was faster, or took the same days at this moment: then the rules see it and name it. */
export async function retryOnConflict<T>(work: () => Promise<T | 'overtaken'>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const outcome = await work()
      if (outcome !== 'overtaken') return outcome
    } catch (error) {
      if (!isExclusionViolation(error, 'decision_no_overlap') || attempt >= ATTEMPTS) throw error
    }
    if (attempt >= ATTEMPTS) throw conflict('Others change this decision at the same moment. Read it again.')
  }
}
