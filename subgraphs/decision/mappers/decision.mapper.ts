import { maySeePersons } from '../../../shared/authorization/permissions'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { primeDecision } from '../loaders/decision.loader'
import type { CommitmentRow } from '../persistence/commitment.repository'
import type { CpasRow } from '../persistence/cpas.repository'
import type { DecisionRow } from '../persistence/decision.repository'
import type { DecisionMutationRow } from '../persistence/decision-mutation.repository'
import { lastDayToFollow } from '../rules/retroactivity-limit.rule'
import type { PaymentCommitmentType } from '../schema/commitment.type'
import type { CpasType } from '../schema/cpas.type'
import type { DecisionMutationType } from '../schema/mutation.type'
import type { BeneficiaryRef } from '../schema/references'
import { DecisionNode } from './decision-version.mapper'

/** A decision that was read (and logged) for the caller. */
export function toDecisionNode(context: SubgraphContext, row: DecisionRow): DecisionNode {
  primeDecision(context, row)
  return new DecisionNode(row, context.caller)
}

/** The person, for callers who may know who it is. */
export const toBeneficiaryReference = (context: SubgraphContext, personId: string): BeneficiaryRef | null =>
  maySeePersons(context.caller) ? { id: personId } : null

/** A CPAS as clients see it. */
export const toCpasNode = (row: CpasRow): CpasType => ({
  enterpriseNumber: row.enterprise_number,
  insCodes: row.ins_codes,
  address: row.address,
  email: row.email,
  phone: row.phone,
  names: { FR: row.name_fr, NL: row.name_nl, DE: row.name_de, EN: row.name_en },
})

/** A commitment as clients see it. */
export const toCommitmentNode = (row: CommitmentRow): PaymentCommitmentType => ({
  number: row.number,
  provider: { inamiNumber: row.provider },
  careType: row.care_type,
  issuedAt: row.issued_at,
  guaranteed: { from: row.guaranteed_from, to: row.guaranteed_to },
  decisionNumber: row.decision_number,
  decisionVersionNumber: row.decision_version,
  personId: row.person_id,
})

/** What a mutation means for a decision, as clients see it. */
export const toDecisionMutationNode = (context: SubgraphContext, row: DecisionMutationRow): DecisionMutationType => ({
  id: row.id,
  mutation: maySeePersons(context.caller) ? { id: row.mutation_id } : null,
  status: row.status,
  suspends: row.since !== null,
  processedAt: row.processed_at,
  decideBy: row.status === 'PENDING' && row.since !== null ? lastDayToFollow(row.since) : null,
  decisionNumber: row.number,
})
