import type { EntityManager } from 'typeorm'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, isExclusionViolation, isUniqueViolation, type Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import { publishEvent } from '../../../shared/events/publish'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import type { DecisionContent } from '../domain/decision-content'
import type { RegisteredCpas } from '../persistence/cpas.repository'
import {
  type CurrentDecision,
  decisionByReference,
  decisionsByNumber,
  insertDecision,
  lockPerson,
  nextDecisionNumber,
} from '../persistence/decision.repository'
import { asFirstRecorded, firstVersionOf, insertVersion } from '../persistence/decision-version.repository'
import { creationRules } from '../rules'
import { groundsFindings, statedGrounds } from '../rules/grounds.rule'
import { referenceRule } from '../rules/reference.rule'
import type { DecisionInput } from '../schema/decision.input'
import { buildDecisionContent } from './build-decision-content'
import { admittedFromFor, insuredAdmissionOf } from './insured-admission'
import { type FollowedDecision, loadDecisionCase } from './load-decision-case'
import { refundRowsFor } from './refund-table'
import { personByNiss } from './row-scope'
import { isSameInput } from './same-input'

/** A decision that a CPAS takes, or that the SPP IS simulates. */
export interface CreateDecisionCommand {
  /** Generated before the person is loaded: orders the decision among the identity mutations. */
  id: string
  /** Null: the SPP IS simulates. */
  cpas: RegisteredCpas | null
  /** Null: nobody is registered under the number of the input. */
  person: PersonFacts | null
  input: DecisionInput
  /** Path of the input among the arguments; default `input`. */
  inputPath?: string
  /** The CPAS's own reference of the call. Null: none. */
  reference: string | null
  /** A follow-up after a reactivation: the stopped decision before its stop. Absent: not a follow-up. */
  follows?: FollowedDecision
}

/** A command that can be recorded: it has a CPAS. */
export type RecordableCommand = CreateDecisionCommand & { cpas: RegisteredCpas }

/** The decision after a mutation, and the findings. */
export interface DecisionResult {
  /** Null: the mutation was refused. */
  decision: CurrentDecision | null
  findings: Finding[]
  /** True: the result of an earlier call with the same reference, not the present state of the decision. */
  isRepeated?: boolean
}

const MAX_ATTEMPTS = 3

/** Loads the person of an input and returns the command. */
export async function buildCommand<C extends RegisteredCpas | null>(
  context: SubgraphContext,
  cpas: C,
  input: DecisionInput,
  reference: string | null,
): Promise<CreateDecisionCommand & { cpas: C }> {
  const id = newId()
  // Preparing a decision, like simulating one, opens the file of the person to the CPAS.
  return { id, cpas, person: await personByNiss(context, input.niss, 'CASE_WORK'), input, reference }
}

/** Records a decision in a transaction of its own. Idempotent by reference: a repeated or concurrent call with the same reference returns the first result. */
export async function createDecision(context: SubgraphContext, first: RecordableCommand): Promise<DecisionResult> {
  let command = first
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(context.db, (tx) => createInTransaction(tx, context, command))
    } catch (error) {
      // A concurrent call recorded a decision for the person or used the reference: the next attempt reads it.
      const isConflict = isExclusionViolation(error, 'decision_no_overlap') || isUniqueViolation(error)
      if (!isConflict || attempt >= MAX_ATTEMPTS) throw error
      // The person may have been merged with another one since.
      command = { ...command, person: await personByNiss(context, command.input.niss) }
    }
  }
}

async function createInTransaction(
  tx: Tx,
  context: SubgraphContext,
  command: RecordableCommand,
): Promise<DecisionResult> {
  if (command.person) await lockPerson(tx.manager, command.person.ids)
  return (await findIdempotentResult(tx, context, command)) ?? recordDecision(tx, context, command)
}

// The result of the call that used the reference. With another person or content: a finding, which reveals nothing of the other person.
async function findIdempotentResult(
  tx: Tx,
  context: SubgraphContext,
  { cpas, person, input, reference }: RecordableCommand,
): Promise<DecisionResult | null> {
  if (reference === null) return null
  const decision = await decisionByReference(tx.manager, cpas.enterpriseNumber, reference)
  if (!decision) return null
  const first = await firstVersionOf(tx.manager, decision.number)
  if (person) await logAccess(tx, context, [{ personId: person.id, niss: input.niss }], 'READ')
  if (!person?.ids.includes(decision.personId) || !isSameInput(input, first.content))
    return {
      decision: null,
      findings: [
        referenceRule.createFinding({ path: 'reference', facts: { reference } }, context.today),
        ...groundsFindings(statedGrounds(input), context.today),
      ],
    }
  return { decision: asFirstRecorded(decision, first), findings: first.verdict.findings, isRepeated: true }
}

/** Builds the content that a command would record, and evaluates the rules on it. Writes nothing. */
export async function evaluateCreation(
  manager: EntityManager,
  context: SubgraphContext,
  { cpas, person, input, inputPath, follows }: CreateDecisionCommand,
): Promise<{ content: DecisionContent; verdict: Verdict }> {
  const { today } = context
  const refundRows = await refundRowsFor(manager, input.councilDate, inputPath)
  const insuredFrom = await admittedFromFor(context, person)
  const content = buildDecisionContent(input, {
    person,
    refundRows,
    today,
    insuredAdmittedFrom: insuredFrom,
    previous: null,
  })
  const insured = await insuredAdmissionOf(context, person, content)
  const inputs = {
    today,
    cpas,
    person,
    content,
    follows: follows ?? null,
    decision: null,
    expectedVersion: null,
    grounds: statedGrounds(input),
    insured,
  }
  const verdict = evaluateRules(creationRules, await loadDecisionCase(manager, inputs), {
    council: content.councilDate,
    recording: today,
  })
  return { content, verdict }
}

/** Evaluates and records a decision, in a transaction that holds the lock of the person. */
export async function recordDecision(
  tx: Tx,
  context: SubgraphContext,
  command: RecordableCommand,
): Promise<DecisionResult> {
  const { id, person, cpas, input, reference } = command
  const { content, verdict } = await evaluateCreation(tx.manager, context, command)
  const persons = person ? [{ personId: person.id, niss: input.niss }] : []
  if (!verdict.acceptable || !person) {
    await logAccess(tx, context, persons, 'READ')
    return { decision: null, findings: verdict.findings }
  }
  const number = await nextDecisionNumber(tx.manager)
  await insertDecision(tx.manager, {
    id,
    number,
    personId: person.id,
    niss: input.niss,
    cpas: cpas.enterpriseNumber,
    reference,
    follows: command.follows?.number ?? null,
    createdAt: context.now,
    validity: content.validity,
  })
  await insertVersion(tx.manager, {
    number,
    personId: person.id,
    version: 1,
    action: 'CREATE',
    reason: null,
    recordedAt: context.now,
    recordedBy: context.caller,
    suspendedSince: null,
    content,
    verdict,
  })
  await logAccess(tx, context, persons, 'WRITE')
  await recordChange(
    tx,
    { kind: 'DecisionCreated', subject: number, version: 1, cpas: cpas.enterpriseNumber },
    context.now,
  )
  const { to: lastDay } = content.validity
  if (lastDay === null) throw new Error('An acceptable decision has a last day.')
  const recorded = { number, version: 1, cpas: cpas.enterpriseNumber, personId: person.id, lastDay }
  await publishEvent(tx, 'decision.recorded', number, recorded, context.now)
  const [decision] = await decisionsByNumber(tx.manager, [number])
  return { decision: decision ?? null, findings: verdict.findings }
}
