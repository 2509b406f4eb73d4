import { logAccess } from '../../../shared/audit/access-log-writer'
import type { Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import { defineConsumer } from '../../../shared/events/consumer'
import type { MutationFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type Day, earliest } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { insuranceDeadline } from '../application/terms-source'
import { findSharedDays, type SharedDays } from '../domain/shared-days'
import { suspensionDate } from '../domain/suspension-date'
import { cpasByNumbers } from '../persistence/cpas.repository'
import {
  advanceDecision,
  type CurrentDecision,
  decisionsWithDays,
  lockPerson,
  setInsuranceDueBy,
} from '../persistence/decision.repository'
import { insertDecisionMutation } from '../persistence/decision-mutation.repository'
import { insertVersion } from '../persistence/decision-version.repository'
import { markSharedDays, uniteDecisions } from '../persistence/merged-person.repository'
import { deceasedFiveDays } from '../rules/deceased-5-days.rule'
import { mergedPersons } from '../rules/merged-persons.rule'

/**
 * Applies an identity mutation to the decisions that are valid on its day or later: it informs the CPAS, or suspends the decision
 * until the CPAS has processed it. The order of arrival does not matter: the mutation that takes effect first suspends. A number
 * change that made two persons one also suspends the later of two decisions that share days, from their first common day on.
 */
export const suspendDecisions = defineConsumer<'beneficiary.identity-mutated'>({
  name: 'decision.identity-mutated',
  topic: 'beneficiary.identity-mutated',
  async handle(tx, { payload }, context) {
    const [mutation] = await context.services.fetch('beneficiary.mutations', [payload.mutationId])
    if (!mutation)
      throw new Error(`The subgraph beneficiary does not know the identity mutation ${payload.mutationId}.`)
    const [person] = await context.services.fetch('beneficiary.persons', [{ id: mutation.personId }])
    const personIds = person?.ids ?? [mutation.personId]
    await lockPerson(tx.manager, personIds)
    const decisions = await decisionsWithDays(tx.manager, personIds)
    const shared = mutation.kind === 'NUMBER_CHANGE' ? findSharedDays(decisions) : []
    for (const decision of decisions) {
      const isConcerned = decision.validTo >= mutation.effectiveOn && !wasRecordedAfter(decision, mutation)
      const insuranceDueBy =
        isConcerned && person ? insuranceDeadline(decision.content, person) : decision.insuranceDueBy
      if (insuranceDueBy !== decision.insuranceDueBy) await setInsuranceDueBy(tx.manager, decision, insuranceDueBy)
      const effect = effectOf(decision, isConcerned ? mutation : null, shared)
      if (effect) await applyMutation(tx, context, { ...decision, insuranceDueBy }, mutation, effect)
    }
    // Only the event of the merge: an event that was published before it may be delivered after it.
    if (mutation.kind === 'NUMBER_CHANGE') await uniteDecisions(tx.manager, personIds)
  },
})

interface Effect {
  /** First day of the suspension. Null: for information. */
  since: Day | null
  /** The first common day with the earlier decision, if this one is the later. */
  sharedSince: Day | null
  /** The other decision that shares days. */
  sharedWith: CurrentDecision | null
}

// `mutation` is null if it takes effect after the last day, or the CPAS knew it. Null: the decision is not concerned.
function effectOf(
  decision: CurrentDecision,
  mutation: MutationFacts | null,
  shared: readonly SharedDays<CurrentDecision>[],
): Effect | null {
  const later = shared.find((days) => days.later === decision)
  const earlier = shared.find((days) => days.earlier === decision)
  if (!later && !earlier && !mutation) return null
  const firstDays = [mutation && firstSuspendedDay(mutation), later?.since ?? null].filter((day) => day !== null)
  return {
    since: firstDays.length > 0 ? earliest(...firstDays) : null,
    sharedSince: later?.since ?? null,
    sharedWith: later?.earlier ?? earlier?.later ?? null,
  }
}

const firstSuspendedDay = (mutation: MutationFacts): Day | null =>
  suspensionDate(mutation, Number(deceasedFiveDays.versionOn(mutation.effectiveOn)?.parameters?.days))

// The CPAS knew a mutation that was recorded before its decision or a modification of it. Ids of version 7 are time-ordered (shared/values/id).
const wasRecordedAfter = (decision: CurrentDecision, { id }: MutationFacts): boolean =>
  id[14] === '7' && (decision.registersRead ?? decision.id) > id

async function applyMutation(
  tx: Tx,
  context: SubgraphContext,
  decision: CurrentDecision,
  mutation: MutationFacts,
  { since, sharedSince, sharedWith }: Effect,
): Promise<void> {
  const id = newId()
  const isNew = await insertDecisionMutation(tx.manager, {
    personId: decision.personId,
    id,
    mutationId: mutation.id,
    number: decision.number,
    cpas: decision.cpas,
    kind: mutation.kind,
    effectiveOn: mutation.effectiveOn,
    since,
    sharedWith: sharedWith?.number ?? null,
    receivedAt: mutation.receivedAt,
    status: since === null ? 'INFORMATION' : 'PENDING',
  })
  if (!isNew || since === null) return
  if (decision.suspendedSince === null || since < decision.suspendedSince) {
    const findings =
      sharedSince === null || !sharedWith ? [] : [await sharedFinding(tx, context, sharedWith, sharedSince)]
    await suspend(tx, context, decision, { since, by: id, findings })
  }
  if (sharedSince !== null) await markSharedDays(tx.manager, decision.number, sharedSince)
}

async function sharedFinding(tx: Tx, context: SubgraphContext, other: CurrentDecision, since: Day): Promise<Finding> {
  const [cpas] = await cpasByNumbers(tx.manager, [other.cpas])
  if (!cpas) throw new Error(`The CPAS ${other.cpas} of decision ${other.number} is not in the register.`)
  const { number, validFrom: from, validTo: to } = other
  const cpasName = { FR: cpas.nameFr, NL: cpas.nameNl, DE: cpas.nameDe, EN: cpas.nameEn }
  const facts = { number, cpas: other.cpas, cpasName, from, to, since }
  return mergedPersons.createFinding({ path: 'number', facts, severity: 'WARNING' }, context.today)
}

async function suspend(
  tx: Tx,
  context: SubgraphContext,
  decision: CurrentDecision,
  { since, by, findings }: { since: Day; by: string; findings: Finding[] },
): Promise<void> {
  const { number, personId, niss, cpas, validFrom, validTo, stopped, insuranceDueBy } = decision
  const content = { ...decision.content, insuranceDueBy }
  const suspension = { since, at: context.now, by }
  if (!(await advanceDecision(tx.manager, decision, { validFrom, validTo, stopped, suspension })))
    throw new Error(`Decision ${number} changed although the transaction holds the person's lock.`)
  const version = decision.currentVersion + 1
  await insertVersion(tx.manager, {
    number,
    personId,
    version,
    action: 'SUSPEND',
    reason: null,
    recordedAt: context.now,
    recordedBy: context.caller,
    suspendedSince: since,
    content,
    verdict: { findings, applied: [] },
  })
  await logAccess(tx, context, [{ personId, niss }], 'WRITE')
  await recordChange(tx, { kind: 'DecisionSuspended', subject: number, version, cpas }, context.now)
}
