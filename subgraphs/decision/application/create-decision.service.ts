import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, isExclusionViolation, isUniqueViolation, type Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import type { DecisionContent } from '../domain/decision-content'
import type { CpasRow } from '../persistence/cpas.repository'
import {
  asFirstRecorded,
  type DecisionRow,
  decisionByReference,
  decisionsByNumber,
  insertDecision,
  insertVersion,
  lockPerson,
  nextDecisionNumber,
  versionsBy,
} from '../persistence/decision.repository'
import { creationRules } from '../rules/decision-rules'
import { referenceRule } from '../rules/reference.rule'
import type { DecisionInput } from '../schema/inputs'
import { buildDecisionContent } from './build-decision-content'
import { buildDecisionCase } from './load-decision-case'
import { refundRowsFor } from './refund-table'
import { personByNiss } from './row-scope'
import { isSameInput } from './same-input'

/** A decision that a CPAS (or, to simulate, the SPP IS) wants to take. */
export interface CreateDecisionCommand {
  /** Made before the person's facts were asked: orders the decision among the identity mutations. */
  id: string
  cpas: CpasRow | null
  person: PersonFacts | null
  input: DecisionInput
  /** Where the input stands among the arguments; `input` where not told. */
  at?: string
  reference: string | null
}

/** The decision after the act, and what was found; null where it was refused. */
export interface CreationResult {
  row: DecisionRow | null
  findings: Finding[]
  /** The row is the answer to an earlier call, not the present state of the decision. */
  isRepeated?: boolean
}

const ATTEMPTS = 3

/** Looks up what a decision is taken on. */
export async function buildCommand<C extends CpasRow | null>(
  context: SubgraphContext,
  cpas: C,
  input: DecisionInput,
  reference: string | null,
): Promise<CreateDecisionCommand & { cpas: C }> {
  const id = newId()
  return { id, cpas, person: await personByNiss(context, input.niss), input, reference }
}

/** Takes a decision in a transaction of its own. A used reference records nothing, also where two calls with it race. */
export async function createDecision(
  context: SubgraphContext,
  wish: CreateDecisionCommand & { cpas: CpasRow },
): Promise<CreationResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(context.db, (tx) => createInTransaction(tx, context, wish))
    } catch (error) {
      // Someone decided for the person, or used the reference, at the same moment: now it can be read and named.
      const raced = isExclusionViolation(error, 'decision_no_overlap') || isUniqueViolation(error)
      if (!raced || attempt >= ATTEMPTS) throw error
    }
  }
}

async function createInTransaction(
  tx: Tx,
  context: SubgraphContext,
  wish: CreateDecisionCommand & { cpas: CpasRow },
): Promise<CreationResult> {
  if (wish.person) await lockPerson(tx, wish.person.ids)
  return (await findIdempotentResult(tx, context, wish)) ?? recordDecision(tx, context, wish)
}

// The answer of the call that used the reference, for the same person and content alone: the caller learns nothing of another person.
async function findIdempotentResult(
  tx: Tx,
  context: SubgraphContext,
  wish: CreateDecisionCommand,
): Promise<CreationResult | null> {
  const { cpas, person, input, reference } = wish
  if (reference === null || !cpas) return null
  const [row] = await decisionByReference(tx.client, cpas.enterprise_number, reference)
  if (!row) return null
  const [first] = await versionsBy(tx.client, [{ number: row.number, version: 1 }])
  if (person) await logAccess(tx, context, [{ personId: person.id, niss: input.niss }], 'READ')
  if (!person?.ids.includes(row.person_id) || !isSameInput(input, first!.content))
    return {
      row: null,
      findings: [referenceRule.createFinding({ path: 'reference', facts: { reference } }, context.today)],
    }
  return { row: asFirstRecorded(row, first!), findings: first!.verdict.findings, isRepeated: true }
}

/** What would be recorded, and what the rules say of it. */
export async function evaluateCreation(
  tx: Tx,
  context: SubgraphContext,
  { cpas, person, input, at }: CreateDecisionCommand,
): Promise<{ content: DecisionContent; verdict: Verdict }> {
  const { today } = context
  const refundRows = await refundRowsFor(tx, input.councilDate, at)
  const content = buildDecisionContent(input, { person, refundRows, today, previous: null })
  const facts = await buildDecisionCase(tx, { today, cpas, person, content, row: null })
  return { content, verdict: evaluateRules(creationRules, facts, { council: content.councilDate, recording: today }) }
}

/** Judges and records a decision in a transaction that holds the person's lock. */
export async function recordDecision(
  tx: Tx,
  context: SubgraphContext,
  wish: CreateDecisionCommand & { cpas: CpasRow },
): Promise<CreationResult> {
  const { id, person, cpas, input, reference } = wish
  const { content, verdict } = await evaluateCreation(tx, context, wish)
  const persons = person ? [{ personId: person.id, niss: input.niss }] : []
  if (!verdict.acceptable || !person) {
    await logAccess(tx, context, persons, 'READ')
    return { row: null, findings: verdict.findings }
  }
  const number = await nextDecisionNumber(tx)
  const at = context.now
  await insertDecision(tx, {
    id,
    number,
    personId: person.id,
    niss: input.niss,
    cpas: cpas.enterprise_number,
    reference,
    at,
    content,
  })
  await insertVersion(tx, {
    number,
    personId: person.id,
    version: 1,
    action: 'CREATE',
    reason: null,
    at,
    by: context.caller,
    suspendedSince: null,
    content,
    verdict,
  })
  await logAccess(tx, context, persons, 'WRITE')
  await recordChange(
    tx,
    { kind: 'DecisionCreated', subject: number, version: 1, cpas: cpas.enterprise_number },
    context.now,
  )
  const [row] = await decisionsByNumber(tx.client, [number])
  return { row: row ?? null, findings: verdict.findings }
}
