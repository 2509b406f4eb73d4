import type { KeyOf, PersonFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { isUuid } from '../../../shared/values/id'
import { insurancesFromStart, numberOn, onOrFirst } from '../domain/identity'
import { on } from '../domain/timeline'
import { loadPersons, loadPersonsByNumber, type Person, personsOfIds } from '../persistence/person.repository'

type Key = KeyOf<'beneficiary.persons'>

/** What other subgraphs need to know of persons: one statement for however many numbers, two for ids. The asking subgraph logs the read. */
export async function personAnswers(
  keys: readonly Key[],
  { db, today }: SubgraphContext,
): Promise<(PersonFacts | null)[]> {
  const numbers = keys.flatMap((key) => ('niss' in key ? [key.niss] : []))
  const ids = keys.flatMap((key) => ('id' in key && isUuid(key.id) ? [key.id] : []))
  const [byNumber, byId] = await Promise.all([
    numbers.length > 0 ? loadPersonsByNumber(db, numbers) : new Map<string, Person>(),
    ids.length > 0 ? personsById(db, ids) : new Map<string, Person>(),
  ])
  const told = new Map<string, PersonFacts>()
  return keys.map((key) => {
    const person = 'niss' in key ? byNumber.get(key.niss) : byId.get(key.id.toLowerCase())
    if (!person) return null
    const facts = told.get(person.id) ?? toPersonFacts(person, today)
    told.set(person.id, facts)
    return facts
  })
}

/** The own ids of the persons whom ids lead to. An id tells nothing of a person, so that nobody is read. */
export async function canonicalIds(ids: readonly string[], { db }: SubgraphContext): Promise<(string | null)[]> {
  const own = await personsOfIds(db, ids.filter(isUuid))
  return ids.map((id) => own.get(id.toLowerCase()) ?? null)
}

async function personsById(db: SubgraphContext['db'], ids: readonly string[]): Promise<Map<string, Person>> {
  const canonical = await personsOfIds(db, ids)
  const persons = await loadPersons(db, [...canonical.values()])
  return new Map([...canonical].flatMap(([id, own]) => (persons.has(own) ? [[id, persons.get(own)!] as const] : [])))
}

function toPersonFacts({ id, ids, identity }: Person, today: Day): PersonFacts {
  const { lastName, firstNames } = onOrFirst(identity.names, today)
  return {
    id,
    ids,
    niss: numberOn(identity, today).number,
    numbers: identity.numbers.map(({ number, kind, period }) => ({ number, kind, period })),
    lastName,
    firstNames,
    gender: onOrFirst(identity.genders, today).gender,
    birthDate: (on(identity.birthDates, today) ?? identity.birthDates[0])?.birthDate ?? null,
    deathDate: identity.deathDate !== null && identity.deathDate <= today ? identity.deathDate : null,
    residences: identity.residences,
    insurances: insurancesFromStart(identity),
    addresses: identity.addresses.map(({ insCode, period }) => ({ insCode, period })),
    receptionCentre: identity.receptionCentre,
    household: identity.household,
  }
}
