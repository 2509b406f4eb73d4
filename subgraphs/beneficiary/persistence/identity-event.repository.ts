import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { NewIdentityEvent } from '../domain/identity-event'

// Named: the feed of the registers runs it for every mutation.
const INSERT = `
  insert into identity_fact (person_id, kind, effective_on, open_start, source, value, other_id, mutation_id, recorded_at)
  select e.person_id, e.kind, e.effective_on, e.open_start, case when $2::uuid is null then 'REGISTRATION' else 'MUTATION' end,
    e.value, e.other_id, $2, $3
  from jsonb_to_recordset($1::jsonb) as e (
    index int, person_id uuid, kind text, effective_on date, open_start boolean, value jsonb, other_id uuid)
  order by e.index`

/** Inserts events of persons, in their order. `mutationId` is the mutation that they come from; null for a registration. */
export async function insertIdentityEvents(
  runner: Runner,
  events: readonly (NewIdentityEvent & { personId: string })[],
  mutationId: string | null,
  recordedAt: Date,
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event, index) => {
    const { kind, effectiveOn: effective_on, openStart: open_start, personId: person_id } = event
    // The household member has a column of its own, so that a foreign key can check it.
    const other_id = kind === 'HOUSEHOLD' ? event.value.personId : null
    const value = kind === 'HOUSEHOLD' ? { relation: event.value.relation } : event.value
    return { index, person_id, kind, effective_on, open_start, value, other_id }
  })
  await preparedQuery(runner, 'beneficiary.insert-events', INSERT, [JSON.stringify(rows), mutationId, recordedAt])
}
