import { logAccess } from '../../../shared/audit/access-log-writer'
import type { Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import { defineConsumer } from '../../../shared/events/consumer'
import type { MutationFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { insuranceDeadline } from '../application/terms-source'
import { suspensionDate } from '../domain/suspension-date'
import {
  advanceDecision,
  type CurrentDecision,
  decisionsValidFrom,
  lockPerson,
  setInsuranceDueBy,
} from '../persistence/decision.repository'
import { insertDecisionMutation } from '../persistence/decision-mutation.repository'
import { insertVersion } from '../persistence/decision-version.repository'
import { deceasedFiveDays } from '../rules/deceased-5-days.rule'

/**
 * Applies an identity mutation to the decisions that are valid on its day or later: it informs the CPAS, or suspends the decision
 * until the CPAS has processed it. The order of arrival does not matter: the mutation that takes effect first suspends.
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
    for (const decision of await decisionsValidFrom(tx.manager, personIds, mutation.effectiveOn)) {
      if (wasRecordedAfter(decision, mutation)) continue
      const insuranceDueBy = person ? insuranceDeadline(decision.content, person) : decision.insuranceDueBy
      if (insuranceDueBy !== decision.insuranceDueBy) await setInsuranceDueBy(tx.manager, decision, insuranceDueBy)
      await applyMutation(tx, context, { ...decision, insuranceDueBy }, mutation)
    }
  },
})

// The CPAS knew a mutation that was recorded before its decision or a modification of it. Ids of version 7 are time-ordered (shared/values/id).
const wasRecordedAfter = (decision: CurrentDecision, { id }: MutationFacts): boolean =>
  id[14] === '7' && (decision.registersRead ?? decision.id) > id

async function applyMutation(
  tx: Tx,
  context: SubgraphContext,
  decision: CurrentDecision,
  mutation: MutationFacts,
): Promise<void> {
  const daysAfterDeath = Number(deceasedFiveDays.versionOn(mutation.effectiveOn)?.parameters?.days)
  const since = suspensionDate(mutation, daysAfterDeath)
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
    receivedAt: mutation.receivedAt,
    status: since === null ? 'INFORMATION' : 'PENDING',
  })
  if (!isNew || since === null) return
  if (decision.suspendedSince !== null && decision.suspendedSince <= since) return
  await suspend(tx, context, decision, { since, by: id })
}

async function suspend(
  tx: Tx,
  context: SubgraphContext,
  decision: CurrentDecision,
  { since, by }: { since: Day; by: string },
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
    verdict: { findings: [], applied: [] },
  })
  await logAccess(tx, context, [{ personId, niss }], 'WRITE')
  await recordChange(tx, { kind: 'DecisionSuspended', subject: number, version, cpas }, context.now)
}
