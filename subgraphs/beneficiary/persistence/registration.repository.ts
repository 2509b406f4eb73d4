import type { RequestContext } from '../../../shared/authorization/caller'
import type { Tx } from '../../../shared/database/transaction'

/** Adds a person under a number; false where someone has (or had) that number: then nothing may be written. */
export async function addPerson(
  tx: Pick<Tx, 'named'>,
  context: RequestContext,
  id: string,
  number: string,
  registration: object,
): Promise<boolean> {
  await tx.named(
    'beneficiary.add-person',
    `insert into person (id, canonical_id, registered_at, registered_by, registration) values ($1, $1, $2, $3, $4)`,
    [id, context.now, JSON.stringify(context.caller), JSON.stringify(registration)],
  )
  return assignNumber(tx, id, number, context.now)
}

/** Makes a number lead to a person; false where it leads to someone already. Waits for whoever is claiming it at this moment. */
export async function assignNumber(tx: Pick<Tx, 'named'>, id: string, number: string, now: string): Promise<boolean> {
  const rows = await tx.named(
    'beneficiary.claim-number',
    'insert into person_number (number, person_id, recorded_at) values ($1, $2, $3) on conflict do nothing returning number',
    [number, id, now],
  )
  return rows.length === 1
}

/** What was told when the persons of these ids were registered. */
export async function registrationsOf(tx: Pick<Tx, 'named'>, ids: readonly string[]): Promise<object[]> {
  const rows = await tx.named<{ registration: object }>(
    'beneficiary.registrations',
    'select registration from person where id = any($1::uuid[])',
    [ids],
  )
  return rows.map((row) => row.registration)
}
