import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { insurancesFromStart, numberOn, onOrFirst } from '../domain/identity'
import type { Person } from '../domain/person'
import { situationChanges } from '../domain/situation-changes'
import { recordOn } from '../domain/timeline'

/** Maps a person to the facts that other subgraphs get, as on a day. */
export function toPersonFacts({ id, ids, identity, events }: Person, today: Day): PersonFacts {
  const { lastName, firstNames } = onOrFirst(identity.names, today)
  return {
    id,
    ids,
    niss: numberOn(identity, today).number,
    numbers: identity.numbers.map(({ number, kind, period }) => ({ number, kind, period })),
    lastName,
    firstNames,
    gender: onOrFirst(identity.genders, today).gender,
    birthDate: (recordOn(identity.birthDates, today) ?? identity.birthDates[0])?.birthDate ?? null,
    deathDate: identity.deathDate !== null && identity.deathDate <= today ? identity.deathDate : null,
    residences: identity.residences,
    insurances: insurancesFromStart(identity),
    situationChanges: situationChanges({ identity, events }),
    addresses: identity.addresses.map(({ insCode, period }) => ({ insCode, period })),
    receptionCentre: identity.receptionCentre,
    household: identity.household,
  }
}
