import { logAccess } from '../../../shared/audit/access-log-writer'
import type { Tx } from '../../../shared/database/transaction'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import { addDays } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { type Identity, identityOf } from '../domain/identity'
import type { IdentityEvent, NewIdentityEvent } from '../domain/identity-event'
import { type MutationContent, mutationEvents } from '../domain/mutation-effects'
import { changesStatus, summaryOn } from '../domain/mutation-summary'
import type { Person } from '../domain/person'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { insertIdentityEvents } from '../persistence/identity-event.repository'
import {
  insertMutation,
  type RecordedMutation,
  type SentContent,
  type SentMutation,
} from '../persistence/identity-mutation.repository'
import { lockNumberChanges, lockPerson, mergePersons } from '../persistence/merge.repository'
import { canonicalIdsOfNumbers, loadPersons } from '../persistence/person.repository'
import { assignNumber } from '../persistence/registration.repository'
import { derivesInsurability } from '../rules/insurable-by-residence.rule'

/**
 * Records one mutation with all its effects in the transaction: the mutation, its events, the new number or the merge of two
 * persons, the access-log rows and the event for other subgraphs. Null if the reference is recorded; then nothing is written.
 */
export async function recordIdentityMutation(
  tx: Tx,
  context: SubgraphContext,
  reference: string,
  sent: SentContent,
  personId: string,
): Promise<SentMutation | null> {
  const { manager } = tx
  const { content } = sent
  const recordedAt = new Date(context.now)
  if (content.kind === 'NUMBER_CHANGE') await lockNumberChanges(manager)
  const { person, other, newNumber } = await lockPersons(tx, personId, content.newNiss)
  const newEvents = mutationEvents(content, derivesInsurability(context.today))
  const after = identityAfter(person, other, content.kind, newEvents)
  const mutation = describeMutation(reference, content, person, after, context.now)
  if (!(await insertMutation(manager, { ...mutation, ...sent }, context.caller))) return null
  if (other) mutation.personId = await mergePersons(manager, [person.id, other.id], mutation.id, recordedAt)
  else if (newNumber !== null && !(await assignNumber(manager, { number: newNumber, personId: person.id, recordedAt })))
    throw new RetryTransaction()
  const events = newEvents.map((event) => ({ ...event, personId: person.id }))
  await insertIdentityEvents(manager, events, mutation.id, recordedAt)
  const { niss } = toAccessRecord({ ...person, identity: after }, context.today)
  const changed = [person, ...(other ? [other] : [])].map(({ id }) => ({ personId: id, niss }))
  await logAccess(tx, context, changed, 'WRITE')
  const { id: mutationId, kind, effectiveOn } = mutation
  const event = { mutationId, personId: mutation.personId, kind, effectiveOn }
  await publishEvent(tx, 'beneficiary.identity-mutated', mutation.personId, event, context.now)
  return { ...mutation, ...sent }
}

// A concurrent call registered the number. The code (serialization failure) makes the transaction run again; then the persons are merged.
class RetryTransaction extends Error {
  readonly code = '40001'
}

interface LockedPersons {
  person: Person
  /** The other person to whom the new number leads; null if it leads to none. */
  other: Person | null
  /** The new number if it leads to no person yet, else null. */
  newNumber: string | null
}

async function lockPersons(tx: Tx, personId: string, newNumber: string | undefined): Promise<LockedPersons> {
  const id = await lockCanonical(tx, personId)
  const found = newNumber === undefined ? undefined : (await canonicalIdsOfNumbers(tx, [newNumber])).get(newNumber)
  const otherId = found !== undefined && found !== id ? await lockCanonical(tx, found) : null
  const persons = await loadPersons(tx, otherId === null ? [id] : [id, otherId])
  const person = persons.get(id)
  if (!person) throw new Error('a locked person has no events')
  return {
    person,
    other: otherId === null ? null : (persons.get(otherId) ?? null),
    newNumber: newNumber !== undefined && found === undefined ? newNumber : null,
  }
}

// Between the look-up and the lock, the person may have been merged with another one.
async function lockCanonical(tx: Tx, id: string): Promise<string> {
  const canonicalId = await lockPerson(tx.manager, id)
  return canonicalId === id ? id : lockCanonical(tx, canonicalId)
}

function identityAfter(
  person: Person,
  other: Person | null,
  mutationKind: IdentityMutationKind,
  events: readonly NewIdentityEvent[],
): Identity {
  const known = [...person.events, ...(other?.events ?? [])]
  const lastSeq = known.reduce((greatest, { seq }) => Math.max(greatest, seq), 0)
  const added = events.map(
    (event, i): IdentityEvent => ({
      ...event,
      personId: person.id,
      source: 'MUTATION',
      seq: lastSeq + 1 + i,
      mutationKind,
    }),
  )
  return identityOf([...known, ...added])
}

function describeMutation(
  reference: string,
  content: MutationContent,
  person: Person,
  after: Identity,
  now: string,
): RecordedMutation {
  const { kind, effectiveOn } = content
  return {
    id: newId(),
    reference,
    personId: person.id,
    kind,
    effectiveOn,
    receivedAt: now,
    before: summaryOn(kind, person.identity, effectiveOn),
    after: summaryOn(kind, after, effectiveOn),
    changesResidenceStatus: changesStatus(person.identity, after, addDays(effectiveOn, -1), effectiveOn),
  }
}
