import { preparedQuery, preparedQueryByKeys, type Runner } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import { type Identity, identityOf } from '../domain/identity'
import type { IdentityEvent, IdentityEventKind } from '../domain/identity-event'

/** A person as it is kept: all its ids (the canonical one first) and everything known of it. */
export interface Person {
  id: string
  ids: string[]
  facts: IdentityEvent[]
  identity: Identity
}

// A fact as the statement lists it, and a person with all of its facts: one row, since most of a row's cost is to read it.
type ListedFact = [
  personId: string,
  registeredAt: string,
  seq: number,
  kind: IdentityEventKind,
  effectiveOn: Day,
  openStart: boolean,
  source: IdentityEvent['source'],
  value: object,
  otherId: string | null,
]
interface PersonRow {
  canonical_id: string
  facts: ListedFact[]
}

const LISTED = `json_agg(json_build_array(
    p.id, p.registered_at, f.seq, f.kind, f.effective_on, f.open_start, f.source, f.value, o.canonical_id)) as facts`
const PERSONS = (isOneOf: string) => `
  select p.canonical_id, ${LISTED}
  from person p join identity_fact f on f.person_id = p.id left join person o on o.id = f.other_id
  where p.canonical_id ${isOneOf} group by 1`
const PERSONS_BY_NUMBER = (isOneOf: string) => `
  select c.canonical_id, c.numbers, ${LISTED}
  from (
    select own.canonical_id, array_agg(n.number) as numbers
    from person_number n join person own on own.id = n.person_id where n.number ${isOneOf} group by 1
  ) c
  join person p on p.canonical_id = c.canonical_id
  join identity_fact f on f.person_id = p.id left join person o on o.id = f.other_id
  group by 1, 2`

/** Persons by canonical id. */
export async function loadPersons(runner: Runner, canonicalIds: readonly string[]): Promise<Map<string, Person>> {
  const ids = [...new Set(canonicalIds)]
  if (ids.length === 0) return new Map()
  const rows = await preparedQueryByKeys<PersonRow>(runner, 'beneficiary.persons', PERSONS, ids)
  return new Map(rows.map((row) => [row.canonical_id, toPerson(row)]))
}

/** Persons by any of the numbers that they ever had, in one statement; a number that nobody had is left out. */
export async function loadPersonsByNumber(runner: Runner, numbers: readonly string[]): Promise<Map<string, Person>> {
  const rows = await preparedQueryByKeys<PersonRow & { numbers: string[] }>(
    runner,
    'beneficiary.persons-by-number',
    PERSONS_BY_NUMBER,
    [...new Set(numbers)],
  )
  return new Map(
    rows.flatMap((row) => {
      const person = toPerson(row)
      return row.numbers.map((number) => [number, person] as const)
    }),
  )
}

/** Which person each number leads to, by canonical id. */
export async function personsOfNumbers(runner: Runner, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await preparedQuery<{ number: string; canonical_id: string }>(
    runner,
    'beneficiary.persons-of-numbers',
    'select n.number, p.canonical_id from person_number n join person p on p.id = n.person_id where n.number = any($1::text[])',
    [numbers],
  )
  return new Map(rows.map((row) => [row.number, row.canonical_id]))
}

/** Which person each id leads to, by canonical id. */
export async function personsOfIds(runner: Runner, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await preparedQuery<{ id: string; canonical_id: string }>(
    runner,
    'beneficiary.persons-of-ids',
    'select id, canonical_id from person where id = any($1::uuid[])',
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.canonical_id]))
}

/** The person whom a number leads to, whenever it was in use; null where nobody ever had it. */
export async function personByNumber(runner: Runner, number: string): Promise<Person | null> {
  return (await loadPersonsByNumber(runner, [number])).get(number) ?? null
}

function toPerson({ canonical_id: id, facts: listed }: PersonRow): Person {
  const others = new Map(
    listed.flatMap(([personId, registeredAt]) => (personId === id ? [] : [[personId, registeredAt] as const])),
  )
  const joined = [...others]
    .map(([personId, registeredAt]) => ({ personId, at: Date.parse(registeredAt) }))
    .sort((a, b) => a.at - b.at || (a.personId < b.personId ? -1 : 1))
    .map(({ personId }) => personId)
  // Who turned out to be the person itself lives in no household with it.
  const facts = listed.filter((fact) => fact[8] !== id).map(toFact)
  return { id, ids: [id, ...joined], facts, identity: identityOf(facts) }
}

const toFact = ([personId, , seq, kind, effectiveOn, openStart, source, value, otherId]: ListedFact): IdentityEvent =>
  ({
    seq,
    personId,
    kind,
    effectiveOn,
    openStart,
    source,
    value: otherId === null ? value : { ...value, personId: otherId },
  }) as IdentityEvent
