import { logAccess } from '../../../shared/audit/access-log-writer'
import type { Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import { defineConsumer } from '../../../shared/events/consumer'
import type { MutationFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { suspensionDate } from '../domain/suspension-date'
import {
  advanceDecision,
  type DecisionRow,
  decisionsFrom,
  insertVersion,
  lockPerson,
} from '../persistence/decision.repository'
import { insertDecisionMutation } from '../persistence/decision-mutation.repository'
import { deceasedFiveDays } from '../rules/deceased-5-days.rule'

/**
 * What an identity mutation means for the decisions that hold on or after its day: information, or a suspension and work
 * for the CPAS. The order in which mutations arrive plays no part: the one that takes effect first suspends.
 */
export const suspendDecisions = defineConsumer<'beneficiary.identity-mutated'>({
  name: 'decision.identity-mutated',
  topic: 'beneficiary.identity-mutated',
  async handle(tx, { payload }, context) {
    const [mutation] = await context.services.fetch('beneficiary.mutations', [payload.mutationId])
    if (!mutation) throw new Error(`the identity mutation ${payload.mutationId} is not known to its owner`)
    const [person] = await context.services.fetch('beneficiary.persons', [{ id: mutation.personId }])
    const ids = person?.ids ?? [mutation.personId]
    await lockPerson(tx, ids)
    for (const row of await decisionsFrom(tx.client, ids, mutation.effectiveOn))
      if (!knewOf(row, mutation)) await apply(tx, context, row, mutation)
  },
})

// A decision taken after the mutation was recorded was taken in its knowledge. Ids grow as they are made (shared/values/id).
const knewOf = (row: DecisionRow, { id }: MutationFacts): boolean => id[14] === '7' && row.id > id

async function apply(tx: Tx, context: SubgraphContext, row: DecisionRow, mutation: MutationFacts): Promise<void> {
  const daysAfterDeath = Number(deceasedFiveDays.versionOn(mutation.effectiveOn)?.parameters?.days)
  const since = suspensionDate(mutation, daysAfterDeath)
  const id = newId()
  const isNew = await insertDecisionMutation(tx, {
    person_id: row.person_id,
    id,
    mutation_id: mutation.id,
    number: row.number,
    cpas: row.cpas,
    kind: mutation.kind,
    effective_on: mutation.effectiveOn,
    since,
    received_at: mutation.receivedAt,
    status: since === null ? 'INFORMATION' : 'PENDING',
  })
  if (!isNew || since === null) return
  if (row.suspended_since !== null && row.suspended_since <= since) return
  await suspend(tx, context, row, { since, by: id })
}

async function suspend(
  tx: Tx,
  context: SubgraphContext,
  row: DecisionRow,
  { since, by }: { since: Day; by: string },
): Promise<void> {
  const { valid_from: validFrom, valid_to: validTo, stopped } = row
  const suspension = { since, at: context.now, by }
  if (!(await advanceDecision(tx, row, { validFrom, validTo, stopped, suspension })))
    throw new Error(`the decision ${row.number} changed under the person's lock`)
  const version = row.current_version + 1
  await insertVersion(tx, {
    number: row.number,
    personId: row.person_id,
    version,
    action: 'SUSPEND',
    reason: null,
    at: context.now,
    by: context.caller,
    suspendedSince: since,
    content: row.content,
    verdict: { findings: [], applied: [] },
  })
  await logAccess(tx, context, [{ personId: row.person_id, niss: row.niss }], 'WRITE')
  await recordChange(tx, { kind: 'DecisionSuspended', subject: row.number, version, cpas: row.cpas }, context.now)
}
