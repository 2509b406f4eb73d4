import { named, type Runner } from '../../../shared/database/statements'
import type { Day } from '../../../shared/values/day'
import { type Identity, identityOf } from '../rules/identity'
import type { FactKind, IdentityFact } from '../rules/identity-fact'

/** A person as it is kept: all its ids (the canonical one first) and everything known of it. */
export interface Person {
  id: string
  ids: string[]
  facts: IdentityFact[]
  identity: Identity
}

interface FactRow {
  canonical_id: string
  person_id: string
  registered_at: Date
  seq: string
  kind: FactKind
  effective_on: Day
  open_start: boolean
  source: IdentityFact['source']
  value: object
  other_id: string | null
}

const FACTS = `p.canonical_id, p.id as person_id, p.registered_at,
    f.seq, f.kind, f.effective_on, f.open_start, f.source, f.value, o.canonical_id as other_id`
const PERSONS = `
  select ${FACTS}
  from person p join identity_fact f on f.person_id = p.id left join person o on o.id = f.other_id
  where p.canonical_id = any($1::uuid[])`
const PERSONS_BY_NUMBER = `
  select ${FACTS}, c.numbers
  from (
    select own.canonical_id, array_agg(n.number) as numbers
    from person_number n join person own on own.id = n.person_id where n.number = any($1::text[]) group by 1
  ) c
  join person p on p.canonical_id = c.canonical_id
  join identity_fact f on f.person_id = p.id left join person o on o.id = f.other_id`

/** Persons by canonical id. */
export async function loadPersons(runner: Runner, canonicalIds: readonly string[]): Promise<Map<string, Person>> {
  const ids = [...new Set(canonicalIds)]
  if (ids.length === 0) return new Map()
  return personsIn(await named<FactRow>(runner, 'beneficiary.persons', PERSONS, [ids]))
}

/** Persons by any of the numbers that they ever had, in one statement; a number that nobody had is left out. */
export async function loadPersonsByNumber(runner: Runner, numbers: readonly string[]): Promise<Map<string, Person>> {
  const rows = await named<FactRow & { numbers: string[] }>(
    runner,
    'beneficiary.persons-by-number',
    PERSONS_BY_NUMBER,
    [[...new Set(numbers)]],
  )
  const persons = personsIn(rows)
  return new Map(rows.flatMap((row) => row.numbers.map((number) => [number, persons.get(row.canonical_id)!] as const)))
}

function personsIn(rows: readonly FactRow[]): Map<string, Person> {
  const byPerson = new Map<string, FactRow[]>()
  for (const row of rows) {
    const known = byPerson.get(row.canonical_id)
    if (known) known.push(row)
    else byPerson.set(row.canonical_id, [row])
  }
  return new Map([...byPerson].map(([id, own]) => [id, toPerson(id, own)]))
}

/** Which person each number leads to, by canonical id. */
export async function personsOfNumbers(runner: Runner, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await named<{ number: string; canonical_id: string }>(
    runner,
    'beneficiary.persons-of-numbers',
    'select n.number, p.canonical_id from person_number n join person p on p.id = n.person_id where n.number = any($1::text[])',
    [numbers],
  )
  return new Map(rows.map((row) => [row.number, row.canonical_id]))
}

/** Which person each id leads to, by canonical id. */
export async function personsOfIds(runner: Runner, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await named<{ id: string; canonical_id: string }>(
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

function toPerson(id: string, rows: readonly FactRow[]): Person {
  const others = new Map(rows.filter((row) => row.person_id !== id).map((row) => [row.person_id, row.registered_at]))
  const joined = [...others]
    .sort((a, b) => a[1].getTime() - b[1].getTime() || (a[0] < b[0] ? -1 : 1))
    .map(([key]) => key)
  // Who turned out to be the person itself lives in no household with it.
  const facts = rows.filter((row) => row.other_id !== id).map(toFact)
  return { id, ids: [id, ...joined], facts, identity: identityOf(facts) }
}

const toFact = (row: FactRow): IdentityFact =>
  ({
    seq: Number(row.seq),
    personId: row.person_id,
    kind: row.kind,
    effectiveOn: row.effective_on,
    openStart: row.open_start,
    source: row.source,
    value: row.other_id === null ? row.value : { ...row.value, personId: row.other_id },
  }) as IdentityFact
