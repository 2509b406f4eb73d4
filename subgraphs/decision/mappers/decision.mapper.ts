import { maySeePersons } from '../../../shared/authorization/permissions'
import type { BeneficiaryRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { DecisionResult } from '../application/create-decision.service'
import type { ReactivationResult } from '../application/reactivate-decision.service'
import type { Simulation } from '../application/simulate-decision.service'
import { countedExpenses } from '../domain/own-funds'
import { versionId } from '../domain/version-id'
import { primeDecision } from '../loaders/decision.loader'
import type { RegisteredCpas } from '../persistence/cpas.repository'
import type { CurrentDecision, ListedDecision } from '../persistence/decision.repository'
import type { DecisionMutationEntity } from '../persistence/decision-mutation.entity'
import type { RecordedVersionRow } from '../persistence/decision-version.repository'
import type { PaymentCommitmentEntity } from '../persistence/payment-commitment.entity'
import { lastDayToFollow } from '../rules/retroactivity-limit.rule'
import type { PaymentCommitmentType } from '../schema/commitment.type'
import type { CpasType } from '../schema/cpas.type'
import type { DecisionVersionType } from '../schema/decision.type'
import type { DecisionMutationType } from '../schema/mutation.type'
import type { DecisionPayload, DecisionSimulationType, ReactivationPayload } from '../schema/payload.type'
import { DecisionNode, recordedTerms, withPriorAgreements } from './decision-node.mapper'

/** Maps a decision that was loaded (and logged) for the caller. */
export function toDecisionNode(context: SubgraphContext, decision: CurrentDecision): DecisionNode {
  primeDecision(context, decision)
  return new DecisionNode(decision, context)
}

/** Maps a decision of a list. One that was read without its content is not kept for others. */
export const toListedDecisionNode = (context: SubgraphContext, decision: ListedDecision): DecisionNode =>
  decision.content === null ? new DecisionNode(decision, context) : toDecisionNode(context, decision)

/** Maps the result of a mutation. A repeated result is not the present state, so that the loader does not keep it. */
export const toDecisionPayload = (
  context: SubgraphContext,
  { decision, findings, isRepeated }: DecisionResult,
): DecisionPayload => ({
  decision: decision && (isRepeated ? new DecisionNode(decision, context) : toDecisionNode(context, decision)),
  findings,
})

/** Maps the result of a reactivation. */
export const toReactivationPayload = (
  context: SubgraphContext,
  { stopped, followUp, processed, findings }: ReactivationResult,
): ReactivationPayload => ({
  stopped: stopped && toDecisionNode(context, stopped),
  followUp: followUp && toDecisionNode(context, followUp),
  processed: processed.map((mutation) => toDecisionMutationNode(context, mutation)),
  findings,
})

/** Maps a simulation. */
export const toSimulationNode = ({ content, findings, acceptable }: Simulation): DecisionSimulationType => ({
  refundTerms: content?.refundTerms ?? null,
  kind: content?.kind ?? null,
  findings,
  acceptable,
})

/** Maps a version. */
export const toVersionNode = (row: RecordedVersionRow): DecisionVersionType & { decisionNumber: string } => ({
  ...row.content,
  coverages: withPriorAgreements(row.content, row.number),
  ownFunds: countedExpenses(row.content.ownFunds, row.number),
  refundTerms: recordedTerms(row.content),
  id: versionId(row.number, row.version),
  decisionNumber: row.number,
  version: row.version,
  recordedAt: row.recordedAt,
  recordedBy: { subject: row.subject, audience: row.audience, organisation: row.organisation, role: row.role },
  action: row.action,
  reason: row.reason,
})

/** Returns the reference to a person. Null: the caller may not see persons. */
export const toBeneficiaryReference = (context: SubgraphContext, personId: string): BeneficiaryRef | null =>
  maySeePersons(context.caller) ? { id: personId } : null

/** Maps a CPAS. */
export const toCpasNode = (cpas: RegisteredCpas): CpasType => ({
  enterpriseNumber: cpas.enterpriseNumber,
  insCodes: cpas.insCodes,
  address: cpas.address,
  email: cpas.email,
  phone: cpas.phone,
  successorNumber: cpas.successor,
  successorFrom: cpas.successorFrom,
  names: { FR: cpas.nameFr, NL: cpas.nameNl, DE: cpas.nameDe, EN: cpas.nameEn },
})

/** Maps a commitment. */
export const toCommitmentNode = (row: PaymentCommitmentEntity): PaymentCommitmentType => ({
  number: row.number,
  provider: { inamiNumber: row.provider },
  careType: row.careType,
  issuedAt: row.issuedAt,
  guaranteed: { from: row.guaranteedFrom, to: row.guaranteedTo },
  decisionNumber: row.decisionNumber,
  decisionVersionNumber: row.decisionVersion,
  personId: row.personId,
})

/** Maps the effect of an identity mutation on a decision. */
export const toDecisionMutationNode = (
  context: SubgraphContext,
  { id, mutationId, status, since, processedAt, number, sharedWith }: DecisionMutationEntity,
): DecisionMutationType => ({
  id,
  mutation: maySeePersons(context.caller) ? { id: mutationId } : null,
  status,
  suspends: since !== null,
  processedAt,
  decideBy: status === 'PENDING' && since !== null ? lastDayToFollow(since) : null,
  decisionNumber: number,
  sharedWithNumber: sharedWith,
})
