import type { AccessRow } from '../../../shared/inter-service/contracts'
import type { AccessType } from '../schema/access.type'

/** Maps a row of the access log to its GraphQL type. */
export const toAccessNode = ({ subject, audience, organisation, role, ...row }: AccessRow): AccessType => ({
  id: row.id,
  at: row.at,
  actor: { subject, audience, organisation, role },
  niss: row.niss,
  operation: row.operation,
  rootFields: row.rootFields,
  refused: row.refused,
  purpose: row.purpose,
  client: row.client,
  kind: row.kind,
  subgraph: row.subgraph,
  requestId: row.requestId,
})
