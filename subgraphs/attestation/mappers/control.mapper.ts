import type { Caller } from '../../../shared/authorization/caller'
import { maySeePersons } from '../../../shared/authorization/permissions'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import type { AttestationControlType } from '../schema/control.type'

/** Maps a control to its GraphQL type. The remark is null for callers who may not see persons: a text may name one. */
export const toControlNode = (
  row: AttestationControlEntity,
  { caller }: { caller: Pick<Caller, 'audience' | 'role'> },
): AttestationControlType => ({
  id: row.id,
  provider: { inamiNumber: row.provider },
  invoiceLine: { id: row.lineId },
  openedAt: row.openedAt,
  openedBy: { subject: row.subject, audience: row.audience, organisation: row.organisation, role: row.role },
  dueOn: row.dueOn,
  answeredAt: row.answeredAt,
  outcome: row.outcome,
  outcomeAt: row.outcomeAt,
  remark: maySeePersons(caller) ? row.remark : null,
  attestationNumber: row.attestationNumber,
})
