import type { Tx } from '../../../shared/database/transaction'
import type { NewIdentityEvent } from '../domain/identity-event'

const ADD = `
  insert into identity_fact (person_id, kind, effective_on, open_start, source, value, other_id, mutation_id, recorded_at)
  select f.person_id, f.kind, f.effective_on, f.open_start, case when $2::uuid is null then 'REGISTRATION' else 'MUTATION' end,
    f.value, f.other_id, $2, $3
  from jsonb_to_recordset($1::jsonb) as f (
    place int, person_id uuid, kind text, effective_on date, open_start boolean, value jsonb, other_id uuid)
  order by f.place`

/** Adds facts to persons, in their order; `mutationId` is the mutation they come from, null for a registration. */
export async function addIdentityEvents(
  tx: Pick<Tx, 'named'>,
  facts: readonly (NewIdentityEvent & { personId: string })[],
  mutationId: string | null,
  now: string,
): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map((fact, place) => {
    // Who the other one is stands in a column of its own: a database can watch over it.
    const other_id = fact.kind === 'HOUSEHOLD' ? fact.value.personId : null
    const value = fact.kind === 'HOUSEHOLD' ? { relation: fact.value.relation } : fact.value
    const { kind, effectiveOn: effective_on, openStart: open_start, personId: person_id } = fact
    return { place, person_id, kind, effective_on, open_start, value, other_id }
  })
  await tx.named('beneficiary.add-facts', ADD, [JSON.stringify(rows), mutationId, now])
}
