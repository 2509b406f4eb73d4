import { mapInTurns } from '../../../shared/async/map-in-turns'
import { preparedQuery, preparedQueryByKeys, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { identityOf } from '../domain/identity'
import type { IdentityEvent, IdentityEventKind } from '../domain/identity-event'
import type { Person } from '../domain/person'
import type { PersonEntity } from './person.entity'
import type { PersonNumberEntity } from './person-number.entity'

// Named statements: every coverage check, tarification, decision and list reads persons by them.

// One row per person with its events as JSON arrays: to read rows, and to write and read JSON, is most of the cost.
type ListedEvent = [
  seq: number,
  kind: IdentityEventKind,
  effectiveOn: Day,
  openStart: boolean,
  source: IdentityEvent['source'],
  value: object,
  // Of the few events that have another person or a mutation.
  otherId?: string | null,
  mutationKind?: IdentityMutationKind | null,
]
/** A registration of the person: the first one, or one that was merged with it. */
type ListedRegistration = [personId: string, registeredAt: string, events: ListedEvent[]]
type PersonRow = Pick<RowOf<PersonEntity>, 'canonical_id'> & { registrations: ListedRegistration[] }

const EVENT = 'f.seq, f.kind, f.effective_on, f.open_start, f.source, f.value'
const REGISTRATIONS = `json_agg(json_build_array(p.id, p.registered_at, (
    select json_agg(case when f.other_id is null and f.mutation_id is null then json_build_array(${EVENT})
      else json_build_array(${EVENT}, (select o.canonical_id from person o where o.id = f.other_id),
        (select m.kind from identity_mutation m where m.id = f.mutation_id)) end)
    from identity_fact f where f.person_id = p.id))) as registrations`
const PERSONS = (isOneOf: string) =>
  `select p.canonical_id, ${REGISTRATIONS} from person p where p.canonical_id ${isOneOf} group by 1`
const PERSONS_BY_NUMBER = (isOneOf: string) => `
  select c.canonical_id, c.numbers, ${REGISTRATIONS}
  from (
    select own.canonical_id, array_agg(n.number) as numbers
    from person_number n join person own on own.id = n.person_id where n.number ${isOneOf} group by 1
  ) c
  join person p on p.canonical_id = c.canonical_id
  group by 1, 2`
const PERSONS_BY_ID = (isOneOf: string) => `
  select p.canonical_id, ${REGISTRATIONS} from person p
  where p.canonical_id = any(array(select own.canonical_id from person own where own.id ${isOneOf})) group by 1`

/** The persons with these canonical ids, by canonical id. */
export async function loadPersons(runner: Runner, canonicalIds: readonly string[]): Promise<Map<string, Person>> {
  const ids = [...new Set(canonicalIds)]
  if (ids.length === 0) return new Map()
  const rows = await preparedQueryByKeys<PersonRow>(runner, 'beneficiary.persons', PERSONS, ids)
  const persons = await mapInTurns(rows, toPerson)
  return new Map(persons.map((person) => [person.id, person]))
}

/** The persons with these numbers, current or former, by number, in one statement; a number of no person is absent. */
export async function loadPersonsByNumber(runner: Runner, numbers: readonly string[]): Promise<Map<string, Person>> {
  const rows = await preparedQueryByKeys<PersonRow & { numbers: string[] }>(
    runner,
    'beneficiary.persons-by-number',
    PERSONS_BY_NUMBER,
    [...new Set(numbers)],
  )
  const persons = await mapInTurns(rows, toPerson)
  return new Map(rows.flatMap(({ numbers: own }, i) => own.map((number) => [number, persons[i]!] as const)))
}

/** The canonical ids of the persons with these numbers, by number; a number of no person is absent. */
export async function canonicalIdsOfNumbers(runner: Runner, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await preparedQuery<
    Pick<RowOf<PersonNumberEntity>, 'number'> & Pick<RowOf<PersonEntity>, 'canonical_id'>
  >(
    runner,
    'beneficiary.persons-of-numbers',
    'select n.number, p.canonical_id from person_number n join person p on p.id = n.person_id where n.number = any($1::text[])',
    [numbers],
  )
  return new Map(rows.map((row) => [row.number, row.canonical_id]))
}

/** The canonical ids of persons by any of their ids; an unknown id is absent. */
export async function canonicalIdsOfIds(runner: Runner, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await preparedQuery<Pick<RowOf<PersonEntity>, 'id' | 'canonical_id'>>(
    runner,
    'beneficiary.persons-of-ids',
    'select id, canonical_id from person where id = any($1::uuid[])',
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.canonical_id]))
}

/** Loads persons by any of their ids, in one statement; an unknown id is absent. */
export async function loadPersonsByAnyId(runner: Runner, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await preparedQueryByKeys<PersonRow>(runner, 'beneficiary.persons-by-id', PERSONS_BY_ID, [
    ...new Set(ids),
  ])
  const persons = await mapInTurns(rows, toPerson)
  return new Map(persons.flatMap((person) => person.ids.map((id) => [id, person] as const)))
}

/** The person with this number, current or former; null if there is none. */
export async function personByNumber(runner: Runner, number: string): Promise<Person | null> {
  return (await loadPersonsByNumber(runner, [number])).get(number) ?? null
}

function toPerson({ canonical_id: id, registrations }: PersonRow): Person {
  const joined = registrations
    .filter(([personId]) => personId !== id)
    .map(([personId, registeredAt]) => ({ personId, at: Date.parse(registeredAt) }))
    .sort((a, b) => a.at - b.at || (a.personId < b.personId ? -1 : 1))
    .map(({ personId }) => personId)
  const events = registrations.flatMap(([personId, , listed]) =>
    // A household member that was merged with the person is no member any more.
    listed.filter(([, , , , , , otherId]) => otherId !== id).map((event) => toEvent(personId, event)),
  )
  return { id, ids: [id, ...joined], events, identity: identityOf(events) }
}

const toEvent = (
  personId: string,
  [seq, kind, effectiveOn, openStart, source, value, otherId, mutationKind]: ListedEvent,
): IdentityEvent =>
  ({
    seq,
    personId,
    kind,
    effectiveOn,
    openStart,
    source,
    value: otherId ? { ...value, personId: otherId } : value,
    ...(mutationKind && { mutationKind }),
  }) as IdentityEvent
