import type { Tx } from '../../../shared/database/transaction'
import { newId } from '../../../shared/values/id'
import type { Actor } from '../domain/actor'

/** An account that waits for its confirmation. */
export interface WaitingAccount {
  id: string
  iban: string
  /** Who recorded it. */
  subject: string
}

/** The account of a provider that waits; null where none does. */
export async function waitingAccount(tx: Tx, key: string): Promise<WaitingAccount | null> {
  const [row] = await tx.named<WaitingAccount>(
    'account-change.waiting',
    'select id, iban, subject from account_change where provider_key = $1 and outcome is null',
    [key],
  )
  return row ?? null
}

/** Records an account that waits. */
export const recordAccount = (tx: Tx, key: string, iban: string, { caller, now }: Actor): Promise<unknown> =>
  tx.named(
    'account-change.record',
    `insert into account_change (id, provider_key, iban, recorded_at, subject, audience, organisation, role)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), key, iban, now, caller.subject, caller.audience, caller.organisation, caller.role],
  )

/** Writes what became of an account that waits. */
export const endWaiting = (
  tx: Tx,
  id: string,
  outcome: 'CONFIRMED' | 'WITHDRAWN',
  { caller, now }: Actor,
): Promise<unknown> =>
  tx.named(
    'account-change.end',
    `update account_change set outcome = $2, outcome_at = $3, outcome_subject = $4, outcome_audience = $5,
       outcome_organisation = $6, outcome_role = $7
     where id = $1`,
    [id, outcome, now, caller.subject, caller.audience, caller.organisation, caller.role],
  )
