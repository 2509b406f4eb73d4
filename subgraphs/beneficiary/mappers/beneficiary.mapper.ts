import type { AccessRecord } from '../../../shared/audit/access-log-writer'
import type { Day } from '../../../shared/values/day'
import { insurancesFromStart, numberOn, onOrFirst } from '../domain/identity'
import { on } from '../domain/timeline'
import type { Person } from '../persistence/person.repository'
import { municipalityName } from '../reference-data/municipality-name'
import { BeneficiaryType } from '../schema/beneficiary.type'

/** A person as clients see it on a day; `id` is the id that it was asked by, where that is another one than the canonical. */
export function toBeneficiaryNode({ id: personId, identity }: Person, today: Day, id = personId): BeneficiaryType {
  const number = numberOn(identity, today)
  const name = onOrFirst(identity.names, today)
  return Object.assign(new BeneficiaryType(), {
    id,
    niss: number.number,
    numberKind: number.kind,
    numbers: identity.numbers,
    lastName: name.lastName,
    firstNames: name.firstNames,
    names: identity.names,
    gender: onOrFirst(identity.genders, today).gender,
    birthDate: birthDateOn(identity.birthDates, today),
    deathDate: identity.deathDate !== null && identity.deathDate <= today ? identity.deathDate : null,
    residences: identity.residences,
    insurances: identity.insurances,
    insurancesFromStart: insurancesFromStart(identity),
    addresses: identity.addresses.map((a) => ({ ...a, municipality: municipalityName(a.insCode) })),
    receptionCentre: identity.receptionCentre,
    relations: identity.household,
    personId,
  })
}

const birthDateOn = (dates: Person['identity']['birthDates'], today: Day): Day | null =>
  (on(dates, today) ?? dates[0])?.birthDate ?? null

/** The person as the access log names it: by its canonical id and the number in use. */
export const toAccessRecord = (person: Person, today: Day): AccessRecord => ({
  personId: person.id,
  niss: numberOn(person.identity, today).number,
})
