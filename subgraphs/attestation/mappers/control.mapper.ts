import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import type { AttestationControlType } from '../schema/control.type'

/** Maps a control to its GraphQL type. */
export const toControlNode = (row: AttestationControlEntity): AttestationControlType => ({
  id: row.id,
  provider: { inamiNumber: row.provider },
  invoiceLine: { id: row.lineId },
  openedAt: row.openedAt,
  openedBy: { subject: row.subject, audience: row.audience, organisation: row.organisation, role: row.role },
  dueOn: row.dueOn,
  answeredAt: row.answeredAt,
  outcome: row.outcome,
  outcomeAt: row.outcomeAt,
  remark: row.remark,
  attestationNumber: row.attestationNumber,
})
