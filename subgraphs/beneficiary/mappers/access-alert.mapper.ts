import type { AccessAlertEntity } from '../persistence/access-alert.entity'
import type { AccessAlertType } from '../schema/access-alert.type'

/** Maps an alert to its GraphQL type. */
export function toAccessAlertNode(alert: AccessAlertEntity): AccessAlertType {
  const { id, at, kind, persons, reason, outcome, closedBy, closedAt } = alert
  const { subject, audience, organisation, role } = alert
  return {
    id,
    kind,
    persons,
    reason,
    outcome,
    closedBy,
    at: at.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    actor: { subject, audience, organisation, role },
  }
}
