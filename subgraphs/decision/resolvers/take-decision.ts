import { logAccess } from '../../../shared/audit/access-log'
import { inTransaction, isExclusionViolation, isUniqueViolation, type Tx } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/law/finding'
import { judge, type Verdict } from '../../../shared/law/judge'
import { recordChange } from '../../../shared/outbox/change-feed'
import type { PersonFacts } from '../../../shared/peers/questions'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { newId } from '../../../shared/values/id'
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
import type { DecisionContent } from '../rules/decision-content'
import { creationRules } from '../rules/decision-rules'
import { referenceRule } from '../rules/reference.rule'
import type { DecisionInput } from '../schema/inputs'
import { caseOf } from './decision-case'
import { proposalOf } from './proposal'
import { refundRowsFor } from './refund-rows'
import { isSameInput } from './same-input'
import { personByNiss } from './scope'

/** A decision that a CPAS (or, to simulate, the SPP IS) wants to take. */
export interface Wish {
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
export interface Outcome {
  row: DecisionRow | null
  findings: Finding[]
  /** The row is the answer to an earlier call, not the present state of the decision. */
  isRepeated?: boolean
}

const ATTEMPTS = 3

/** Looks up what a decision is taken on. */
export async function wishOf<C extends CpasRow | null>(
  context: SubgraphContext,
  cpas: C,
  input: DecisionInput,
  reference: string | null,
): Promise<Wish & { cpas: C }> {
  const id = newId()
  return { id, cpas, person: await personByNiss(context, input.niss), input, reference }
}

/** Takes a decision in a transaction of its own. A used reference records nothing, also where two calls with it race. */
export async function takeDecision(context: SubgraphContext, wish: Wish & { cpas: CpasRow }): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(context.db, (tx) => takeIn(tx, context, wish))
    } catch (fault) {
      // Someone decided for the person, or used the reference, at the same moment: now it can be read and named.
      const raced = isExclusionViolation(fault, 'decision_no_overlap') || isUniqueViolation(fault)
      if (!raced || attempt >= ATTEMPTS) throw fault
    }
  }
}

async function takeIn(tx: Tx, context: SubgraphContext, wish: Wish & { cpas: CpasRow }): Promise<Outcome> {
  if (wish.person) await lockPerson(tx, wish.person.ids)
  return (await firstAnswer(tx, context, wish)) ?? recordDecision(tx, context, wish)
}

// The answer of the call that used the reference, for the same person and content alone: the caller learns nothing of another person.
async function firstAnswer(tx: Tx, context: SubgraphContext, wish: Wish): Promise<Outcome | null> {
  const { cpas, person, input, reference } = wish
  if (reference === null || !cpas) return null
  const [row] = await decisionByReference(tx.client, cpas.enterprise_number, reference)
  if (!row) return null
  const [first] = await versionsBy(tx.client, [{ number: row.number, version: 1 }])
  if (person) await logAccess(tx, context, [{ personId: person.id, niss: input.niss }], 'READ')
  if (!person?.ids.includes(row.person_id) || !isSameInput(input, first!.content))
    return { row: null, findings: [referenceRule.find({ path: 'reference', facts: { reference } }, context.today)] }
  return { row: asFirstRecorded(row, first!), findings: first!.verdict.findings, isRepeated: true }
}

/** What would be recorded, and what the rules say of it. */
export async function judgeCreation(
  tx: Tx,
  context: SubgraphContext,
  { cpas, person, input, at }: Wish,
): Promise<{ content: DecisionContent; verdict: Verdict }> {
  const { today } = context
  const refundRows = await refundRowsFor(tx, input.councilDate, at)
  const content = proposalOf(input, { person, refundRows, today, previous: null })
  const facts = await caseOf(tx, { today, cpas, person, content, row: null })
  return { content, verdict: judge(creationRules, facts, { council: content.councilDate, recording: today }) }
}

/** Judges and records a decision in a transaction that holds the person's lock. */
export async function recordDecision(
  tx: Tx,
  context: SubgraphContext,
  wish: Wish & { cpas: CpasRow },
): Promise<Outcome> {
  const { id, person, cpas, input, reference } = wish
  const { content, verdict } = await judgeCreation(tx, context, wish)
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
