import type { EntityManager } from 'typeorm'
import type { NewIdentityEvent } from '../domain/identity-event'
import { IdentityEventEntity } from './identity-event.entity'

/** Inserts events of persons, in their order. `mutationId` is the mutation that they come from; null for a registration. */
export async function insertIdentityEvents(
  manager: EntityManager,
  events: readonly (NewIdentityEvent & { personId: string })[],
  mutationId: string | null,
  recordedAt: Date,
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => {
    const { kind, effectiveOn, openStart, personId } = event
    const source = mutationId === null ? ('REGISTRATION' as const) : ('MUTATION' as const)
    // The household member has a column of its own, so that a foreign key can check it.
    const otherId = kind === 'HOUSEHOLD' ? event.value.personId : null
    const value = kind === 'HOUSEHOLD' ? { relation: event.value.relation } : event.value
    return { personId, kind, effectiveOn, openStart, source, value, otherId, mutationId, recordedAt }
  })
  await manager.createQueryBuilder().insert().into(IdentityEventEntity).values(rows).updateEntity(false).execute()
}
