import { logAccess } from '../../../shared/audit/access-log-writer'
import type { Tx } from '../../../shared/database/transaction'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { addDays } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { type Identity, identityOf } from '../domain/identity'
import type { IdentityEvent } from '../domain/identity-event'
import { type MutationContent, mutationEvents } from '../domain/mutation-effects'
import { changesStatus, summaryOn } from '../domain/mutation-summary'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { addIdentityEvents } from '../persistence/identity-event.repository'
import { lockNumberChanges, lockPerson, mergePersons } from '../persistence/merge.repository'
import { addMutation, type RecordedMutation, type SentMutation } from '../persistence/mutation.repository'
import { loadPersons, type Person, personsOfNumbers } from '../persistence/person.repository'
import { assignNumber } from '../persistence/registration.repository'

/**
 * Records one mutation with everything that comes of it, in the transaction given: the mutation, its facts, the number, the
 * union of two persons, the access and the event. Null where the reference is recorded already; then nothing is written.
 */
export async function recordIdentityMutation(
  tx: Tx,
  context: SubgraphContext,
  reference: string,
  sent: { content: MutationContent; inputHash: string },
  personId: string,
): Promise<SentMutation | null> {
  const { content } = sent
  if (content.kind === 'NUMBER_CHANGE') await lockNumberChanges(tx)
  const { person, other, isNew } = await holdPersons(tx, personId, content.newNiss)
  const after = identityAfter(person, other, content)
  const mutation = summarised(reference, content, person, after, context.now)
  if (!(await addMutation(tx, context, mutation, sent))) return null
  if (other) mutation.personId = await mergePersons(tx, person.id, other.id, mutation.id, context.now)
  else if (isNew && !(await assignNumber(tx, person.id, content.newNiss!, context.now))) throw new RetryTransaction()
  const facts = mutationEvents(content).map((fact) => ({ ...fact, personId: person.id }))
  await addIdentityEvents(tx, facts, mutation.id, context.now)
  const touched = other ? [person, other] : [person]
  await logAccess(
    tx,
    context,
    touched.map(({ id }) => ({ ...toAccessRecord({ ...person, identity: after }, context.today), personId: id })),
    'WRITE',
  )
  const { id: mutationId, kind, effectiveOn } = mutation
  const event = { mutationId, personId: mutation.personId, kind, effectiveOn }
  await publishEvent(tx, 'beneficiary.identity-mutated', mutation.personId, event, context.now)
  return { ...mutation, ...sent }
}

// Someone registered the number while this ran: the code makes the transaction run again, and then the two become one.
class RetryTransaction extends Error {
  readonly code = '40001'
}

interface Held {
  person: Person
  /** The other person whose number the new one is; null where it is nobody else's. */
  other: Person | null
  /** Nobody ever had the new number. */
  isNew: boolean
}

async function holdPersons(tx: Tx, personId: string, newNumber: string | undefined): Promise<Held> {
  const own = await holdCanonical(tx, personId)
  const found = newNumber === undefined ? undefined : (await personsOfNumbers(tx, [newNumber])).get(newNumber)
  const others = found !== undefined && found !== own ? await holdCanonical(tx, found) : null
  const persons = await loadPersons(tx, others === null ? [own] : [own, others])
  return {
    person: persons.get(own)!,
    other: others === null ? null : persons.get(others)!,
    isNew: newNumber !== undefined && found === undefined,
  }
}

// The person may have become one with another between the look-up and the hold.
async function holdCanonical(tx: Tx, id: string): Promise<string> {
  const canonical = await lockPerson(tx, id)
  return canonical === id ? id : holdCanonical(tx, canonical)
}

function identityAfter(person: Person, other: Person | null, content: MutationContent): Identity {
  const known = [...person.facts, ...(other?.facts ?? [])]
  const last = known.reduce((greatest, { seq }) => Math.max(greatest, seq), 0)
  const added = mutationEvents(content).map(
    (fact, i): IdentityEvent => ({ ...fact, personId: person.id, source: 'MUTATION', seq: last + 1 + i }),
  )
  return identityOf([...known, ...added])
}

function summarised(
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
