import type { EntityManager } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { lineQuery } from './line.repository'
import type { RowScope } from './row-scope'

/** The lines of a provider that require an attestation, of which none is recorded electronically or was shown on paper in a control. */
export interface AttestationReminder {
  provider: string
  lineCount: number
  stateCents: number
  firstDay: Day
  lastDay: Day
}

/** The providers with the most such lines first; credited and rejected lines do not count. */
export async function attestationReminders(
  manager: EntityManager,
  { scope, providers, limit }: { scope: RowScope; providers: string[] | null; limit: number },
): Promise<AttestationReminder[]> {
  const rows = await lineQuery(manager, { attestationMissing: true, providers }, scope)
    .andWhere(`l.outcome <> 'REJECTED' and not l.credit and l.creditedBy is null`)
    .select('l.provider', 'provider')
    .addSelect('count(*)::int', 'lineCount')
    .addSelect('sum(l.state_cents)', 'stateCents')
    .addSelect('min(l.performed_on)', 'firstDay')
    .addSelect('max(l.performed_on)', 'lastDay')
    .groupBy('l.provider')
    .orderBy('count(*)', 'DESC')
    .addOrderBy('l.provider')
    .limit(limit)
    .getRawMany<Omit<AttestationReminder, 'stateCents'> & { stateCents: string }>()
  return rows.map((row) => ({ ...row, stateCents: Number(row.stateCents) }))
}
