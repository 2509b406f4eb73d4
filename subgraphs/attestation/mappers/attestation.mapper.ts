import { maySeePersons } from '../../../shared/authorization/permissions'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { AttestationRow } from '../persistence/attestation.repository'
import type { ControlRow } from '../persistence/control.repository'
import type { AttestationCase } from '../rules/attestation-case'

/** An attestation as the schema shows it; the row stays with it for the fields that need a rule. */
export const toAttestationNode = (row: AttestationRow, { caller }: SubgraphContext) => ({
  row,
  number: row.number,
  beneficiary: maySeePersons(caller) ? { id: row.person_id } : null,
  provider: { inamiNumber: row.provider },
  careTypes: row.care_types,
  validity: { from: row.valid_from, to: row.valid_to },
  issuedAt: row.issued_at,
  medium: row.medium,
  revokedAt: row.revoked_at,
  revocationReason: row.revocation_reason,
  keptUntil: row.kept_until,
})
/** An attestation as the schema shows it. */
export type AttestationNode = ReturnType<typeof toAttestationNode>

/** An attestation as the rules see it. */
export const toAttestedCase = (row: AttestationRow): AttestationCase => ({
  number: row.number,
  personId: row.person_id,
  issuer: row.provider,
  issuerCategory: row.issuer_category,
  careTypes: row.care_types,
  validity: { from: row.valid_from, to: row.valid_to },
  revoked: row.revoked_at !== null,
})

/** A control as the schema shows it. */
export const toControlNode = (row: ControlRow) => ({
  row,
  id: row.id,
  provider: { inamiNumber: row.provider },
  invoiceLine: { id: row.line_id },
  openedAt: row.opened_at,
  openedBy: { subject: row.subject, audience: row.audience, organisation: row.organisation, role: row.role },
  dueOn: row.due_on,
  outcome: row.outcome,
  outcomeAt: row.outcome_at,
  remark: row.remark,
})
/** A control as the schema shows it. */
export type ControlNode = ReturnType<typeof toControlNode>
